import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addAbortSignal } from 'node:stream';
import { CommanderError } from 'commander';
import { parse as parseDotenv } from 'dotenv';
import { z } from 'zod';
import { openCache } from './cache/corpus-cache.ts';
import { keepQuality } from './cache/kept-quality.ts';
import { programVersion } from './cache/program-version.ts';
import { type Config, type Environment, readConfig } from './config.ts';
import { type Edition, passagesOf } from './edition.ts';
import { failures, impossibleExpectations, measure } from './evaluate/measure.ts';
import { readQuestionFile } from './evaluate/question-file.ts';
import { renderQuality } from './evaluate/report.ts';
import { EXIT } from './exit-codes.ts';
import type { Answer, ArticleId } from './model.ts';
import { type OpenCorpus, openCorpus, readOnce, type Telling } from './open-corpus.ts';
import { stopOnSignals } from './operations/stop-on-signals.ts';
import type { Teller } from './serve-discord.ts';
import { count } from './surfaces/quote-parts.ts';
import { answerJson } from './surfaces/terminal/answer-json.ts';
import { chat } from './surfaces/terminal/chat.ts';
import { checkJson, type CorpusCheck, renderCheck, renderProblem } from './surfaces/terminal/check-report.ts';
import {
  type AskingOptions,
  type EvaluatingOptions,
  type ShowingOptions,
  commandLine,
  type CorpusOption,
} from './surfaces/terminal/command-line.ts';
import { answerEach, readLines, renderExchange, writeLine } from './surfaces/terminal/one-shot.ts';
import { type Page, pageFor } from './surfaces/terminal/page.ts';
import { type Progress, progressBar } from './surfaces/terminal/progress-bar.ts';
import { renderShownArticle } from './surfaces/terminal/show-article.ts';
import { visible, visibleJson } from './surfaces/terminal/visible.ts';

const HOME = dirname(dirname(fileURLToPath(import.meta.url)));
const { version: VERSION } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')));
/** Where the person stands: npm moves the working folder to the project. */
const HERE = process.env['INIT_CWD'] ?? process.cwd();

const { stdout, stderr } = process;
const shutdown = new AbortController();

const NOTHING_TO_DO = `There is nothing to do: no DISCORD_TOKEN, no terminal to chat in, and no question on standard input.
Set DISCORD_TOKEN in .env to run the bot, or pipe a question in each line.`;

/** Articles named to a person who asked for one that there is not. */
const MOST_LISTED = 30;

/** Something that the person who started the program has to mend. */
class UsageError extends Error {}

