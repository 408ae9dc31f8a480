import { expect, test } from 'vitest';
import { identify, labelNumber, splitLabels, startsNote, startsSuccessor } from '../../src/articles/label-styles.ts';

test.each([
  ['1', ['1']],
  ['1, 2', ['1', '2']],
  ['1;2', ['1', '2']],
  ['3-5', ['3', '4', '5']],
  ['3–5', ['3', '4', '5']],
  ['1, 3-5, 8', ['1', '3', '4', '5', '8']],
  ['12 - 14', ['12', '13', '14']],
  ['5-3', ['5-3']],
  ['5-5', ['5-5']],
  ['1-21', ['1-21']],
  ['a3-5', ['a3-5']],
  ['3-5a', ['3-5a']],
  ['1900-1999', ['1900-1999']],
  ['A', ['A']],
])('splits the labels %j into %j', (labels, expected) => {
  expect(splitLabels(labels)).toEqual(expected);
});

test.each([
  ['3', '3'],
  ['³', '3'],
  ['③', '3'],
  ['⑶', '3'],
  ['03', '03'],
  ['A', 'A'],
  ['†', '†'],
])('looks %s up as %s', (label, expected) => {
  expect(identify(label)).toBe(expected);
});

test.each([
  ['12', false, 12],
  ['¹²', false, 12],
  ['⑫', false, 12],
  ['C', false, 3],
  ['iii', false, null],
  ['iii', true, 3],
  ['xiv', true, 14],
  ['XC', true, 90],
  ['†', false, null],
  ['tides', true, null],
  ['tidi', true, null],
  ['ivan', true, null],
  ['a1', false, null],
  ['1a', false, null],
])('counts %s (Roman: %s) as %s', (label, roman, expected) => {
  expect(labelNumber(label, roman)).toBe(expected);
});

test.each([
  ['[1] Darwin', '[2] Airy', true],
  ['[9] Darwin', '[10] Airy', true],
  ['  [1]  Darwin', '  [2]  Airy', true],
  ['¹ Darwin', '² Airy', true],
  ['[a] Darwin', '[b] Airy', true],
  ['[c] Darwin', '[d] Airy', true],
  ['[iii] Darwin', '[iv] Airy', true],
  ['［1］王充', '［2］同上', true],
  ['[1] Darwin', '[*] Airy', true],
  ['[*] Darwin', '[1] Airy', true],
  ['[†] Darwin', '[†] Airy', false],
  ['[^tides]: Darwin', '[^waves]: Airy', true],
  ['[1] Darwin', '[7] and the rest of the sentence', false],
  ['[1] Darwin', 'Airy', false],
  ['Darwin', '[2] Airy', false],
  ['1. Darwin', '2. Airy', false],
])('behind %j takes %j for the next note: %s', (before, after, expected) => {
  expect(startsSuccessor(before, after)).toBe(expected);
});

test.each([
  ['[1] Darwin', true],
  ['[Footnote A: Darwin]', true],
  ['① Darwin', true],
  ['1. Darwin', false],
  ['* Darwin', false],
  ['Darwin [1]', false],
])('takes %j for the beginning of a note: %s', (text, expected) => {
  expect(startsNote(text)).toBe(expected);
});
