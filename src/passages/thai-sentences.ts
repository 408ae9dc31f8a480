import type { Span } from '../model.ts';

/** What stands between two sentences, and just as well within one: behind a clause, a name, a number. */
const SPACE = /(?<=\p{sc=Thai}[”"’)]?)[^\S\n\r]+(?=[“"‘]?\p{sc=Thai})/gu;

const WORDS = new Intl.Segmenter('th', { granularity: 'word' });
/** With one of these a sentence goes on, and behind one of those. */
const GOES_ON = new Set(
  'และ หรือ ซึ่ง ที่ แห่ง โดย แต่ เพื่อ เพราะ ว่า ของ จาก กับ ด้วย อัน คือ เป็น ได้ ให้ รวม รวมถึง เช่น ทำให้ แก่ จึง ก็ มี ไป มา จะ ถูก ๆ ค.ศ พ.ศ'.split(
    ' ',
  ),
);
const LEADS_ON = new Set('และ หรือ ที่ ว่า ของ ใน คือ เช่น เพราะ เรื่อง นอกจากนี้ จากนั้น ดังนั้น อย่างไรก็ตาม ๆ'.split(' '));
/** No word of these is longer. */
const REACH = 20;

/** Two spaces nearer to each other part a name, or list things. */
const SHORTEST = 40;
const SHORTEST_CLAUSE = 20;
/** A bracket that is open for longer was left open. */
const LONGEST_BRACKET = 300;

/**
 * Thai ends no sentence with a mark. Of the spaces within a stretch of text, those part it that stand far enough behind the
 * last such one, before a clause, outside brackets and quotation marks, and not beside a word that goes on.
 */
export function thaiSentences(text: string, { start, end }: Span): readonly Span[] {
  const spaces = [...text.slice(start, end).matchAll(SPACE)].map(({ index, 0: space }) => start + index + space.length);
  const begins: number[] = [];
  let last = start;
  for (const [at, space] of spaces.entries()) {
    const clause = (spaces[at + 1] ?? end) - space;
    if (space - last < SHORTEST || clause < SHORTEST_CLAUSE || isWithin(text.slice(last, space)) || goesOn(text, space))
      continue;
    begins.push(space);
    last = space;
  }
  return [start, ...begins].map((begin, at) => ({ start: begin, end: begins[at] ?? end }));
}

/** Whether a bracket or a quotation is open at the end of a text. */
function isWithin(before: string): boolean {
  const near = before.slice(-LONGEST_BRACKET);
  return near.lastIndexOf('(') > near.lastIndexOf(')') || near.lastIndexOf('“') > near.lastIndexOf('”');
}

function goesOn(text: string, space: number): boolean {
  const [next = ''] = wordsOf(text.slice(space, space + REACH));
  // The dictionary parts some of them in two.
  const [first = '', second = ''] = wordsOf(text.slice(Math.max(0, space - REACH), space)).slice(-2);
  return GOES_ON.has(next) || LEADS_ON.has(second) || LEADS_ON.has(first + second);
}

function wordsOf(text: string): readonly string[] {
  return [...WORDS.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
