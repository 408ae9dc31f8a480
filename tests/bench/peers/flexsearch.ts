import { Index } from 'flexsearch';
import { type Peer, SHOWN } from './peer.ts';

/** Its defaults; passages that lack a word of the question are found as well. */
export const flexsearch: Peer = {
  open: (passages) => {
    const index = new Index();
    for (const [id, { article, text }] of passages.entries()) index.add(id, `${article.title}\n${text}`);
    return { find: (question) => index.search(question, { limit: SHOWN, suggest: true }).map(Number) };
  },
};
