import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/articles/parse-text.ts';
import { shown, type Shown } from '../support/shown.ts';

function parsed(...lines: readonly string[]): Shown {
  return shown(parseText(lines.join('\n'), 'tides.txt'));
}

const PROSE =
  'The tide is a long wave, raised by the moon and the sun, that runs around the seas and piles up in narrow bays.';

describe('notes', () => {
  test('may have several paragraphs under a heading of their own, and none behind another heading', () => {
    expect(
      parsed(
        ...[`${PROSE}[1][2][3]`, '', 'Notes', '', '[1] Darwin.', '', 'The son.', '', '[2] Airy.'],
        ...['', 'References', '', 'The end.', '', '[3] Kelvin.'],
      ).notes,
    ).toEqual(['[1] Darwin.\n\nThe son.', '[2] Airy.', '[3] Kelvin.']);
  });

  test('that stand between paragraphs take up none with a mark, and no other note, though it is indented', () => {
    expect(
      parsed(
        ...[`${PROSE}[1][2]`, '', '[1] Darwin.', '', '  [2] Airy.', '', `    ${PROSE}[3]`, '', '[3] Kelvin.'],
        ...['', `${PROSE}[4]`, '', '[4] Doodson.'],
      ),
    ).toMatchObject({
      body: [`${PROSE}⟨1⟩⟨2⟩`, `${PROSE}⟨3⟩`, `${PROSE}⟨4⟩`],
      notes: ['[1] Darwin.', '[2] Airy.', '[3] Kelvin.', '[4] Doodson.'],
    });
  });

  test.each([
    ['as far in as they are', '  ', '  '],
    ['less far in than they are', '    ', '  '],
  ])('end before what stands %s', (_, indent, next) => {
    expect(
      parsed(PROSE, '', PROSE, '', `${PROSE}[1]`, '', `${indent}[1] Darwin.`, '', `${next}The son.`).notes,
    ).toEqual(['[1] Darwin.']);
  });

  test('with nothing but a label leave the next note alone', () => {
    expect(parsed(`${PROSE}[1][2]`, '', '[1]', '', '[2] Two.', '', `${PROSE}[3]`, '', '[3] Three.').notes).toEqual([
      '[1] ',
      '[2] Two.',
      '[3] Three.',
    ]);
  });

  test('of Gutenberg’s kind may speak of another that does not exist', () => {
    expect(parsed(`${PROSE}[1]`, '', '[Footnote 1: Darwin says:', '', 'See [2].]')).toMatchObject({
      notes: ['[1] Darwin says:\n\nSee [2].'],
      problems: [],
    });
  });
});

describe('marks', () => {
  test('without a note are kept up to ten beyond the last one', () => {
    expect(parsed(`${PROSE}[9] See [10], [20] and [21].`, '', '[9] Airy.', '[10] Kelvin.')).toMatchObject({
      body: [`${PROSE}⟨9⟩ See⟨10⟩,⟨20?⟩ and [21].`],
      problems: ['1 noteref-without-note'],
    });
  });

  test.each([
    ['are letters', '[A]', '[4]', '[A] Darwin.'],
    ['begin with a digit', '[^1a]', '[^4]', '[^1a]: Darwin.'],
    ['end with a digit', '[^a1]', '[^4]', '[^a1]: Darwin.'],
  ])('without a note are none where the labels of notes %s', (_, mark, other, note) => {
    expect(parsed(`${PROSE}${mark} See ${other}.`, '', note)).toMatchObject({
      body: [`${PROSE}⟨${mark.replace(/[[\]^]/gu, '')}⟩ See ${other}.`],
      problems: [],
    });
  });

  test('of a page pasted without its notes are those that count, and stand in square brackets', () => {
    expect(parsed(`${PROSE}[1] And this.[2] See [2012] and [2, 1999].`).body).toEqual([
      `${PROSE}⟨1?⟩ And this.⟨2?⟩ See [2012] and [2, 1999].`,
    ]);
    expect(parsed(`${PROSE}[2012] And this.[1999]`).problems).toEqual([]);
    expect(parsed(`${PROSE}(1) And this.(2)`).problems).toEqual([]);
  });

  test('that restart point to the next note behind them, where each chapter has its own', () => {
    const { blocks, notes } = parseText(
      [
        ...[`${PROSE}[1] So it begins.[2]`, '[1] Darwin.', '[2] Airy.', `${PROSE}[1]`, '[1] Kelvin.'],
        ...[`${PROSE}[1] So it ends.[2]`, '[1] Doodson.', '[2] Proudman.'],
      ].join('\n'),
      'tides.txt',
    );
    expect(blocks.map(({ noterefs }) => noterefs.map(({ note }) => notes[note ?? -1]?.text))).toEqual([
      ['Darwin.', 'Airy.'],
      ['Kelvin.'],
      ['Doodson.', 'Proudman.'],
    ]);
  });
});
