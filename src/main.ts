import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addAbortSignal } from 'node:stream';
import { CommanderError } from 'commander';
import { z } from 'zod';
import { programVersion } from './cache/program-version.ts';
import type { Config } from './config.ts';
import { configure } from './configure.ts';
import { type Edition, passagesOf } from './edition.ts';
import { renderQuality } from './evaluate/report.ts';
import { EXIT } from './exit-codes.ts';
import type { Answer, ArticleId } from './model.ts';
import { type OpenCorpus, readOnce } from './open-corpus.ts';
import { openEdition, tellingBy } from './open-edition.ts';
import { stopOnSignals } from './operations/stop-on-signals.ts';
import { evaluateEdition, readQuestions, saveQuality } from './run-evaluation.ts';
import { answerJson } from './surfaces/terminal/answer-json.ts';
import { chat } from './surfaces/terminal/chat.ts';
import { checkJson, type CorpusCheck, renderCheck } from './surfaces/terminal/check-report.ts';
import {
  type AskingOptions,
  type EvaluatingOptions,
  type ShowingOptions,
  commandLine,
  type CorpusOption,
} from './surfaces/terminal/command-line.ts';
import { answerEach, readLines, renderExchange, writeLine } from './surfaces/terminal/one-shot.ts';
import { type Page, pageFor } from './surfaces/terminal/page.ts';
import { showingOn } from './surfaces/terminal/progress-bar.ts';
import { renderShownArticle } from './surfaces/terminal/show-article.ts';
import { visible, visibleJson } from './surfaces/terminal/visible.ts';
import { UsageError } from './usage-error.ts';

const HOME = dirname(dirname(fileURLToPath(import.meta.url)));
const { version: VERSION } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')));
/** Where the person stands: npm moves the working folder to the project. */
const HERE = process.env['INIT_CWD'] ?? process.cwd();
const FOLDERS = { home: HOME, here: HERE };

const { stdout, stderr } = process;
const shutdown = new AbortController();

const NOTHING_TO_DO = `There is nothing to do: no DISCORD_TOKEN, no terminal to chat in, and no question on standard input.
Set DISCORD_TOKEN in .env to run the bot, or pipe a question in each line.`;

/** Articles named to a person who asked for one that there is not. */
const MOST_LISTED = 30;

async function start({ corpus }: CorpusOption): Promise<void> {
  const config = configure(corpus, FOLDERS);
  if (config.discord) {
    const { serveDiscord } = await import('./serve-discord.ts');
    process.exitCode = await serveDiscord(config, config.discord, {
      version: VERSION,
      program: programVersion(HOME),
      shutdown,
    });
    return;
  }
  const opened = await open(config);
  if (!opened) return;
  const { edition, keepLive } = opened;
  if (process.stdin.isTTY) {
    const news: string[] = [];
    const { current } = keepLive(tellingBy({ page: () => pageOf(stderr), line: (text) => news.push(text) }));
    const page = (): Page => pageOf(stdout);
    await chat(current, { input: process.stdin, output: stdout, page, news: () => news.splice(0) }, shutdown.signal);
  } else {
    const asked = await answerEach(questionsOnStdin(), edition.ask, writeAnswer, shutdown.signal);
    if (asked === 0) throw new UsageError(NOTHING_TO_DO);
    return;
  }
  // Nothing need be watched any more.
  shutdown.abort();
}

async function ask(questions: readonly string[], { json, limit, article: id, corpus }: AskingOptions): Promise<void> {
  const opened = await open(configure(corpus, FOLDERS));
  if (!opened) return;
  const { edition } = opened;
  const article = id === undefined ? null : findArticle(edition, id);
  const answer = (question: string): Answer => edition.ask(question, { limit, article });
  const write = json ? writeJson : writeAnswer;
  await answerEach(questions.length > 0 ? questions : questionsOnStdin(), answer, write, shutdown.signal);
}

