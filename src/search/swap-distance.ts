/**
 * The optimal string alignment distance of two words, in UTF-16 code units: the fewest insertions, deletions,
 * replacements and swaps of neighbours that turn one into the other, no letter being touched twice; `Infinity` where
 * there are more than `most`, which is told sooner. In plain loops: a mistyped word is compared with hundreds.
 * (Damerau, “A technique for computer detection and correction of spelling errors”, 1964.)
 */
export function swapDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = [0];
  for (let j = 1; j <= b.length; j++) last.push(j);
  let leastOfLast = 0;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    const letterBefore = i > 1 ? a.charCodeAt(i - 2) : NaN;
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      const replaced = (last[j - 1] ?? 0) + (letter === other ? 0 : 1);
      let slips = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwap = j > 1 && letterBefore === other && letter === b.charCodeAt(j - 2);
      if (isSwap) slips = Math.min(slips, (beforeLast[j - 2] ?? 0) + 1);
      row.push(slips);
      if (slips < least) least = slips;
    }
    // Each row is made from the two before it, and adds to them.
    if (least > most && leastOfLast > most) return Infinity;
    beforeLast = last;
    last = row;
    leastOfLast = least;
  }
  const distance = last[b.length] ?? 0;
  return distance > most ? Infinity : distance;
}
