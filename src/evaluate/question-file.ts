import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';

/** What a question is expected to find: words of one passage of an article, or nothing. */
export type Expectation = 'refuse' | { readonly article: string; readonly words: string };

/** A question whose right answer somebody knows. */
export interface KnownQuestion {
  readonly question: string;
  readonly expect: Expectation;
  /** Why it is asked: `paraphrase`, `near miss`. */
  readonly why: string;
  /** In the file, from 1. */
  readonly line: number;
}

/** The figures of a quality that may have a floor. */
export const FLOORED = ['hit1', 'hit3', 'mrr', 'highlight', 'answered', 'refused'] as const;

/** Shares from 0 to 1 below which an evaluation fails. */
export type Floors = Readonly<Partial<Record<(typeof FLOORED)[number], number>>>;

export interface QuestionFile {
  readonly questions: readonly KnownQuestion[];
  readonly floors: Floors;
}

const SHAPE = z.strictObject({
  floors: z.partialRecord(z.enum(FLOORED), z.number().min(0).max(1)).default({}),
  questions: z
    .array(
      z.strictObject({
        question: z.string().min(1),
        expect: z.union(
          [z.literal('refuse'), z.strictObject({ article: z.string().min(1), words: z.string().min(1) })],
          {
            error: 'must be `refuse`, or a map of `article` and `words`',
          },
        ),
        why: z.string().default(''),
      }),
    )
    .min(1),
});

/**
 * Reads a file of questions in YAML, as `docs/evaluation.md` describes it.
 * @returns the questions, or everything that is wrong with the file, each as `line: what`
 */
export function readQuestionFile(yaml: string): QuestionFile | { readonly problems: readonly string[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core' });
  const { errors } = document;
  if (errors.length > 0)
    return {
      problems: errors.map(({ pos, message }) => `${lines.linePos(pos[0]).line}: ${message.split('\n', 1)[0]}`),
    };

  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isRanged(node)) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  if (hasAlias(document)) return { problems: ['1: a part is repeated by an alias, which is not read'] };
  const read = SHAPE.safeParse(document.toJS());
  if (!read.success) {
    return { problems: read.error.issues.map(({ path, message }) => `${lineOf(path)}: ${path.join('.')}: ${message}`) };
  }
  const { questions, floors } = read.data;
  return {
    floors,
    questions: questions.map((each, at) => ({ ...each, line: lineOf(['questions', at]) })),
  };
}

/** A few lines of aliases can grow into gigabytes. */
function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function isRanged(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
