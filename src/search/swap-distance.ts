/**
 * The optimal string alignment distance of two words, in UTF-16 code units: the fewest insertions, deletions,
 * replacements and swaps of neighbours that turn one into the other, no letter being touched twice.
 * (Damerau, “A technique for computer detection and correction of spelling errors”, 1964.)
 */
export function swapDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, length) => length);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(beforeLast, j - 2) + 1 : Infinity;
      row[j] = Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced, swapped);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
