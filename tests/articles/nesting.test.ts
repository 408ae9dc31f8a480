import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { checkNesting, nestsDeeply, TooDeepError } from '../../src/articles/nesting.ts';

const tree = (markdown: string): Root => fromMarkdown(markdown);

describe('refuses', () => {
  test.each([
    ['quotations', '>'.repeat(250)],
    ['lists', '- '.repeat(150)],
    ['emphasis', `${'*a '.repeat(250)}x${'*'.repeat(250)}`],
    ['tags', '<b>'.repeat(250)],
    ['tags over several paragraphs', '<div>\n\n'.repeat(250)],
  ])('%s in one another, 250 deep', (_, markdown) => {
    expect(() => checkNesting(tree(`${markdown} x`))).toThrow(TooDeepError);
  });
});

describe('lets pass', () => {
  test.each([
    ['quotations, lists and emphasis, 50 deep', `${'> - *a '.repeat(25)}x`],
    ['many paragraphs', 'a\n\n'.repeat(1000)],
    ['many tags beside one another', '<b>a</b> <br> <i>b</i>\n\n'.repeat(1000)],
    ['many tags that need no end', '<p>a\n\n<li>b\n\n'.repeat(1000)],
    ['many ends without beginnings, then some tags', `${'</b>'.repeat(1000)}${'<b>'.repeat(100)}`],
  ])('%s', (_, markdown) => {
    expect(() => checkNesting(tree(markdown))).not.toThrow();
  });
});

test.each([
  ['a few brackets', '[[]]', false],
  ['two hundred lists', `title: ${'['.repeat(201)}`, true],
  ['two hundred maps', `title: ${'{'.repeat(201)}`, true],
  ['brackets beside one another', `title: "${'[]'.repeat(500)}"`, false],
  ['closing brackets first', `title: "${']'.repeat(500)}${'['.repeat(100)}"`, false],
  ['two hundred lists in a line', '- '.repeat(201), true],
  ['two hundred keys in a line', `a:\n  ${'? '.repeat(201)}`, true],
  ['a long list', '- a\n'.repeat(500), false],
])('tells of %s in YAML whether it is nested too deeply', (_, yaml, expected) => {
  expect(nestsDeeply(yaml)).toBe(expected);
});
