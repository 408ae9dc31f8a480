import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { systemReason } from '../src/system-error.ts';

function errorOf(cause: () => unknown): unknown {
  try {
    return cause();
  } catch (error) {
    return error;
  }
}

test.each([
  ['a file that is not there', errorOf(() => readFileSync('no/such/file')), 'ENOENT: no such file or directory'],
  [
    'one whose name has quotation marks and commas',
    new Error("EACCES: permission denied, open 'a, b 'c'\n'"),
    'EACCES: permission denied',
  ],
  ['an error that names no path', new Error('it broke, alas'), 'it broke, alas'],
  ['what is no error', 'a word', 'a word'],
])('of %s, what the system says, and no path', (_, error, reason) => {
  expect(systemReason(error)).toBe(reason);
});
