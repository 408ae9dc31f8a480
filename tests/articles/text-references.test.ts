import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/articles/parse-text.ts';
import { shown, type Shown } from '../support/shown.ts';

function parsed(...lines: readonly string[]): Shown {
  return shown(parseText(lines.join('\n'), 'tides.txt'));
}

const PROSE =
  'The tide is a long wave, raised by the moon and the sun, that runs around the seas and piles up in narrow bays.';

describe('references that have names', () => {
  test('are the notes of the marks that name them, cited or not', () => {
    expect(
      parsed(
        `${PROSE} See [RFC2119], [HTTP-CACHE] and [Doe99], but not [sic] or [a].`,
        '',
        '2.  References',
        '',
        '2.1.  Normative References',
        '',
        '[RFC2119]  Bradner, S.',
        '',
        '2.2.  Informative References',
        '',
        '[HTTP-CACHE]',
        '',
        '[Doe99] Doe, J.',
        '',
        '[X.509] The ITU.',
      ),
    ).toEqual({
      title: null,
      authors: [],
      body: [`${PROSE} See⟨RFC2119⟩,⟨HTTP-CACHE⟩ and⟨Doe99⟩, but not [sic] or [a].`],
      notes: ['[RFC2119] Bradner, S.', '[HTTP-CACHE] ', '[Doe99] Doe, J.', '[X.509] The ITU.'],
      problems: ['15 note-without-noteref', '11 empty-note'],
    });
  });

  test('are none where paragraphs begin with words in brackets here and there', () => {
    const body = [`${PROSE} [BELL]`, '[BELL] It rings.', PROSE, PROSE, `[HORN] ${PROSE} [HORN]`];
    expect(parsed(...body.flatMap((text) => [text, ''])).notes).toEqual([]);
  });
});

describe('digits that are left of raised ones', () => {
  test('are marks where they count up, as the notes do', () => {
    expect(
      parsed(
        `${PROSE}1 So said Doe,2 in CO2 and in 1950, of “salt.”3 It fell4 by 12.`,
        '',
        '1. Doe.',
        '2. Roe.',
        '3. Ibid.',
        '4. Moe.',
      ),
    ).toEqual({
      title: null,
      authors: [],
      body: [`${PROSE}⟨1⟩ So said Doe,⟨2⟩ in CO2 and in 1950, of “salt.”⟨3⟩ It fell⟨4⟩ by 12.`],
      notes: ['[1] Doe.', '[2] Roe.', '[3] Ibid.', '[4] Moe.'],
      problems: [],
    });
  });

  test.each([
    ['they do not count up', `${PROSE}2 It fell1 again.`],
    ['there is but one', `${PROSE}1 It fell.`],
    ['they stand in numbers and formulas', 'It is 3.1 or 3.2 of H1 and A2 (see 1 and 2).'],
  ])('are none where %s', (_, text) => {
    expect(parsed(text, '', '1. Doe.', '', '2. Roe.').notes).toEqual([]);
  });
});

test('a memo tells its authors and its date in its head, and its contents are no passages', () => {
  const text = [
    'Tide Working Group                                      J. Doe',
    'Memo: 12                                             Doe, Inc.',
    'Category: Informational                               May 1998',
    '                                                        A. Roe',
    '',
    '                      On the Tides',
    '',
    '1.  Tides . . . . . . . . . . . . . . . . . . . . . . . . . . 3',
    '',
    '   The tide is a long wave, raised by the moon and by the sun, that',
    '   runs around the seas.',
  ].join('\n');
  const { metadata, blocks, problems } = parseText(text, 'tides.txt');
  expect(metadata).toMatchObject({ title: 'On the Tides', authors: ['J. Doe', 'A. Roe'], published: '1998-05' });
  expect(blocks.map((block) => block.text)).toEqual([
    'The tide is a long wave, raised by the moon and by the sun, that runs around the seas.',
  ]);
  expect(problems.map(({ code }) => code)).toEqual(['boilerplate']);
});