async function check({ json, show, corpus }: ShowingOptions): Promise<void> {
  const { corpusDir } = configure(corpus, FOLDERS);
  const { articles, problems } = await showingOn(stderr)('Reading', (onProgress) =>
    readOnce(corpusDir, { signal: shutdown.signal, onProgress }),
  );
  const read = { articles, passages: passagesOf(articles), problems };
  if (show !== undefined) await writeLine(stdout, showFile(read, show));
  else await writeLine(stdout, json ? checkJson(read) : renderCheck(read, pageOf(stdout)));
  if (articles.length === 0 || problems.some(({ severity }) => severity === 'error')) process.exitCode = EXIT.failed;
}

async function evaluate({ json, questions, save, corpus }: EvaluatingOptions): Promise<void> {
  const asked = readQuestions(resolve(HERE, questions));
  const config = configure(corpus, FOLDERS);
  const opened = await open(config);
  if (!opened) return;
  const { edition } = opened;
  const { quality, failures } = evaluateEdition(edition, asked);
  if (save) saveQuality(quality, edition, { program: programVersion(HOME), cacheDir: config.cacheDir });
  await writeLine(stdout, json ? visibleJson({ ...quality, failures }) : visible(renderQuality(quality, failures)));
  if (failures.length > 0) process.exitCode = EXIT.failed;
}

/** Opens the corpus; `null` where nothing can be served, and the process ends as failed. */
async function open(config: Config): Promise<OpenCorpus | null> {
  const opened = await openEdition(config, { program: programVersion(HOME), signal: shutdown.signal });
  if (opened.edition.articles.length > 0) return opened;
  process.exitCode = EXIT.failed;
  return null;
}

/** @param file  its path in the corpus, or its article's id */
function showFile({ articles, passages, problems }: CorpusCheck, file: string): string {
  const article = articles.find((each) => each.file === file || each.id === file);
  if (!article) throw new UsageError(visible(`No article was read from “${file}”; npm run check tells what was read.`));
  const own = passages.filter((passage) => passage.article === article);
  const about = problems.filter((problem) => problem.file === article.file);
  return renderShownArticle(article, own, about, pageOf(stdout));
}

function findArticle({ articles }: Edition, id: string): ArticleId {
  const article = articles.find((each) => each.id === id);
  if (article) return article.id;
  const ids = articles.slice(0, MOST_LISTED).map((each) => `  ${each.id}`);
  const more = articles.length > MOST_LISTED ? ['  … npm run check tells all.'] : [];
  throw new UsageError(visible([`There is no article “${id}”. There are:`, ...ids, ...more].join('\n')));
}

async function* questionsOnStdin(): AsyncGenerator<string> {
  if (process.stdin.isTTY) console.error('Type a question a line; Ctrl+D ends.');
  try {
    yield* readLines(addAbortSignal(shutdown.signal, process.stdin));
  } catch (error) {
    shutdown.signal.throwIfAborted();
    throw new UsageError(`Standard input cannot be read: ${String(error)}`, { cause: error });
  }
}

const pageOf = (output: NodeJS.WriteStream): Page => pageFor(output, process.env);
const writeAnswer = (answer: Answer): Promise<void> => writeLine(stdout, renderExchange(answer, pageOf(stdout)));
const writeJson = (answer: Answer): Promise<void> => writeLine(stdout, answerJson(answer));

async function main(): Promise<void> {
  stopOnSignals(shutdown);
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads only the beginning (`| head`) has had enough.
    if (error.code === 'EPIPE') process.exit();
    console.error(`Standard output cannot be written: ${error.message}`);
    process.exit(EXIT.failed);
  });
  try {
    await commandLine({ start, ask, check, evaluate }).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.misused;
    else if (error instanceof UsageError) {
      console.error(error.message);
      process.exitCode = EXIT.misused;
    } else if (error instanceof Error && error.name === 'AbortError') process.exitCode = EXIT.interrupted;
    else throw error;
  }
}

await main();
