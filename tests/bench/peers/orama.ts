import { create, insertMultiple, search } from '@orama/orama';
import { type Peer, SHOWN } from './peer.ts';

/** Its defaults. */
export const orama: Peer = {
  open: async (passages) => {
    const index = create({ schema: { title: 'string', text: 'string' } });
    await insertMultiple(
      index,
      passages.map(({ article, text }, id) => ({ id: String(id), title: article.title, text })),
    );
    return {
      find: (question) => {
        const found = search(index, { term: question, limit: SHOWN });
        if (found instanceof Promise) throw new Error('Orama searches at once where no hook is asynchronous');
        return found.hits.map(({ id }) => Number(id));
      },
    };
  },
};
