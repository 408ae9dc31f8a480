import type { Quote } from '../model.ts';

/**
 * Whether a quotation keeps the promises: its passage's words stand in its article in their order, its highlight is
 * not empty and lies within it, and it carries exactly the notes whose marks stand in it, each as the article has it.
 *
 * Written apart from what makes quotations, so that a fault there is one here too only by coincidence.
 */
export function isFaithful({ passage, start, end, highlight, citations }: Quote): boolean {
  const { article, text, noterefs } = passage;
  const isSlice = 0 <= start && start < end && end <= text.length;
  const isWithin = start <= highlight.start && highlight.start < highlight.end && highlight.end <= end;
  const carried = noterefs.filter(({ at }) => (start < at && at <= end) || (at === 0 && start === 0));
  const hasNotes =
    carried.length === citations.length &&
    carried.every(({ label, at, note }, index) => {
      const citation = citations[index];
      const own = note === null ? null : article.notes[note];
      return citation?.label === label && citation.at === at && citation.note === own;
    });
  return (
    isSlice &&
    isWithin &&
    hasNotes &&
    standsIn(
      text,
      article.blocks.map((block) => block.text),
    )
  );
}

const ink = (text: string): string => text.replace(/\s+/gu, '');

function standsIn(text: string, blocks: readonly string[]): boolean {
  return ink(blocks.join('')).includes(ink(text));
}
