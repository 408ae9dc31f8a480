import { describe, expect, test } from 'vitest';
import { buildEdition } from '../../src/edition.ts';
import { readEvalSet } from '../bench/eval-set.ts';
import { found } from '../bench/found.ts';
import { silenceOf } from '../bench/silence.ts';
import { openData } from '../support/open-data.ts';

const folder = openData('eval');

// The floors lie about a point below what was measured when they were set.
describe.skipIf(folder === null)('of the published questions', () => {
  test.each([
    ['squad-en', { hit1: 0.829, hit3: 0.931, highlight: 0.892 }],
    ['xquad-en', { hit1: 0.95, hit3: 0.98, highlight: 0.861 }],
    ['xquad-zh', { hit1: 0.94, hit3: 0.972, highlight: 0.829 }],
    ['xquad-de', { hit1: 0.921, hit3: 0.97, highlight: 0.815 }],
    ['xquad-es', { hit1: 0.94, hit3: 0.975, highlight: 0.829 }],
  ])('%s: the first passages hold the answer as often as they did', async (name, floors) => {
    const set = readEvalSet(folder ?? '', name);
    const { hit1, hit3, highlight } = found(set, (await buildEdition(set.articles, [])).ask);
    expect({ hit1, hit3, highlight }).toEqual({
      hit1: atLeast(floors.hit1),
      hit3: atLeast(floors.hit3),
      highlight: atLeast(floors.highlight),
    });
  });

  test.each([
    ['squad-en', { auc: 0.974, answered: 0.855, claimed: 0.035 }],
    ['xquad-zh', { auc: 0.974, answered: 0.9, claimed: 0.056 }],
    ['xquad-de', { auc: 0.97, answered: 0.85, claimed: 0.03 }],
    ['xquad-es', { auc: 0.975, answered: 0.915, claimed: 0.08 }],
  ])('%s: those whose article is absent are told from the others', async (name, { auc, answered, claimed }) => {
    const silence = await silenceOf(readEvalSet(folder ?? '', name));
    expect(silence.auc).toBeGreaterThan(auc);
    expect(silence.answered).toBeGreaterThan(answered);
    expect(silence.claimed).toBeLessThan(claimed);
  });
});

function atLeast(floor: number): unknown {
  return expect.toSatisfy((share: number) => share >= floor, `at least ${floor}`);
}
