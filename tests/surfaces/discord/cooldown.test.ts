import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCooldown } from '../../../src/surfaces/discord/cooldown.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

test('lets a person ask so often at once, and then as the minute goes by', () => {
  const { ask } = createCooldown(3);
  expect([ask('ada'), ask('ada'), ask('ada')]).toEqual([null, null, null]);
  expect(ask('ada')).toBe(1_020_000);
  vi.advanceTimersByTime(19_999);
  expect(ask('ada')).toBe(1_020_000);
  vi.advanceTimersByTime(1);
  expect(ask('ada')).toBeNull();
  expect(ask('ada')).toBe(1_040_000);
});

test('counts each person alone', () => {
  const { ask } = createCooldown(1);
  expect([ask('ada'), ask('bo')]).toEqual([null, null]);
});

test('never fills a bucket beyond its brim', () => {
  const { ask } = createCooldown(2);
  ask('ada');
  vi.advanceTimersByTime(59_999);
  expect([ask('ada'), ask('ada'), ask('ada') === null]).toEqual([null, null, false]);
});

test('remembers nobody for longer than the minute in which the bucket fills', () => {
  const { ask } = createCooldown(2);
  ask('ada');
  vi.advanceTimersByTime(30_000);
  ask('ada');
  vi.advanceTimersByTime(59_999);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(vi.getTimerCount()).toBe(0);
  expect([ask('ada'), ask('ada'), ask('ada') === null]).toEqual([null, null, false]);
});
