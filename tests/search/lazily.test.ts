import { expect, test } from 'vitest';
import { lazily } from '../../src/search/lazily.ts';

test('a value is made when it is first asked for, and once', () => {
  let made = 0;
  const value = lazily(() => (made++, undefined));
  expect(made).toBe(0);
  expect([value(), value()]).toEqual([undefined, undefined]);
  expect(made).toBe(1);
});
