import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/articles/parse-text.ts';
import { shown, type Shown } from '../support/shown.ts';

function parsed(...lines: readonly string[]): Shown {
  return shown(parseText(lines.join('\n'), 'tides.txt'));
}

const PROSE =
  'The tide is a long wave, raised by the moon and the sun, that runs around the seas and piles up in narrow bays.';

test('of two styles the one is chosen that joins more notes, though the other is more telling', () => {
  expect(
    parsed(`${PROSE}(1) And this.(2) See it.[1]`, '', '(1) Darwin.', '(2) Airy.', '', '[1] Kelvin.').notes,
  ).toEqual(['[1] Darwin.', '[2] Airy.']);
});

test('a star in brackets is a mark where stars emphasise', () => {
  expect(parsed(`${PROSE}[*] It is *very* high.`, '', '[*] Darwin.').body).toEqual([`${PROSE}⟨*⟩ It is *very* high.`]);
});

describe('a paragraph may begin with a mark, and is no note, where the marks', () => {
  test.each([
    ['point to a note twice', '[1] And again.[1] And this.[2] And that.[3]'],
    ['are out of order', '[1] And this.[3] And that.[2]'],
  ])('%s', (_, marks) => {
    const notes = ['[1] Darwin.', '[2] Airy.', '[3] Kelvin.'];
    const { body, notes: found } = parsed(`${PROSE}${marks}`, '', '[1] holds that there are two.', '', ...notes);
    expect([body[1], found]).toEqual(['⟨1⟩holds that there are two.', notes]);
  });
});

describe('of notes', () => {
  test('with a star among them, one that nothing points to is none', () => {
    const notes = ['[1] Darwin.', '[*] A lecture.'];
    expect(parsed(`${PROSE}[1] And this.[*]`, '', ...notes, '[2] Airy.').notes).toEqual(notes);
  });

  test('whose marks come back to the first, one that nothing points to is one', () => {
    const notes = ['[1] Darwin.', '[2] Airy.', '[3] Kelvin.'];
    expect(parsed(`${PROSE}[1] And this.[2] And again.[1]`, '', ...notes).notes).toEqual(notes);
  });

  test('with Roman numbers, one that nothing points to is one', () => {
    const notes = ['[i] Darwin.', '[ii] Airy.', '[iii] Kelvin.', '[iv] Doodson.'];
    expect(parsed(`${PROSE}[i] And this.[ii] And that.[iii]`, '', ...notes).notes).toEqual(notes);
  });

  test('with names, the last of each name is one, and a paragraph that begins with it is none', () => {
    const notes = ['[RFC2119] Bradner.', '[RFC822] Crocker.'];
    expect(
      parsed(`${PROSE} [RFC2119]`, '', '[RFC2119] holds that there are two.', '', notes[0] ?? '', '', notes[1] ?? '')
        .notes,
    ).toEqual(notes);
  });

  test('with numbers, the first is one that nothing points to, if the next begins right behind it', () => {
    expect(parsed(`${PROSE}[2]`, '', '1. Darwin.', '2. Airy.').notes).toEqual(['[1] Darwin.', '[2] Airy.']);
  });

  test.each([
    ['stands further down', ['', PROSE, '', '2. the low one']],
    ['has another number', ['5. the low one']],
  ])('with numbers, a number is none that %s', (_, more) => {
    expect(parsed(`${PROSE}[1]`, '', '1. Darwin.', ...more).notes).toEqual(['[1] Darwin.']);
  });

  test('with stars, one is that of all marks before it, and the items of a list are none', () => {
    expect(
      parsed(
        ...[`${PROSE}* One. So it is.* Two.`, '', '* First.', '', `${PROSE} These are they:`, '', '* spring', '* neap'],
        ...['', `${PROSE}* Three.`, '', '* Second.'],
      ).notes,
    ).toEqual(['[*] First.', '[*] Second.']);
  });
});
