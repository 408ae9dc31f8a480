import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What an evaluation has found of one edition, kept for the bot to tell. Shares from 0 to 1. */
const KEPT = z.object({
  edition: z.string(),
  /** The version of the program that measured it. */
  program: z.string(),
  hit1: z.number().min(0).max(1),
  refused: z.number().min(0).max(1),
  fidelity: z.number().min(0).max(1),
});
export type KeptQuality = z.infer<typeof KEPT>;

const NAME = 'quality.json';

/** @throws where the folder cannot be written */
export function keepQuality(folder: string, quality: KeptQuality): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, NAME);
  writeFileSync(`${file}.new`, `${JSON.stringify(quality)}\n`);
  renameSync(`${file}.new`, file);
}

/** What this program has measured of an edition; `null` where nothing was, or of another, or by another. */
export function keptQuality(
  folder: string,
  { edition, program }: Pick<KeptQuality, 'edition' | 'program'>,
): KeptQuality | null {
  try {
    const kept = KEPT.safeParse(JSON.parse(readFileSync(join(folder, NAME), 'utf8')));
    return kept.success && kept.data.edition === edition && kept.data.program === program ? kept.data : null;
  } catch {
    // It is not there, or it is damaged: either way nothing is known.
    return null;
  }
}
