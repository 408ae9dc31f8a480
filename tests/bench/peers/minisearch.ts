import MiniSearch from 'minisearch';
import { type Peer, SHOWN } from './peer.ts';

/** Its defaults, the title as a field. */
export const miniSearch: Peer = {
  open: (passages) => {
    const index = new MiniSearch({ fields: ['title', 'text'] });
    index.addAll(passages.map(({ article, text }, id) => ({ id, title: article.title, text })));
    return {
      find: (question) =>
        index
          .search(question)
          .slice(0, SHOWN)
          .map(({ id }) => Number(id)),
    };
  },
};
