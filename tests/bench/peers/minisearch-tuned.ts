import MiniSearch from 'minisearch';
import { loadLexicon } from '../../../src/search/lexicon.ts';
import { splitWords } from '../../../src/search/terms.ts';
import { type Peer, SHOWN } from './peer.ts';

/**
 * With Ibid's terms without stop words, the parameters of its first stage, and the score divided by the number of terms
 * that matched.
 */
export const miniSearchTuned: Peer = {
  open: async (passages) => {
    const lexicon = await loadLexicon('en');
    const termsOf = (text: string): string[] =>
      splitWords(text, lexicon).flatMap(({ terms, isStopWord }) => (isStopWord ? [] : terms));
    const index = new MiniSearch({
      fields: ['title', 'text'],
      tokenize: termsOf,
      processTerm: (term) => term,
      searchOptions: { boost: { title: 0.3 }, bm25: { k: 1.2, b: 0.8, d: 0.5 } },
    });
    index.addAll(passages.map(({ article, text }, id) => ({ id, title: article.title, text })));
    return {
      find: (question) =>
        index
          .search(question)
          .map(({ id, score, queryTerms }) => ({ id: Number(id), score: score / queryTerms.length }))
          .toSorted((a, b) => b.score - a.score || a.id - b.id)
          .slice(0, SHOWN)
          .map(({ id }) => id),
    };
  },
};
