import { expect, test } from 'vitest';
import { lineJoint } from '../../src/articles/line-joint.ts';

test.each([
  ['English', 'the tide', 'is high', ' '],
  ['Chinese', '潮水', '涨了', ''],
  ['Chinese behind a stop', '潮水涨了。', '月亮', ''],
  ['Chinese behind a mark', '潮水涨了。[1]', '月亮', ''],
  ['Japanese', '潮が', 'みちた', ''],
  ['Korean, which sets spaces', '조수가', '높다', ' '],
  ['Chinese and English', '潮水', 'tide', ' '],
  ['English and Chinese', 'tide', '潮水', ' '],
])('joins lines of %s', (_, before, after, expected) => {
  expect(lineJoint(before, after)).toBe(expected);
});
