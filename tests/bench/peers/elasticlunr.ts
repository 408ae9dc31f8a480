import elasticlunr from 'elasticlunr';
import { type Peer, SHOWN } from './peer.ts';

/** Its defaults, with an English stemmer and stop list; it keeps no documents. */
export const elasticlunrPeer: Peer = {
  open: (passages) => {
    const index = elasticlunr<{ id: number; title: string; text: string }>(function () {
      this.setRef('id');
      this.addField('title');
      this.addField('text');
      this.saveDocument(false);
    });
    for (const [id, { article, text }] of passages.entries()) index.addDoc({ id, title: article.title, text });
    return {
      find: (question) =>
        index
          .search(question, {})
          .slice(0, SHOWN)
          .map(({ ref }) => Number(ref)),
    };
  },
};
