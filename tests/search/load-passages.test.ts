import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCorpus } from '../../src/articles/read-corpus.ts';
import { articleId } from '../../src/model.ts';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { answerQuestion } from '../../src/search/answer.ts';
import { type IndexPiece, indexPassages, loadPassages, type PassageIndex } from '../../src/search/passage-index.ts';
import { articleOf } from '../support/articles.ts';
import { HOME } from '../support/run-program.ts';

/** As a file keeps them. */
const kept = (index: PassageIndex): readonly IndexPiece[] =>
  [...index.pieces()].map((piece) => JSON.parse(JSON.stringify(piece)));

test('an index that is loaded gives the very same answers as the one that was kept', async () => {
  const { articles } = await readCorpus(`${HOME}/corpus`);
  const passages = articles.flatMap(splitPassages);
  const made = await indexPassages(passages);
  const loaded = await loadPassages(passages, kept(made));
  const options = { limit: 9, article: null };
  const titles = articles.map(({ title }) => title);
  const questions = [
    ...titles,
    'Who wrote of foootnotes?',
    '脚注在哪里？',
    '注',
    'Which edition discouraged ibid.?',
    'zebras',
  ];
  for (const question of questions) {
    const answers = [made, loaded].map((index) => JSON.stringify(answerQuestion(question, index, 'e0', options)));
    expect(answers[1]).toBe(answers[0]);
  }
});

test('an index that is loaded is the very same down to the order of its terms, whatever the words', async () => {
  const words = fc.array(
    fc.array(fc.constantFrom(...'abc茶杯')).map((letters) => letters.join('')),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 6 }), async (paragraphs) => {
      const texts = paragraphs.map((each) => each.join(' ')).filter((text) => text.trim() !== '');
      const passages = splitPassages(articleOf(texts, { id: articleId('a') }));
      const made = kept(await indexPassages(passages));
      expect(kept(await loadPassages(passages, made))).toEqual(made);
    }),
  );
});
