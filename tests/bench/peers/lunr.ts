import lunr from 'lunr';
import { type Peer, SHOWN } from './peer.ts';

/** Its defaults, with an English stemmer and stop list; a question is no expression of its query language. */
export const lunrPeer: Peer = {
  open: (passages) => {
    const index = lunr((builder) => {
      builder.field('title');
      builder.field('text');
      for (const [id, { article, text }] of passages.entries()) {
        builder.add({ id: String(id), title: article.title, text });
      }
    });
    return {
      find: (question) =>
        index
          .query((query) => query.term(lunr.tokenizer(question), {}))
          .slice(0, SHOWN)
          .map(({ ref }) => Number(ref)),
    };
  },
};
