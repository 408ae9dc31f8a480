import { Command, InvalidArgumentError } from 'commander';

export interface CorpusOption {
  readonly corpus?: string;
}

export interface JsonOption extends CorpusOption {
  readonly json?: true;
}

export interface ShowingOptions extends JsonOption {
  readonly show?: string;
}

export interface AskingOptions extends JsonOption {
  readonly limit: number;
  readonly article?: string;
}

export interface EvaluatingOptions extends JsonOption {
  readonly questions: string;
  readonly save?: true;
}

/** What each command does. */
export interface Commands {
  readonly start: (options: CorpusOption) => Promise<void>;
  readonly ask: (questions: readonly string[], options: AskingOptions) => Promise<void>;
  readonly check: (options: ShowingOptions) => Promise<void>;
  readonly evaluate: (options: EvaluatingOptions) => Promise<void>;
}

const CORPUS = ['--corpus <dir>', 'the folder of articles (default: CORPUS_DIR, else corpus)'] as const;

/**
 * The commands, their options and their help.
 * @throws {CommanderError} when it is parsed, once it has said what is wrong; also when help was asked for
 */
export function commandLine({ start, ask, check, evaluate }: Commands): Command {
  const ibid = new Command('ibid')
    .description('Answers questions with quoted passages and the footnotes that they carry.')
    .showHelpAfterError()
    .exitOverride()
    .helpCommand(false)
    .configureHelp({ commandUsage: usageThroughNpm });
  ibid
    .command('start', { isDefault: true })
    .description('runs the Discord bot if DISCORD_TOKEN is set, else a chat in the terminal')
    .option(...CORPUS)
    // Without a command's name commander takes the first word for an argument of this one.
    .allowExcessArguments()
    .action((options: CorpusOption, { args }: Command) =>
      args[0] === undefined ? start(options) : ibid.error(`error: unknown command '${args[0]}'`),
    );
  ibid
    .command('ask')
    .description('answers each argument, or each line of standard input')
    .argument('[questions...]', 'the questions; put -- before one that begins with a dash')
    .option('--json', 'one line of JSON for each question')
    .option('--limit <number>', 'at most so many passages for each question', positiveInteger, 3)
    .option('--article <id>', 'ask within one article')
    .option(...CORPUS)
    .action(ask);
  ibid
    .command('check')
    .description('tells how each article was read, and what is wrong with the corpus')
    .option('--json', 'as JSON')
    .option('--show <file>', 'one article as it was split, with its notes and what was left out')
    .option(...CORPUS)
    .allowExcessArguments(false)
    .action(check);
  ibid
    .command('eval')
    .description('asks questions whose answers are known, and tells how many were found')
    .requiredOption('--questions <file>', 'the questions, in YAML')
    .option('--json', 'as JSON')
    .option('--save', 'keeps the figures, for the bot to tell in /about')
    .option(...CORPUS)
    .allowExcessArguments(false)
    .action(evaluate);
  return ibid;
}

/** No `ibid` is installed anywhere: the commands are scripts of the project. */
function usageThroughNpm(command: Command): string {
  return command.parent
    ? `npm run --silent ${command.name()} -- ${command.usage()}`
    : 'npm run --silent <command> -- [options]';
}

function positiveInteger(text: string): number {
  if (!/^[1-9]\d{0,2}$/u.test(text)) throw new InvalidArgumentError('It takes a whole number from 1 to 999.');
  return Number(text);
}
