import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declaredEncoding, decode } from '../../src/articles/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const bytes = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => [...part]));

describe('a byte order mark', () => {
  test.each([
    ['utf-8', bytes([0xef, 0xbb, 0xbf], utf8('Größe 汉'))],
    ['utf-16le', bytes([0xff, 0xfe], utf16le('Größe 汉'))],
    ['utf-16be', bytes([0xfe, 0xff], utf16be('Größe 汉'))],
  ])('of %s tells the encoding, and is taken off', (encoding, file) => {
    expect(decode(file)).toEqual({ text: 'Größe 汉', encoding, uncertain: false });
  });

  test('is taken off once', () => {
    expect(decode(utf8('\ufeff\ufeffText'))?.text).toBe('\ufeffText');
  });
});

describe('without a byte order mark', () => {
  test.each([
    ['utf-8', utf8('Größe 汉'), 'Größe 汉'],
    ['utf-16le', utf16le('The tide is high.'), 'The tide is high.'],
    ['utf-16be', utf16be('The tide is high.'), 'The tide is high.'],
    [
      'windows-1252',
      latin('Der Weg führt über die Brücke, und die Flut kommt früh.'),
      'Der Weg führt über die Brücke, und die Flut kommt früh.',
    ],
    [
      'windows-1252',
      bytes([0x93], utf8('The tide'), [0x94], utf8(' is high, and that'), [0x92], utf8('s it.')),
      '“The tide” is high, and that’s it.',
    ],
    [
      'gb18030',
      hex('b9c5c8cbbde2cae9a3acc3fbc4bfb7b1b6e0a3acb6f8c7d2b8f7d3d0d7f0b1b0a1a3'),
      '古人解书，名目繁多，而且各有尊卑。',
    ],
  ])('%s is recognised', (encoding, file, text) => {
    expect(decode(file)).toEqual({ text, encoding, uncertain: false });
  });

  test('a few bytes that tell nothing are read as windows-1252, and said to be uncertain', () => {
    expect(decode(latin('café déjà vu, naïve'))).toEqual({
      text: 'café déjà vu, naïve',
      encoding: 'windows-1252',
      uncertain: true,
    });
  });
});

describe('the encoding that a page declares', () => {
  test.each([
    ['<meta charset="gb2312">', 'gbk'],
    ["<META http-equiv='Content-Type' content='text/html; charset = ISO-8859-1'>", 'windows-1252'],
    ['<meta name="author"><meta charset=utf-8>', 'utf-8'],
    ['<meta charset="utf-16">', 'utf-8'],
    ['<meta charset="UTF-16BE">', 'utf-8'],
    ['<meta charset="of the tides">', null],
    ['<p>charset="gbk"</p>', null],
    [`${' '.repeat(2048)}<meta charset="gbk">`, null],
  ])('is found in %j: %s', (page, encoding) => {
    expect(declaredEncoding(utf8(page))).toBe(encoding);
  });

  test('is that of a text that says nothing else', () => {
    expect(decode(gb('潮汐'), 'gbk')).toEqual({ text: '潮汐', encoding: 'gbk', uncertain: false });
  });

  test('is not that of a text with a byte order mark', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], utf8('潮汐')), 'gbk')?.text).toBe('潮汐');
  });

  test('is not believed where it is UTF-8 and the bytes are none', () => {
    expect(decode(latin('café'), 'utf-8')?.text).toBe('café');
  });
});

test.each([
  ['a byte that is no UTF-8', bytes([0xef, 0xbb, 0xbf], utf8('The tide '), [0xff]), true],
  ['a control beyond ASCII', utf8('The tide\u0081'), true],
  ['a line end of old', utf8('The\u0085tide'), false],
])('says whether characters remain that no writer means: %s', (_, file, uncertain) => {
  expect(decode(file)?.uncertain).toBe(uncertain);
});

test.each([
  ['every control that a text may hold', '\t\n\f\r\x1a\x1b'],
  ['a few others among many letters', `${'The tide. '.repeat(10)}\x01\x02`],
])('takes for text %s', (_, said) => {
  expect(decode(utf8(said))?.text).toBe(said);
});

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]],
  ['control characters', [0x41, 0x01, 0x02, 0x03]],
  ['UTF-32', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]],
  ['two bytes of UTF-16', [0x41, 0]],
  ['a NUL far behind its beginning', [...Array.from({ length: 70_000 }, () => 0x41), 0]],
  ['a NUL in the middle', [0x41, 0x42, 0x43, 0x44, 0x45, 0, 0x46, 0x47]],
])('takes %s for no text', (_, file) => {
  expect(decode(new Uint8Array(file))).toBeNull();
});

test('takes an empty file for an empty text', () => {
  expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', uncertain: false });
});

const text = fc
  .string({
    unit: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.constantFrom('\n', '\r\n', '\t')),
  })
  .filter((said) => !/[\0-\x08\x0b\x0e-\x1f\ufeff]/u.test(said));

test('gives back every text that was written in UTF-8', () => {
  fc.assert(
    fc.property(text, (said) => {
      expect(decode(utf8(said))?.text).toBe(said);
    }),
  );
});

test.each([
  ['little', 0xff, 0xfe, utf16le],
  ['big', 0xfe, 0xff, utf16be],
])('gives back every text that was written in UTF-16 with its mark, %s end first', (_, first, second, encode) => {
  fc.assert(
    fc.property(text, (said) => {
      expect(decode(bytes([first, second], encode(said)))?.text).toBe(said);
    }),
  );
});

const sentences = (words: readonly string[], space: string, stop: string): fc.Arbitrary<string> =>
  fc
    .array(fc.array(fc.constantFrom(...words), { minLength: 6, maxLength: 12 }), { minLength: 4, maxLength: 8 })
    .map((all) => all.map((said) => said.join(space) + stop).join(space));

test('gives back every German text that was written in windows-1252', () => {
  const words = 'Der Weg führt über die Brücke und Flut kommt früh nicht für alle Häuser am großen Fluß'.split(' ');
  fc.assert(
    fc.property(sentences(words, ' ', '.'), (said) => {
      fc.pre(/[äöüß]/u.test(said));
      expect(decode(latin(said))).toMatchObject({ text: said, encoding: 'windows-1252' });
    }),
  );
});

test('gives back every Chinese text that was written in GB 18030', () => {
  const words = '潮汐 月亮 引力 的 是 在 海 水 每天 两次 涨落 古人 知道 了 和 有 人 中国 沿海 港口'.split(' ');
  fc.assert(
    fc.property(sentences(words, '', '。'), (said) => {
      expect(decode(gb(said))).toMatchObject({ text: said, encoding: 'gb18030' });
    }),
  );
});

test('never throws, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (file) => {
      expect(() => decode(file)).not.toThrow();
    }),
  );
});

function latin(said: string): Uint8Array {
  return new Uint8Array(Buffer.from(said, 'latin1'));
}

function hex(digits: string): Uint8Array {
  return new Uint8Array(Buffer.from(digits, 'hex'));
}

/** The bytes of GB 2312, which no Node can write, found by decoding all that there are. */
const GB = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gb18030');
for (let first = 0xa1; first <= 0xf7; first++) {
  for (let second = 0xa1; second <= 0xfe; second++) GB.set(decoder.decode(bytes([first, second])), [first, second]);
}

function gb(said: string): Uint8Array {
  return bytes(...[...said].map((character) => GB.get(character) ?? []));
}
