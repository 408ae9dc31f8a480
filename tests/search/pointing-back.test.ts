import { expect, test } from 'vitest';
import { pointsBack } from '../../src/search/pointing-back.ts';

test.each([
  ['en', ' it rose again ', true],
  ['en', ' the tide rose and it fell ', false],
  ['de', ' dieses wort ', true],
  ['de-AT', ' sie fiel ', true],
  ['es', ' ella cayó ', true],
  ['en', ' er fiel ', false],
  ['xx', ' it rose ', false],
  [null, ' it rose ', false],
  ['en', '  ', false],
])('in “%s”, “%s” points back: %s', (language, line, is) => {
  expect(pointsBack(line, language)).toBe(is);
});
