import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { parse as parseDotenv } from 'dotenv';
import { readCorpus } from './articles/read-corpus.ts';
import { type Config, readConfig } from './config.ts';
import { buildEdition, type Edition } from './edition.ts';
import type { Answer } from './model.ts';
import { count } from './surfaces/quote-parts.ts';
import { answerJson } from './surfaces/terminal/answer-json.ts';
import { chat, suggestQuestions } from './surfaces/terminal/chat.ts';
import { checkJson, renderCheck, renderProblem } from './surfaces/terminal/check-report.ts';
import { answerEach, readLines } from './surfaces/terminal/one-shot.ts';
import { pageFor } from './surfaces/terminal/page.ts';
import { renderAnswer } from './surfaces/terminal/render-answer.ts';

const HOME = dirname(dirname(fileURLToPath(import.meta.url)));
/** Where the person stands: npm moves the working folder to the project. */
const HERE = process.env['INIT_CWD'] ?? process.cwd();

/** Exit codes: every question was handled; nothing to serve, or a check found errors; bad usage. */
const EXIT = { fine: 0, failed: 1, usage: 2 } as const;

const shutdown = new AbortController();

/** Something that the person who started the program has to mend. */
class UsageError extends Error {}

interface CorpusOption {
  readonly corpus?: string;
}
interface AskOption extends CorpusOption {
  readonly json?: true;
  readonly limit: number;
  readonly article?: string;
}

function program(): Command {
  const ibid = new Command('ibid')
    .description('Answers questions with quoted passages and the footnotes that they carry.')
    .showHelpAfterError()
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  ibid
    .command('start', { isDefault: true })
    .description('runs the Discord bot if DISCORD_TOKEN is set, else a chat in the terminal')
    .option('--corpus <dir>', 'the folder of articles (default: CORPUS_DIR, else corpus)')
    .allowExcessArguments(false)
    .action(start);
  ibid
    .command('ask')
    .description('answers each argument, or each line of standard input')
    .argument('[questions...]', 'the questions')
    .option('--json', 'one line of JSON for each question')
    .option('--limit <number>', 'at most so many passages for each question', positiveInteger, 3)
    .option('--article <id>', 'ask within one article')
    .option('--corpus <dir>', 'the folder of articles (default: CORPUS_DIR, else corpus)')
    .action(ask);
  ibid
    .command('check')
    .description('tells how each article was read, and what is wrong with the corpus')
    .option('--json', 'as JSON')
    .option('--corpus <dir>', 'the folder of articles (default: CORPUS_DIR, else corpus)')
    .allowExcessArguments(false)
    .action(check);
  return ibid;
}

async function start(options: CorpusOption): Promise<void> {
  const config = configure(options);
  const edition = await openEdition(config);
  if (edition.articles.length === 0) return;
  if (config.discord) {
    const { runBot } = await import('./surfaces/discord/bot.ts');
    process.exitCode = await runBot(config.discord, edition, shutdown.signal);
  } else if (process.stdin.isTTY) {
    const suggestions = suggestQuestions(edition.articles, edition.ask);
    const page = (): ReturnType<typeof pageFor> => pageFor(process.stdout, process.env);
    await chat(edition.ask, suggestions, { input: process.stdin, output: process.stdout, page }, shutdown.signal);
  } else {
    const asked = await answerEach(readLines(process.stdin), edition.ask, writeAnswer);
    if (asked === 0) {
      throw new UsageError(
        'There is nothing to do: no DISCORD_TOKEN, no terminal to chat in, and no question on standard input.\n' +
          'Set DISCORD_TOKEN in .env to run the bot, or pipe a question in each line.',
      );
    }
  }
}

async function ask(questions: readonly string[], options: AskOption): Promise<void> {
  const edition = await openEdition(configure(options));
  if (edition.articles.length === 0) return;
  const article = options.article === undefined ? null : findArticle(edition, options.article);
  const answer = (question: string): Answer => edition.ask(question, { limit: options.limit, article });
  const write = options.json ? (given: Answer): Promise<void> => print(answerJson(given)) : writeAnswer;
  await answerEach(questions.length > 0 ? questions : readLines(process.stdin), answer, write);
}

async function check(options: CorpusOption & { readonly json?: true }): Promise<void> {
  const { articles, problems } = await readCorpus(configure(options).corpusDir, shutdown.signal);
  const edition = await buildEdition(articles, problems);
  await print(options.json ? checkJson(edition) : renderCheck(edition, pageFor(process.stdout, process.env)));
  if (articles.length === 0 || problems.some(({ severity }) => severity === 'error')) process.exitCode = EXIT.failed;
}

function configure({ corpus }: CorpusOption): Config {
  const file = join(HOME, '.env');
  const fromFile = existsSync(file) ? parseDotenv(readFileSync(file)) : {};
  const fromEnvironment = Object.entries(process.env).filter(([, value]) => value?.trim());
  const { config, problems } = readConfig(
    { ...fromFile, ...Object.fromEntries(fromEnvironment) },
    { home: HOME, here: HERE },
  );
  if (!config) throw new UsageError(problems.join('\n'));
  return corpus === undefined ? config : { ...config, corpusDir: resolve(HERE, corpus) };
}

/** Reads the corpus and says on standard error what is wrong with it: all of it, if nothing can be served. */
async function openEdition({ corpusDir }: Config): Promise<Edition> {
  const { articles, problems } = await readCorpus(corpusDir, shutdown.signal);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const page = pageFor(process.stderr, process.env);
  for (const problem of errors) console.error(renderProblem(problem, page));
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  if (warnings > 0) console.error(`${count(warnings, 'warning')} about the articles: npm run check shows them.`);
  if (articles.length === 0) {
    console.error(`There is no article to serve in ${corpusDir}.`);
    process.exitCode = EXIT.failed;
  }
  return buildEdition(articles, problems);
}

function findArticle({ articles }: Edition, id: string): Edition['articles'][number]['id'] {
  const article = articles.find((each) => each.id === id);
  if (article) return article.id;
  throw new UsageError(`There is no article “${id}”. There are:\n${articles.map((each) => `  ${each.id}`).join('\n')}`);
}

function positiveInteger(text: string): number {
  if (!/^[1-9]\d{0,2}$/u.test(text)) throw new InvalidArgumentError('It takes a whole number from 1 to 999.');
  return Number(text);
}

function writeAnswer(answer: Answer): Promise<void> {
  return print(`${renderAnswer(answer, pageFor(process.stdout, process.env))}\n`);
}

/** Writes a line and waits until the stream takes more, so that a slow reader bounds our memory. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

async function main(): Promise<void> {
  // Whoever reads only the beginning (`| head`) has had enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => shutdown.abort());
  try {
    await program().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    else if (error instanceof UsageError) {
      console.error(error.message);
      process.exitCode = EXIT.usage;
    } else if (!shutdown.signal.aborted) throw error;
  }
}

await main();
