import { commonWords } from '../common-words.ts';
import type { Turn } from '../turns.ts';
import { loadLexicon } from './lexicon.ts';
import { splitTerms } from './terms.ts';

/** Zipf’s law: the commonest word makes up a tenth of a text, the second half as much, the third a third as much. */
const COMMONEST = 0.1;

const known = new Map<string, Promise<ReadonlyMap<string, number>>>();

/**
 * By term, what share of a language’s texts it makes up, 0 to 1, with all the words that it is the term of; none of a language
 * whose common words are not known. Others have their turns meanwhile.
 *
 * @param language  primary, as `primaryLanguage` has it
 */
export function commonTerms(language: string, turn: Turn): Promise<ReadonlyMap<string, number>> {
  const before = known.get(language);
  if (before) return before;
  const shares = sharesIn(language, turn);
  known.set(language, shares);
  return shares;
}

async function sharesIn(language: string, turn: Turn): Promise<ReadonlyMap<string, number>> {
  const lexicon = await loadLexicon(language);
  const shares = new Map<string, number>();
  for (const [at, word] of (await commonWords(language)).entries()) {
    await turn();
    for (const term of splitTerms(word, lexicon)) shares.set(term, (shares.get(term) ?? 0) + COMMONEST / (at + 1));
  }
  return shares;
}