async function start(options: CorpusOption): Promise<void> {
  const config = configure(options);
  if (config.discord) {
    const { serveDiscord } = await import('./serve-discord.ts');
    const open = (tell: Teller): Promise<OpenCorpus> => openEdition(config, tell);
    process.exitCode = await serveDiscord(config, config.discord, {
      open,
      version: VERSION,
      program: programVersion(HOME),
      shutdown,
    });
    return;
  }
  const { edition, keepLive } = await openEdition(config, onStderr());
  if (edition.articles.length === 0) return;
  if (process.stdin.isTTY) {
    const news: string[] = [];
    const { current } = keepLive(tellingBy((line) => news.push(line)));
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

async function ask(
  questions: readonly string[],
  { json, limit, article: id, ...options }: AskingOptions,
): Promise<void> {
  const { edition } = await openEdition(configure(options));
  if (edition.articles.length === 0) return;
  const article = id === undefined ? null : findArticle(edition, id);
  const answer = (question: string): Answer => edition.ask(question, { limit, article });
  const write = json ? writeJson : writeAnswer;
  await answerEach(questions.length > 0 ? questions : questionsOnStdin(), answer, write, shutdown.signal);
}

async function check({ json, show, ...options }: ShowingOptions): Promise<void> {
  const { corpusDir } = configure(options);
  const { articles, problems } = await showing('Reading', (onProgress) =>
    readOnce(corpusDir, { signal: shutdown.signal, onProgress }),
  );
  const read = { articles, passages: passagesOf(articles), problems };
  if (show !== undefined) await writeLine(stdout, showFile(read, show));
  else await writeLine(stdout, json ? checkJson(read) : renderCheck(read, pageOf(stdout)));
  if (articles.length === 0 || problems.some(({ severity }) => severity === 'error')) process.exitCode = EXIT.failed;
}

async function evaluate({ json, questions, save, ...options }: EvaluatingOptions): Promise<void> {
  const file = resolve(HERE, questions);
  const known = readQuestionFile(readTextFile(file));
  if ('problems' in known) throw badQuestions(file, known.problems);
  const config = configure(options);
  const { edition } = await openEdition(config);
  if (edition.articles.length === 0) return;
  const impossible = impossibleExpectations(known.questions, edition.passages);
  if (impossible.length > 0) throw badQuestions(file, impossible);
  const quality = measure(known.questions, edition.ask);
  const failed = failures(quality, known.floors);
  const { hit1, refused, fidelity } = quality;
  if (save && hit1 !== null && refused !== null && fidelity !== null) {
    keepQuality(config.cacheDir, { edition: edition.id, program: programVersion(HOME), hit1, refused, fidelity });
  }
  await writeLine(
    stdout,
    json ? visibleJson({ ...quality, failures: failed }) : visible(renderQuality(quality, failed)),
  );
  if (failed.length > 0) process.exitCode = EXIT.failed;
}

function badQuestions(file: string, problems: readonly string[]): UsageError {
  return new UsageError(visible(problems.map((problem) => `${file}:${problem}`).join('\n')));
}

function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${String(error)}`, { cause: error });
  }
}

function configure({ corpus }: CorpusOption): Config {
  const environments = [{ CORPUS_DIR: corpus }, process.env, readEnvironmentFile(join(HOME, '.env'))];
  const { config, problems } = readConfig(environments, { home: HOME, here: HERE });
  if (config) return config;
  throw new UsageError(problems.join('\n'));
}

function readEnvironmentFile(file: string): Environment {
  if (!existsSync(file)) return {};
  try {
    const bytes = readFileSync(file);
    // PowerShell's `>` writes UTF-16.
    return parseDotenv(new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes));
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${String(error)}`, { cause: error });
  }
}

/** Shows how far something is that a person waits for. */
async function showing<Result>(
  task: string,
  work: (onProgress: Progress['update']) => Promise<Result>,
): Promise<Result> {
  const bar = progressBar(stderr, task);
  try {
    return await work(bar.update);
  } finally {
    bar.stop();
  }
}

const onStderr = (): Teller => ({ page: pageOf(stderr), line: (text) => console.error(text) });

/** Opens the corpus, and tells what is wrong with it: all of it, if nothing can be served. */
async function openEdition({ corpusDir, cacheDir }: Config, tell = onStderr()): Promise<OpenCorpus> {
  const log = (line: string): void => tell.line(visible(line));
  const cache = openCache({ folder: cacheDir, corpus: corpusDir, version: programVersion(HOME), log });
  const opened = await openCorpus({ folder: corpusDir, cache, signal: shutdown.signal, showing });
  const { articles, problems } = opened.edition;
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const problem of errors) tell.line(renderProblem(problem, tell.page));
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  if (warnings > 0) tell.line(`${count(warnings, 'warning')} about the articles; npm run check tells more.`);
  if (articles.length === 0) {
    tell.line(`There is no article to serve in ${visible(corpusDir)}.`);
    process.exitCode = EXIT.failed;
  }
  return opened;
}

function tellingBy(log: (line: string) => void): Telling {
  return {
    log: (line) => log(visible(line)),
    renderProblem: (problem) => renderProblem(problem, pageOf(stderr)),
  };
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
