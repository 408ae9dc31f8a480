/**
 * Measures how long suggestions take while somebody types, over 10,000 articles of eight sections each:
 *
 *     npm run bench:autocomplete
 */
import { articleId } from '../../src/model.ts';
import { suggestArticles, suggestiblesOf, suggestQuestions } from '../../src/surfaces/discord/suggest.ts';
import { article, passage } from '../support/articles.ts';
import { serving } from '../support/serve.ts';

const WORDS = 'tide moon sea harbour boat sail wind wave rope net port lamp pilot reef keel mast'.split(' ');
const word = (at: number): string => WORDS[at % WORDS.length] ?? '';

const articles = Array.from({ length: 10_000 }, (_, at) =>
  article({ id: articleId(`a${at}`), title: `${word(at)} ${word(at * 7 + 1)} ${at}`, questions: [`What is ${at}?`] }),
);
const passages = articles.flatMap((of, at) =>
  Array.from({ length: 8 }, (_, section) =>
    passage(`${word(at + section)} ${at}.`, {
      article: of,
      number: section + 1,
      section: [`${word(at * 3 + section)} of ${word(at + section)} ${section}`],
    }),
  ),
);
const served = serving({ articles, passages });

let before = performance.now();
suggestiblesOf(served);
console.log(`prepared in ${(performance.now() - before).toFixed(0)} ms, once for each edition`);

const TYPED = ['', 't', 'ti', 'tide', 'tide m', 'moon of sea', 'what is 9', 'zzz', 'harbour of nowhere at all'];
const times = Array.from({ length: 100 }, () => TYPED)
  .flat()
  .flatMap((typed) =>
    [suggestQuestions, suggestArticles].map((suggest) => {
      before = performance.now();
      suggest(served, typed);
      return performance.now() - before;
    }),
  )
  .toSorted((a, b) => a - b);
const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(2);
console.log(`${times.length} times: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`);
