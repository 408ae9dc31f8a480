/** Scripts that set no space between words: where one of their lines was wrapped, none is put. */
const CLOSE_SET = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]`;
const ENDS_CLOSE = new RegExp(String.raw`${CLOSE_SET}(?:\[[\d,;–-]{1,9}\]|[*†‡\0])*$`, 'u');
const BEGINS_CLOSE = new RegExp(`^${CLOSE_SET}`, 'u');

/** What stands between two lines that were wrapped, once they are joined: a space, or nothing. */
export function lineJoint(before: string, after: string): '' | ' ' {
  return ENDS_CLOSE.test(before.slice(-24)) && BEGINS_CLOSE.test(after.slice(0, 2)) ? '' : ' ';
}
