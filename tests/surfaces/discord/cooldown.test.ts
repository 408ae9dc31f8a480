import { expect, test } from 'vitest';
import { createCooldown } from '../../../src/surfaces/discord/cooldown.ts';

test('lets a person ask so often at once, and then as the minute goes by', () => {
  let now = 1_000_000;
  const { ask } = createCooldown(3, () => now);
  expect([ask('ada'), ask('ada'), ask('ada')]).toEqual([null, null, null]);
  expect(ask('ada')).toBe(now + 20_000);
  now += 19_999;
  expect(ask('ada')).toBe(1_020_000);
  now += 1;
  expect(ask('ada')).toBeNull();
  expect(ask('ada')).toBe(now + 20_000);
});

test('counts each person alone', () => {
  const { ask } = createCooldown(1, () => 0);
  expect([ask('ada'), ask('bo')]).toEqual([null, null]);
});

test('never fills a bucket beyond its brim', () => {
  let now = 0;
  const { ask } = createCooldown(2, () => now);
  ask('ada');
  now += 3_600_000;
  expect([ask('ada'), ask('ada'), ask('ada') === null]).toEqual([null, null, false]);
});

test('forgets whose bucket is full, so that memory does not grow', () => {
  let now = 0;
  const { ask } = createCooldown(1, () => now);
  for (let person = 0; person < 30_000; person++) {
    now += 100;
    ask(String(person));
  }
  expect(ask('29999')).not.toBeNull();
});
