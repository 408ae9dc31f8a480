import { describe, test } from 'vitest';
import { parseMarkdown } from '../../src/articles/parse-markdown.ts';
import { expectLinear } from '../support/expect-linear.ts';

const asMarkdown = (run: string): unknown =>
  parseMarkdown(`The tide.[^1] ${run} x\n\n${run}\n\n[^1]: Note.`, 'tides.md');

const CHARACTERS = [...' \t\u00a0.,:;!?\'"”()[]{}<>［］〔（）*_~`#=-–+|/\\^†§1aA潮。、¹①⑴💧'];

describe('a Markdown text takes twice the time for twice the length of a run of', () => {
  // Not of `]`, `[a][b]` and `<!--`, nor of footnotes and the lazy lines in them: for each of these micromark looks at
  // all that it parsed before in the paragraph, or in the file. Some thousands take a second.
  test.each(CHARACTERS.filter((character) => character !== ']'))('%j', (character) => {
    // Deeper quotations than these are refused.
    expectLinear(asMarkdown, character, character === '>' ? 150 : 20_000);
  });

  test.each([
    'a ',
    '*a* ',
    '`a` ',
    '[a](b) ',
    'a\n',
    'a\\\n',
    'a.\n\n',
    '\n\n: a',
    '\n\n    a',
    '<b>a</b>',
    '<p>a',

    '&amp;',
    '[^1] ',
    '[1]: a\n\n',
    '| a ',
    '{% a ',
    '{{< a >}} ',
    '[[a|b]] ',
    '==a ',
    '[a]{.b} ',
    '\n# a {.b ',
    'a^[b ',
    ':::\n',
  ])('%j', (unit) => {
    expectLinear(asMarkdown, unit, 20_000);
  });
});
