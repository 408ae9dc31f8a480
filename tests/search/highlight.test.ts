import { describe, expect, test } from 'vitest';
import { splitPassages } from '../../src/passages/split-passages.ts';
import type { Article } from '../../src/model.ts';
import { bestSentence } from '../../src/search/highlight.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { articleOf, note, paragraph } from '../support/articles.ts';

/** The sentence of the article's one paragraph that answers best. */
async function highlightOf(of: Article, question: string): Promise<string> {
  const passages = splitPassages(of);
  const index = await indexPassages(passages);
  const [passage] = passages;
  if (!passage) return '';
  const place = bestSentence(readQuery(question, of.language, index), passage, index);
  const { start = 0, end = 0 } = index.readingOf(passage).sentences[place] ?? {};
  return passage.text.slice(start, end).trim();
}

describe('the highlight is', () => {
  test.each([
    [
      'the sentence that holds the word',
      'It rose. The navy detained them. It fell.',
      'navy',
      'The navy detained them.',
    ],
    [
      'the one that holds more words',
      'The navy left. The navy detained men. It fell.',
      'navy men',
      'The navy detained men.',
    ],
    [
      'the one that holds the word which few others do',
      'The navy left. The navy came. The men stayed.',
      'navy men',
      'The men stayed.',
    ],
    ['the earlier one where two hold as much', 'It rose. The tide fell. The tide rose.', 'tide', 'The tide fell.'],
    ['the first one where none holds any', 'It rose. It fell.', 'navy', 'It rose.'],
    [
      'one sentence, abbreviations and all',
      'It rose. In the U.S. Army Gen. Lee led. It fell.',
      'Who led?',
      'In the U.S. Army Gen. Lee led.',
    ],
    [
      'the one that holds the stop words, too, as typed',
      'The navy went by the port. The navy went to the port. The navy left.',
      'port to navy',
      'The navy went to the port.',
    ],
    [
      'the one that gives a number where one is asked for',
      'The navy detained men. The navy detained 29 men. It fell.',
      'How many men did the navy detain?',
      'The navy detained 29 men.',
    ],
    [
      'the one that gives a time where one is asked for',
      'The navy left. The navy left in 1852. It fell.',
      'When did the navy leave?',
      'The navy left in 1852.',
    ],
    [
      'the one behind the one that holds the name',
      'The old ships fell. There is Wolin. Their old ships fell.',
      'Which old ships fell at Wolin?',
      'Their old ships fell.',
    ],
    [
      'the one that gives a measure in figures where one is named',
      'The height was judged. The height was 29 feet. It fell.',
      'What height was measured?',
      'The height was 29 feet.',
    ],
    [
      'the one behind the one that holds a word which it lacks',
      'Gulls moult near autumnal weirs. The night was seen. Skiffs moult near autumnal weirs.',
      'Which night do they moult near autumnal weirs?',
      'Skiffs moult near autumnal weirs.',
    ],
    [
      'the one that holds the letters of a word which stands nowhere',
      'The tide rose. The antiplague rose. The sea rose.',
      'What plague rose?',
      'The antiplague rose.',
    ],
    [
      'the one that holds the Chinese word',
      '他去了北京。海军扣押了渔船。她走了。',
      '谁扣押了渔船？',
      '海军扣押了渔船。',
    ],
    [
      'the one that gives a Chinese number',
      '海军扣押渔民。海军扣押29名渔民。她走了。',
      '海军扣押多少渔民？',
      '海军扣押29名渔民。',
    ],
  ])('%s', async (_, text, question, highlight) => {
    expect(await highlightOf(articleOf([text], { title: '' }), question)).toBe(highlight);
  });

  test('not the one that but repeats the title', async () => {
    const tides = articleOf(['The tide is a tide. It is the moon that pulls. It fell.'], { title: 'Tide' });
    expect(await highlightOf(tides, 'tide moon')).toBe('It is the moon that pulls.');
  });

  test.each([
    ['in English', 'Lü Ningsi, in Phoenix TV.', 'Ningsi'],
    ['in Chinese', '吕宁思, 金正恩应严惩劫持事件肇事者.', '宁思'],
  ])('the sentence that cites the note which alone holds the name, %s', async (_, words, question) => {
    const text = 'It rose. An analyst spoke. It fell.';
    const noterefs = [
      { label: '1', at: 8, note: 0 },
      { label: '2', at: 26, note: 1 },
    ];
    const cited = articleOf([], {
      blocks: [paragraph(text, { noterefs })],
      notes: [note('1', 'Else.'), note('2', words)],
    });
    expect(await highlightOf(cited, question)).toBe('An analyst spoke.');
  });

  test('the sentence that says it, and not one whose note says it', async () => {
    const text = 'It fell. The navy detained men.';
    const cited = articleOf([], {
      blocks: [paragraph(text, { noterefs: [{ label: '1', at: 8, note: 0 }] })],
      notes: [note('1', 'Navy detained men.')],
    });
    expect(await highlightOf(cited, 'navy detained men')).toBe('The navy detained men.');
  });
});
