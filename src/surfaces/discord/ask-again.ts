import type { Answer, Passage, Quote } from '../../model.ts';
import type { CommandContext } from './command.ts';
import { articleOfHash, MOST_ANSWERS, type Served } from './library.ts';
import { foundIn } from './render-answer.ts';

/**
 * Asks the edition that is served now.
 * @param within  a hash of the id of the one article to ask; all are asked where it is `null`, or no article has it
 */
export async function askWithin(
  { served, ask }: Pick<CommandContext, 'served' | 'ask'>,
  question: string,
  within: string | null,
): Promise<Answer> {
  return await ask(question, { limit: MOST_ANSWERS, article: articleOfHash(served, within)?.id ?? null });
}

/** A passage as an answer quotes it; the whole of it where the answer does not. */
export function quoteIn(answer: Answer, passage: Passage, { quoteWhole }: Pick<Served, 'quoteWhole'>): Quote {
  return foundIn(answer).find((each) => each.passage === passage) ?? quoteWhole(passage);
}
