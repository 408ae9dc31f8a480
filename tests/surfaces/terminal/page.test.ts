import { describe, expect, test } from 'vitest';
import { beside, oneLine, type Page, pageFor, styled, withMargin } from '../../../src/surfaces/terminal/page.ts';

const plain: Page = { width: 20, colour: false };
const coloured: Page = { width: 20, colour: true };

describe('the page of a stream', () => {
  test.each([
    [{ isTTY: true, columns: 80 }, 78],
    [{ isTTY: true, columns: 40 }, 38],
    [{ isTTY: true, columns: 200 }, 88],
    [{ isTTY: true, columns: 10 }, 24],
    [{ isTTY: true, columns: 0 }, 78],
    [{ isTTY: false }, 78],
  ])('of %j is %i columns wide', (stream, width) => {
    expect(pageFor(stream, {}).width).toBe(width);
  });

  const hasColors = (): boolean => true;
  test.each([
    ['a terminal that can', { isTTY: true, hasColors }, {}, true],
    ['an empty NO_COLOR', { isTTY: true, hasColors }, { NO_COLOR: '' }, true],
    ['NO_COLOR', { isTTY: true, hasColors }, { NO_COLOR: '1' }, false],
    ['NO_COLOR though FORCE_COLOR is set', { isTTY: true, hasColors }, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['a terminal that cannot', { isTTY: true, hasColors: () => false }, {}, false],
    ['a file', { hasColors }, {}, false],
    ['a file though FORCE_COLOR is set', { hasColors }, { FORCE_COLOR: '1' }, false],
  ])('with %s', (_, stream, environment, colour) => {
    expect(pageFor(stream, environment).colour).toBe(colour);
  });
});

test('sets a margin before each row, and leaves no space at the end of an empty one', () => {
  expect(withMargin(plain, '  │ ', ['The sea rises\n\ntwice a day.'])).toBe('  │ The sea rises\n  │\n  │ twice a day.');
});

test('sets text beside its lead, all rows beginning at one column', () => {
  expect(beside(plain, '', '[1]', ['The sea rises twice a day.'])).toBe('[1] The sea rises\n    twice a day.');
});

test('a lead that is too wide for that begins the text', () => {
  expect(beside(plain, '    ', '[Smith 2019]', ['The sea rises.'])).toBe('    [Smith 2019] The\n    sea rises.');
});

test('ends a colour with its row and takes it up on the next', () => {
  expect(withMargin(coloured, '  │ ', ['The ', styled('cyan', 'sea rises twice'), ' a day.'])).toBe(
    '  │ The \u001b[36msea rises\u001b[39m\n  │ \u001b[36mtwice\u001b[39m a day.',
  );
});

test('writes no colour where none is wanted', () => {
  expect(withMargin(plain, '', [styled(['bold', 'green'], 'The sea')])).toBe('The sea');
});

test('a tab is as wide as it looks', () => {
  expect(withMargin(plain, '', ['The\tsea\trises\ttwice'])).toBe('The    sea    rises\ntwice');
});

test('lets no control character of the text pass', () => {
  expect(withMargin(coloured, '', ['\u001b[2J', styled('dim', '\u009b2J')])).toBe('␛[2J\u001b[2m<U+009B>2J\u001b[22m');
  expect(oneLine(plain, ['\u001b[2J\n', 'sea'])).toBe('␛[2J sea');
});
