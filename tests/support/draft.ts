import fc from 'fast-check';
import type { ParsedFile } from '../../src/articles/assemble-article.ts';

/** Code points without white space, in order: what a reader sees, however it is laid out. */
export function ink(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** An article as a writer has it in mind: paragraphs of sentences, most of which have a note. */
export interface Draft {
  readonly paragraphs: readonly (readonly { readonly words: readonly string[]; readonly noted: boolean }[])[];
  readonly space: string;
  readonly stop: string;
}

const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäöüßéñ'), minLength: 1, maxLength: 9 });
const han = fc.string({ unit: fc.constantFrom(...'潮汐月亮海水港口古人知道起落船帆'), minLength: 1, maxLength: 3 });

const draftOf = (words: fc.Arbitrary<string>, space: string, stop: string): fc.Arbitrary<Draft> =>
  fc
    .array(
      fc.array(fc.record({ words: fc.array(words, { minLength: 14, maxLength: 24 }), noted: fc.boolean() }), {
        minLength: 4,
        maxLength: 6,
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((paragraphs) => ({ paragraphs, space, stop }));

export const draft = fc.oneof(draftOf(word, ' ', '.'), draftOf(han, '', '。'));

/** Writes a draft with its marks and notes as a format has them. */
function write(
  { paragraphs, space, stop }: Draft,
  mark: (label: number) => string,
  note: (label: number) => string,
): string[] {
  let label = 0;
  const notes: string[] = [];
  const body = paragraphs.map((sentences) =>
    sentences
      .map(({ words, noted }) => {
        // Sentences begin with a word that no list, byline or heading begins with.
        const sentence = `${space === '' ? '这' : 'Xx'}${space}${words.join(space)}${stop}`;
        if (!noted) return sentence;
        label++;
        notes.push(`${note(label)} Note ${label} is about this${stop}`);
        return sentence + mark(label);
      })
      .join(space),
  );
  return [...body, ...notes];
}

export const printed = (of: Draft): string[] =>
  write(
    of,
    (label) => `[${label}]`,
    (label) => `[${label}]`,
  );
export const textOf = (of: Draft): string => printed(of).join('\n\n');
export const markdownOf = (of: Draft): string =>
  write(
    of,
    (label) => `[^${label}]`,
    (label) => `[^${label}]:`,
  ).join('\n\n');

/** What an article says, wherever its file says it. */
export function said({ blocks, notes }: Pick<ParsedFile, 'blocks' | 'notes'>): unknown {
  return {
    blocks: blocks.map(({ kind, text, noterefs }) => ({ kind, text, noterefs })),
    notes: notes.map(({ label, text }) => ({ label, text })),
  };
}
