import { answerQuestion } from '../../../src/search/answer.ts';
import { indexPassages } from '../../../src/search/passage-index.ts';
import type { Peer } from './peer.ts';
import { SHOWN } from './peer.ts';

/** The whole of an answer: the order, the confidence, the quotation and what is highlighted in it. */
export const ibid: Peer = opening();

/** Scores every passage that holds a term of the question. */
export const ibidUnpruned: Peer = opening(Infinity);

function opening(mostScored?: number): Peer {
  return {
    open: async (passages) => {
      const index = await indexPassages(passages, undefined, mostScored);
      const places = new Map(passages.map((passage, place) => [passage, place]));
      return {
        find: (question) => {
          const { quotes, nearest } = answerQuestion(question, index, '', { limit: SHOWN, article: null });
          return [...quotes, ...nearest].map(({ passage }) => places.get(passage) ?? -1);
        },
      };
    },
  };
}
