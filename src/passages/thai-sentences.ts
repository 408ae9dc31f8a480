import type { Span } from '../model.ts';

/** What stands between two sentences, and just as well within one: behind a clause, a name, a number. */
const SPACE = /(?<=\p{sc=Thai}[”"’)]?)[^\S\n\r]+(?=[“"‘]?\p{sc=Thai})/gu;
/** Words behind which a sentence goes on, whatever follows, and with which one goes on. */
const LEADS_ON = /(?:และ|หรือ|ที่|ว่า|ของ|ใน|คือ|เช่น|เพราะ|เรื่อง|นอกจากนี้|อย่างไรก็ตาม|ดังนั้น|จากนั้น)[^\S\n\r]*$/u;
const GOES_ON =
  /^(?:และ|หรือ|ซึ่ง|ที่|โดย|แต่|เพื่อ|เพราะ|ว่า|ของ|จาก|กับ|ด้วย|อัน|คือ|เป็น|ได้|ให้|รวม|เช่น|ทำให้|แก่|จึง|ก็|มี|ไป|มา|จะ|ถูก|ๆ)/u;

/** Two spaces nearer to each other part a name, or list things. */
const SHORTEST = 60;
const SHORTEST_CLAUSE = 20;

/**
 * Thai ends no sentence with a mark. Of the spaces within a stretch of text, those part it that stand far enough behind the
 * last such one, before a clause, outside brackets, and not beside a word that goes on.
 */
export function thaiSentences(text: string, { start, end }: Span): readonly Span[] {
  const spaces = [...text.slice(start, end).matchAll(SPACE)].map(({ index, 0: space }) => start + index + space.length);
  const begins: number[] = [];
  let last = start;
  for (const [at, space] of spaces.entries()) {
    const clause = (spaces[at + 1] ?? end) - space;
    const before = text.slice(last, space);
    if (before.length < SHORTEST || clause < SHORTEST_CLAUSE) continue;
    if (LEADS_ON.test(before) || GOES_ON.test(text.slice(space, space + 10)) || /[(“][^)”]*$/u.test(before)) continue;
    begins.push(space);
    last = space;
  }
  return [start, ...begins].map((begin, at) => ({ start: begin, end: begins[at] ?? end }));
}
