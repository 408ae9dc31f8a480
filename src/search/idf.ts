/**
 * Inverse document frequency as Lucene’s BM25 has it, in nats: ln(1 + (N − df + ½) / (df + ½)).
 * @param frequency  how many passages hold a term, of all `size`
 */
export function idfOf(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}
