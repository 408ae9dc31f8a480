import { expect, test } from 'vitest';
import { dropPageFurniture } from '../../src/articles/page-furniture.ts';
import { splitLines } from '../../src/articles/source-lines.ts';

function dropped(source: string): { readonly lines: readonly string[]; readonly furniture: readonly string[] } {
  const { lines, furniture } = dropPageFurniture(splitLines(source));
  return { lines: lines.map(({ text }) => text), furniture: furniture.map(({ text }) => text) };
}

test('takes out heads and feet that recur on other pages but for their digits', () => {
  expect(dropped('One.\nTides  1\fThe Tides, 2019\nTwo.\nTides  2\fThe Tides, 2019\nThree.\nTides  3')).toEqual({
    lines: ['One.', 'Two.', 'Three.'],
    furniture: ['Tides  1', 'The Tides, 2019', 'Tides  2', 'The Tides, 2019', 'Tides  3'],
  });
});

test('takes out heads that stand at the left of one page and at the right of another', () => {
  expect(dropped('Tides 9\nOne.\f        Tides  10\nTwo.').furniture).toEqual(['Tides 9', '        Tides  10']);
});

test('lets a paragraph run on behind a stop that ends no sentence', () => {
  expect(dropped('It ebbs. It is low at 12.30\n\n\fand at noon.').lines).toEqual([
    'It ebbs. It is low at 12.30',
    'and at noon.',
  ]);
});

test('lets a paragraph run on that a page’s end interrupted', () => {
  expect(
    dropped('the tide is\n\nTides  1\n\f\nTides, 2019\n\nhigh today.\n\nTides  2\n\f\nTides, 2019\n\nNext.').lines,
  ).toEqual(['the tide is', 'high today.', '', '', '', '', 'Next.']);
});

test('knows the pages of an RFC by their feet where no form feeds part them', () => {
  expect(
    dropped(
      'the tide is\n\nDoe      [Page 1]\n\nRFC 9      Tides\n\nhigh.\n\nDoe      [Page 2]\n\nRFC 9      Tides\n\nNext.',
    ),
  ).toEqual({
    lines: ['the tide is', 'high.', '', '', '', 'Next.'],
    furniture: ['Doe      [Page 1]', 'RFC 9      Tides', 'Doe      [Page 2]', 'RFC 9      Tides'],
  });
});

test.each([
  ['a sentence ends', 'the tide is.\n\f\nHigh.', ['the tide is.', '', '', 'High.']],
  ['a quoted sentence ends', '“It is.”\n\f\nHigh.', ['“It is.”', '', '', 'High.']],
  ['no page ends', 'Tides\n\nHigh.\n\fNext.', ['Tides', '', 'High.', '', 'Next.']],
  ['the indent changes', 'the tide is\n\f\n   high.', ['the tide is', '', '', '   high.']],
])('lets no paragraph run on where %s', (_, source, expected) => {
  expect(dropped(source).lines).toEqual(expected);
});

test.each([
  ['lines that recur nowhere', 'One.\n\fTwo.\n\fThree.'],
  ['lines in the middle of a page', 'One.\nTide\nx\n\fTwo.\nTide\ny'],
  ['a text without pages', 'Tide\nTide\nTide'],
  ['the headings of chapters that begin a page each', 'Chapter 1\na\n\fChapter 2\nb\n\fChapter 3\nc'],
])('leaves %s', (_, source) => {
  expect(dropped(source).furniture).toEqual([]);
});

test('keeps the number and the place of each line', () => {
  expect(dropPageFurniture(splitLines('One.\nTides 1\fTwo.\nTides 2')).lines).toEqual([
    { text: 'One.', number: 1, start: 0, opensPage: false },
    { text: 'Two.', number: 2, start: 13, opensPage: true },
  ]);
});
