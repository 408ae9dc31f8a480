/** What a thread of `open-parsers.ts` runs. JavaScript, since on Node 20 a thread knows no TypeScript until it registers it. */
import { register } from 'tsx/esm/api';

register();
const { parseFile } = await import('./parse-article.ts');

// oxlint-disable-next-line import/no-default-export -- the library that keeps the threads looks for it
export default parseFile;
