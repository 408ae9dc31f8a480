import { test } from 'vitest';
import { splitSentences } from '../../src/passages/sentences.ts';
import { expectLinear } from '../support/expect-linear.ts';

const CLAUSE = 'แม่น้ำสายนี้ไหลจากภูเขาทางเหนือลงสู่ทะเลทางใต้ผ่านเมืองใหญ่ ';

test.each([
  ['sentences', CLAUSE],
  ['clauses that go on', `แต่${CLAUSE}`],
  ['clauses in a bracket that stays open', `(${CLAUSE}`],
  ['single letters', 'ก '],
  ['quotation marks', '“ก” '],
])('Thai is parted in time linear in its length: %s', (_, unit) => {
  expectLinear(splitSentences, unit, 300_000);
});
