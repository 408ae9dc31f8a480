import { describe, test } from 'vitest';
import { readFrontMatter } from '../../src/articles/front-matter.ts';
import { findLinks } from '../../src/articles/find-links.ts';
import { parseText } from '../../src/articles/parse-text.ts';
import { expectLinear } from '../support/expect-linear.ts';

/** As a paragraph of an article that has a note, so that no step is left out. */
const asText = (run: string): unknown => parseText(`The tide.[1] ${run} x\n\n[1] ${run} y\n\n${run}`, 'tides.txt');
const CHARACTERS = [...' \t\u00a0.,:;!?\'"”()[]{}<>［］〔（）*_~`#=-–+|/\\^†§1aA潮。、¹①⑴💧'];

describe('a plain text takes twice the time for twice the length of a run of', () => {
  test.each(CHARACTERS)('%j', (character) => {
    // Each of some is a mark, which costs more than a letter.
    expectLinear(asText, character, /[①⑴¹]/u.test(character) ? 20_000 : 200_000);
  });

  test.each([
    'a ',
    '[1]',
    '[1] ',
    '[1, ',
    '[a] ',
    '［あ］',
    '〔あ】',
    'a* ',
    '*a ',
    '.) ',
    '(.)',
    '- ',
    '. . ',
    '1. ',
    'A. ',
    'http://a.example/) ',
    'http://',
    '<http://a-',
    '<http://a- b',
    '\n',
    '\f',
    'a\n\f',
    'a\f\f',
    'a\n',
    'a.\n\n',
    '\n[1] a',
    '\n\n[2] a',
    '\n\n1. a',
    '\n\n[1]',
    '\n\n[Footnote A: ',
    '\n\n* a*',
    'a[1]\n\n[1] b\n\n',
    ' [A1]\n\n[A1] b\n\n',
    'ab1 ',
    '[A-',
    'a . . . . ',
    'Ab: c   d\n',
    'a   [Page 1]\n\n',
    'a* b\n\n* c\n\n',
    '\n\nJane Doe is a sailor.',
    '\n\nAbout the author\n\nJane Doe is a sailor.',
    '\n\nBy Jane Doe',
    '\n\nTitle: a',
    '\n\nNotes',
    '\n   a',
    'tide moon sea harbour boat sail wind wave rope net port\n',
  ])('%j', (unit) => {
    expectLinear(asText, unit, 20_000);
  });
});

describe('takes twice the time for twice the length of', () => {
  test.each([')', '.', ']', '(', 'a.', '。'])('a link that ends in %j', (unit) => {
    expectLinear((run) => findLinks(`http://a.example/${run}`), unit, 400_000);
  });

  test.each(['[', '{', '- ', 'a: ', '? ', '"', '&a ', '*a ', '# ', '|', '\n', ': '])('front matter of %j', (unit) => {
    expectLinear((run) => readFrontMatter(`---\ntitle: ${run}\n---\n`, 'tides.md'), unit, 20_000);
  });
});
