import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/articles/parse-article.ts';
import { type Article, articleId, type Block, type Problem } from '../../src/model.ts';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { openData } from '../support/open-data.ts';

interface Read {
  readonly article: Article;
  readonly problems: readonly Problem[];
}

const READ = new Map<string, Promise<Read>>();

/** Each document is parsed once, and looked at by several tests. */
function read(path: string): Promise<Read> {
  const reading = READ.get(path) ?? parse(path);
  READ.set(path, reading);
  return reading;
}

async function parse(path: string): Promise<Read> {
  const { article, problems } = await parseArticle(
    readFileSync(openData(path) ?? ''),
    basename(path),
    articleId('open'),
  );
  if (article === null) throw new Error(`${path} is not served`);
  return { article, problems };
}

const SEED = 'seed/diminishing-returns.txt';

describe.skipIf(openData(SEED) === null)('the seed', () => {
  test('has a title, and an author whom only a note on her names', async () => {
    const { title, authors } = (await read(SEED)).article;
    expect([title, authors]).toEqual([
      'The Diminishing Returns of China’s North Korea Policy',
      ['Stephanie Kleine-Ahlbrandt'],
    ]);
  });

  test('has ten passages, of which the fifth and the sixth have marks', async () => {
    const passages = splitPassages((await read(SEED)).article);
    expect(passages.map(({ noterefs }) => noterefs.map(({ label }) => label))).toEqual([
      [],
      [],
      [],
      [],
      ['1'],
      ['2', '3'],
      [],
      [],
      [],
      [],
    ]);
  });

  test('has three notes, with their links and what stands in brackets in them', async () => {
    const { notes } = (await read(SEED)).article;
    expect(notes.map(({ label, text }) => [label, text.slice(0, 31)])).toEqual([
      ['1', '“North Korean Succession and th'],
      ['2', 'Lü Ningsi, “Kim Jong-en should '],
      ['3', 'Zhang Liangui, “North Korea sho'],
    ]);
    expect(notes.map(({ links }) => links.map(({ href }) => href))).toEqual([
      [],
      ['http://www.youtube.com/watch?v=QC-1F7mNG7M'],
      ['http://news.ifeng.com/world/special/chaoxianjiechi/content-2/detail_2012_05/24/14779684_0.shtml'],
    ]);
    expect(notes[1]?.text).toContain('[吕宁思, 金正恩应严惩劫持事件肇事者]');
    expect(notes[2]?.text).toContain('[张琏瑰,朝应就扣押中国渔民事件发官方声明]');
  });

  test('reports the note on its author and four lines of its site, each with its line', async () => {
    expect((await read(SEED)).problems.map(({ line, code, severity }) => [line, code, severity])).toEqual([
      [23, 'bio', 'info'],
      [32, 'boilerplate', 'info'],
      [33, 'boilerplate', 'info'],
      [34, 'boilerplate', 'info'],
      [35, 'boilerplate', 'info'],
    ]);
  });
});

/** What is known of each document; what of it our reading does not hold is named, with the reason. */
interface Truth {
  readonly file: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly paragraphs: { readonly first_opens: string | null; readonly last_opens: string | null };
  readonly footnotes: { readonly count: number };
  readonly samples: readonly {
    readonly paragraph_opens: string;
    readonly markers: readonly string[];
    readonly notes: readonly { readonly label: string; readonly opens: string; readonly urls: readonly string[] }[];
  }[];
  readonly not_passages: readonly string[];
  readonly not_markers: readonly string[];
}

const DOCUMENTS = [
  '38north-seed',
  'anarchist-faq-a1',
  'barclay-de',
  'gnu-manifesto',
  'pandoc-manual',
  'pg-utilitarianism',
  'rfc3117',
  'se-keynes',
  'tei-sicherheit-docx',
  'wikipedia-mozilla',
];

const NOT_HELD = new Set([
  // Its second mark stands in the paragraph after the next.
  'se-keynes In 1870 Germany had a population of about 40,000,000',
  // Lists of links follow, which are the article's own.
  'wikipedia-mozilla last',
]);

/** Without markup, marks and the difference between white spaces, as the truth says that its words are to be compared. */
function plain(text: string): string {
  return text
    .replace(/\s*\[\d+\]/gu, '')
    .replace(/[*_`[\]]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

describe.skipIf(openData('corpus/truth') === null).each(DOCUMENTS)('the open document %s', (name) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- hand-written, and of one schema
  const truth = (): Truth => JSON.parse(readFileSync(openData(`corpus/truth/${name}.json`) ?? '', 'utf8')) as Truth;
  const held = (claim: string): boolean => !NOT_HELD.has(`${name} ${claim}`);
  const find = ({ blocks }: Article, opens: string): Block | undefined =>
    blocks.find(({ text }) => plain(text).startsWith(plain(opens)));

  test('has its title and its author', async () => {
    const { title, author, file } = truth();
    const { article } = await read(`corpus/${file}`);
    if (title !== null) expect(article.title).toBe(title);
    if (author !== null && held('author')) expect(article.authors).toEqual([author.replace(/ \(.*\)$/u, '')]);
  });

  test('has so many notes, and each of the samples its marks and notes', async () => {
    const { file, footnotes, samples } = truth();
    const { article } = await read(`corpus/${file}`);
    expect(article.notes).toHaveLength(footnotes.count);
    for (const { paragraph_opens: opens, markers, notes } of samples.filter((each) => held(each.paragraph_opens))) {
      const block = find(article, opens);
      expect([opens, block?.noterefs.map(({ label }) => label)]).toEqual([opens, markers]);
      for (const { label, opens: words, urls } of notes) {
        const note = article.notes[block?.noterefs.find((noteref) => noteref.label === label)?.note ?? -1];
        expect(plain(note?.text ?? '').slice(0, plain(words).length)).toBe(plain(words));
        expect(note?.links.map(({ href }) => href)).toEqual(expect.arrayContaining([...urls]));
      }
    }
  });

  test('begins and ends where its text does', async () => {
    const { file, paragraphs } = truth();
    const { article } = await read(`corpus/${file}`);
    const prose = article.blocks.filter(({ kind }) => kind !== 'heading').map(({ text }) => plain(text));
    expect(prose.some((text) => text.startsWith(plain(paragraphs.first_opens ?? '')))).toBe(true);
    // What follows the last paragraph is little: the licence, the apparatus and the page's own lines are none of it.
    if (held('last'))
      expect(prose.slice(-3).some((text) => text.includes(plain(paragraphs.last_opens ?? '')))).toBe(true);
  });

  test('has no passage of what is none', async () => {
    const { file, not_passages: none } = truth();
    const passages = splitPassages((await read(`corpus/${file}`)).article);
    for (const opens of none.filter(held)) {
      expect(passages.filter(({ text }) => plain(text).startsWith(plain(opens))).map(({ text }) => text)).toEqual([]);
    }
  });

  test('has no mark where brackets are none', async () => {
    const { file, not_markers: none } = truth();
    const { article } = await read(`corpus/${file}`);
    const whole = plain([...article.blocks, ...article.notes].map(({ text }) => text).join('\n'));
    for (const brackets of none.filter((each) => each.startsWith('[') && !/ inside |Page/u.test(each))) {
      expect(whole).toContain(plain(brackets));
    }
  });
});
