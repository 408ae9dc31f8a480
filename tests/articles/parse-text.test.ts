import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/articles/parse-text.ts';
import { shown, type Shown } from '../support/shown.ts';

function parsed(...lines: readonly string[]): Shown {
  return shown(parseText(lines.join('\n'), 'tides.txt'));
}

const PROSE =
  'The tide is a long wave, raised by the moon and the sun, that runs around the seas and piles up in narrow bays.';

describe('notes at the end', () => {
  test('are joined to their marks by the printed label', () => {
    expect(parsed(`${PROSE}[1] It turns twice a day.[2]`, '', '[1] Darwin, The Tides.', '', '[2] Ibid.')).toEqual({
      title: null,
      authors: [],
      body: [`${PROSE}⟨1⟩ It turns twice a day.⟨2⟩`],
      notes: ['[1] Darwin, The Tides.', '[2] Ibid.'],
      problems: [],
    });
  });

  test.each([
    ['square', '[1]', '[1] Darwin.'],
    ['square, with a colon', '[1]', '[1]: Darwin.'],
    ['square, with a stop', '[1]', '[1]. Darwin.'],
    ['square marks and numbered notes', '[1]', '1. Darwin.'],
    ['square marks and Chinese numbered notes', '[1]', '1、Darwin.'],
    ['full-width', '［1］', '［1］Darwin.'],
    ['full-width marks and square notes', '［1］', '[1] Darwin.'],
    ['tortoise-shell', '〔1〕', '〔1〕Darwin.'],
    ['lenticular', '【1】', '【1】Darwin.'],
    ['superscript', '¹', '¹ Darwin.'],
    ['superscript marks and square notes', '¹', '[1] Darwin.'],
    ['superscript marks and numbered notes', '¹', '1. Darwin.'],
    ['circled', '①', '① Darwin.'],
    ['parenthesised', '⑴', '⑴ Darwin.'],
    ['parenthesised marks and tortoise-shell notes', '⑴', '〔1〕Darwin.'],
    ['in parentheses', '(1)', '(1) Darwin.'],
    ['in full-width parentheses', '（1）', '（1）Darwin.'],
    ['a star', '*', '* Darwin.'],
    ['a dagger', '†', '† Darwin.'],
    ['a star in brackets', '[*]', '[*] Darwin.'],
    ['a letter', '[A]', '[A] Darwin.'],
    ['a Roman numeral', '[iv]', '[iv] Darwin.'],
    ['Gutenberg’s', '[A]', '[Footnote A: Darwin.]'],
    ['Gutenberg’s with a number', '[1]', '[Footnote 1: Darwin.]'],
    ['Markdown’s, in a plain text', '[^tides]', '[^tides]: Darwin.'],
    ['zero-padded', '[01]', '[01] Darwin.'],
  ])('are found in every style: %s', (_, mark, note) => {
    const { body, notes } = parsed(`${PROSE}${mark}`, '', note);
    expect({
      body: body.map((text) => text.replace(/⟨.*⟩/u, '⟨⟩')),
      notes: notes.map((text) => text.slice(-7)),
    }).toEqual({
      body: [`${PROSE}⟨⟩`],
      notes: ['Darwin.'],
    });
  });

  test('are found in Chinese text', () => {
    expect(
      parsed(
        '潮汐的来历',
        '',
        '潮汐由月亮和太阳的引力引起，每天涨落两次，沿海的人很早就知道了。［1］古人也作过解释。［2］',
        '',
        '注释：',
        '',
        '［1］王充《论衡》。',
        '［2］同上。',
      ),
    ).toEqual({
      title: '潮汐的来历',
      authors: [],
      body: ['潮汐由月亮和太阳的引力引起，每天涨落两次，沿海的人很早就知道了。⟨1⟩古人也作过解释。⟨2⟩'],
      notes: ['[1] 王充《论衡》。', '[2] 同上。'],
      problems: [],
    });
  });

  test('lose the heading that announces them', () => {
    expect(parsed(`${PROSE}[1]`, '', 'Notes', '', '[1] Darwin.').body).toEqual([`${PROSE}⟨1⟩`]);
  });

  test('may be indented, and go on in indented paragraphs', () => {
    expect(parsed(`${PROSE}[1]`, '', '  [1] Darwin.', '', '      He was the son of the other.').notes).toEqual([
      '[1] Darwin.\n\nHe was the son of the other.',
    ]);
  });

  test('may have several paragraphs, as long as another note follows', () => {
    expect(parsed(`${PROSE}[1][2]`, '', '[1] Darwin.', '', 'The son.', '', '[2] Airy.').notes).toEqual([
      '[1] Darwin.\n\nThe son.',
      '[2] Airy.',
    ]);
  });

  test('may have their label alone on a line', () => {
    expect(parsed(`${PROSE}[1]`, '', '[1]', 'Darwin, The Tides.').notes).toEqual(['[1] Darwin, The Tides.']);
  });

  test('of Gutenberg’s kind end with their bracket, over as many paragraphs as they take', () => {
    expect(
      parsed(
        `${PROSE}[A] ${PROSE}[B]`,
        '',
        '[Footnote A: Darwin [the son] says:',
        '',
        '“High.”]',
        '',
        '[Footnote B: Airy.]',
        '',
        PROSE,
      ),
    ).toMatchObject({
      body: [`${PROSE}⟨A⟩ ${PROSE}⟨B⟩`],
      notes: ['[A] Darwin [the son] says:\n\n“High.”', '[B] Airy.'],
    });
  });

  test('of Gutenberg’s kind lose the white space before their bracket', () => {
    expect(parsed(`${PROSE}[A]`, '', '[Footnote A: Darwin. ]').notes).toEqual(['[A] Darwin.']);
  });

  test('of Gutenberg’s kind take no more than their paragraph where the bracket is missing', () => {
    expect(parsed(`${PROSE}[A]`, '', '[Footnote A: Darwin', '', PROSE, '', PROSE, '', PROSE)).toMatchObject({
      body: [`${PROSE}⟨A⟩`, PROSE, PROSE, PROSE],
      notes: ['[A] Darwin'],
    });
  });

  test('swallow no body that is indented, as paragraphs are in a book', () => {
    const indented = ['[1] Darwin.', '', `   ${PROSE}`, '', `   ${PROSE}`];
    expect(parsed(`   ${PROSE}[1]`, '', ...indented, '', `   ${PROSE}[1]`).notes).toEqual(['[1] Darwin.']);
  });

  test('may have numbers and a star, in any order', () => {
    expect(parsed(`${PROSE}[1] And this.[*]`, '', '[1] Darwin.', '[*] A lecture.')).toMatchObject({
      body: [`${PROSE}⟨1⟩ And this.⟨*⟩`],
      notes: ['[1] Darwin.', '[*] A lecture.'],
    });
  });

  test('begin at the start of a paragraph and not within it', () => {
    expect(parsed(`${PROSE}(1) And this.`, '', '(1) Darwin.', '', `${PROSE} So it says in (1) too.`)).toMatchObject({
      body: [`${PROSE}⟨1⟩ And this.`, `${PROSE} So it says in (1) too.`],
      notes: ['[1] Darwin.'],
    });
  });

  test('keep what stands in brackets in their own text', () => {
    expect(parsed(`${PROSE}[1]`, '', '[1] Lü Ningsi, “Tides” [吕宁思, 潮汐] and [sic], see [2].').notes).toEqual([
      '[1] Lü Ningsi, “Tides” [吕宁思, 潮汐] and [sic], see [2].',
    ]);
  });

  test('swallow no appendix that stands between two of them', () => {
    const appendix = Array.from({ length: 8 }, (_, at) => `Table ${at + 1} is about the tides of one harbour.`);
    const { notes, body } = parsed(`${PROSE}[1][2]`, '', '[1] Darwin.', ...appendix, '[2] Airy.');
    expect({ notes, kept: body.length }).toEqual({ notes: ['[1] Darwin.', '[2] Airy.'], kept: 9 });
  });

  test('are left alone in a numbered list that they do not belong to', () => {
    expect(
      parsed(
        'There are three tides in a day of any harbour worth the name, and they are these:',
        '1. the high one',
        '2. the low one',
        '3. the one between',
        `${PROSE}[1] And so on.[2]`,
        '1. Darwin.',
        '2. Airy.',
      ),
    ).toMatchObject({
      body: [
        'There are three tides in a day of any harbour worth the name, and they are these:',
        '(item) 1. the high one',
        '(item) 2. the low one',
        '(item) 3. the one between',
        `${PROSE}⟨1⟩ And so on.⟨2⟩`,
      ],
      notes: ['[1] Darwin.', '[2] Airy.'],
    });
  });

  test('include a last numbered one that nothing points to', () => {
    expect(parsed(`${PROSE}[1]`, '', '1. Darwin.', '2. Airy.')).toMatchObject({
      notes: ['[1] Darwin.', '[2] Airy.'],
      problems: ['4 note-without-noteref'],
    });
  });
});

describe('marks', () => {
  test.each([
    ['several in a row', '[1][2]', '⟨1⟩⟨2⟩'],
    ['several in one bracket', '[1, 2]', '⟨1⟩⟨2⟩'],
    ['a range', '[1-3]', '⟨1⟩⟨2⟩⟨3⟩'],
    ['a range with a dash', '[1–3]', '⟨1⟩⟨2⟩⟨3⟩'],
  ])('of %s point to each note', (_, marks, expected) => {
    expect(parsed(`${PROSE}${marks}`, '', '[1] One.', '[2] Two.', '[3] Three.').body).toEqual([`${PROSE}${expected}`]);
  });

  test.each(['[2012]', '[sic]', 'a[1] = 3', '[t]he tide', '[吕宁思]', '[Page 23]', '[0]', '[1, 2012]'])(
    'are none in %s',
    (text) => {
      expect(parsed(`${PROSE}[1] See ${text}.`, '', '[1] Darwin.').body).toEqual([`${PROSE}⟨1⟩ See ${text}.`]);
    },
  );

  test.each(['10³ metres', '5 km² of mud', 'x² is a square'])('are none in %s', (text) => {
    expect(parsed(`${PROSE}¹ It covers ${text}.`, '', '¹ Darwin.').body).toEqual([
      `${PROSE}⟨1⟩ It covers ${text}.`.replace('⟨1⟩', '⟨¹⟩'),
    ]);
  });

  test('may point to one note twice', () => {
    expect(parsed(`${PROSE}[1] And again.[1]`, '', '[1] Darwin.').body).toEqual([`${PROSE}⟨1⟩ And again.⟨1⟩`]);
  });

  test('without a note are kept, and reported with their line', () => {
    expect(parsed(PROSE, '', `${PROSE}[1] And this.[2]`, '', '[1] Darwin.')).toMatchObject({
      body: [PROSE, `${PROSE}⟨1⟩ And this.⟨2?⟩`],
      problems: ['3 noteref-without-note'],
    });
  });

  test('are kept where the first note is the missing one', () => {
    expect(parsed(`${PROSE}[1] And this.[2]`, '', '[2] Airy.')).toMatchObject({
      body: [`${PROSE}⟨1?⟩ And this.⟨2⟩`],
      problems: ['1 noteref-without-note'],
    });
  });

  test('of a page pasted without its notes are kept, and reported', () => {
    expect(parsed(`${PROSE}[1] And this.[2]`)).toMatchObject({
      body: [`${PROSE}⟨1?⟩ And this.⟨2?⟩`],
      problems: ['1 noteref-without-note', '1 noteref-without-note'],
    });
  });

  test('may begin a paragraph', () => {
    expect(parsed(`${PROSE}[1]`, '', '[1] holds that there are two.', '', '[1] Darwin.').body).toEqual([
      `${PROSE}⟨1⟩`,
      '⟨1⟩holds that there are two.',
    ]);
  });

  test('alone in a paragraph belong to the one before', () => {
    expect(parsed(PROSE, '', '[1][2]', '', '[1] Darwin.', '[2] Airy.').body).toEqual([`${PROSE}⟨1⟩⟨2⟩`]);
  });

  test('take the white space before them along, where a stop or white space follows', () => {
    expect(
      parsed('The tide [1] turns twice [2], as the moon [3] bids it do on every day.', '', '[1] A', '[2] B', '[3] C')
        .body,
    ).toEqual(['The tide⟨1⟩ turns twice⟨2⟩, as the moon⟨3⟩ bids it do on every day.']);
  });

  test('in a title leave it, and are reported, since a title is not quoted', () => {
    expect(parsed('On Tides[1]', '', PROSE, '', '[1] First given as a lecture.')).toEqual({
      title: 'On Tides',
      authors: [],
      body: [PROSE],
      notes: ['[1] First given as a lecture.'],
      problems: ['1 noteref-in-heading'],
    });
  });

  test('restart with each chapter, and point to the notes of their own', () => {
    expect(
      parsed(
        'CHAPTER ONE',
        `${PROSE}[1] So it begins.[2]`,
        '[1] Darwin.',
        '[2] Airy.',
        'CHAPTER TWO',
        `${PROSE}[1] So it ends.[2]`,
        '[1] Kelvin.',
        '[2] Doodson.',
      ),
    ).toEqual({
      title: 'CHAPTER ONE',
      authors: [],
      body: [`${PROSE}⟨1⟩ So it begins.⟨2⟩`, '## CHAPTER TWO', `${PROSE}⟨1⟩ So it ends.⟨2⟩`],
      notes: ['[1] Darwin.', '[2] Airy.', '[1] Kelvin.', '[2] Doodson.'],
      problems: [],
    });
  });

  test('that restart point to the notes of their own round, where all stand at the end', () => {
    const { blocks, notes } = parseText(
      [
        ...[`${PROSE}[1] So it begins.[2] So it is.[3]`, `${PROSE}[1] So it ends.[2] So it was.[3]`],
        ...['[1] Darwin.', '[2] Airy.', '[3] Newton.', '[1] Kelvin.', '[2] Doodson.', '[3] Proudman.'],
      ].join('\n'),
      'tides.txt',
    );
    expect(blocks.map(({ noterefs }) => noterefs.map(({ note }) => notes[note ?? -1]?.text))).toEqual([
      ['Darwin.', 'Airy.', 'Newton.'],
      ['Kelvin.', 'Doodson.', 'Proudman.'],
    ]);
  });

  test('that point to a note twice begin no new round by it', () => {
    const { blocks, notes } = parseText(
      [
        ...[`${PROSE}[1] And again.[1] So it begins.[2]`, `${PROSE}[1] So it ends.[2]`],
        ...['[1] Darwin.', '[2] Airy.', '[1] Kelvin.', '[2] Doodson.'],
      ].join('\n'),
      'tides.txt',
    );
    expect(blocks.map(({ noterefs }) => noterefs.map(({ note }) => notes[note ?? -1]?.text))).toEqual([
      ['Darwin.', 'Darwin.', 'Airy.'],
      ['Kelvin.', 'Doodson.'],
    ]);
  });

  test('that restart leave the numbered lists of later chapters alone', () => {
    expect(
      parsed(
        ...[`${PROSE}[1] So it begins.[2]`, '1. Darwin.', '2. Airy.'],
        ...[`${PROSE} They are these:`, '1. spring', '2. neap'],
        ...[`${PROSE}[1] So it ends.[2]`, '1. Kelvin.', '2. Doodson.'],
      ),
    ).toMatchObject({
      body: [
        `${PROSE}⟨1⟩ So it begins.⟨2⟩`,
        `${PROSE} They are these:`,
        '(item) 1. spring',
        '(item) 2. neap',
        `${PROSE}⟨1⟩ So it ends.⟨2⟩`,
      ],
      notes: ['[1] Darwin.', '[2] Airy.', '[1] Kelvin.', '[2] Doodson.'],
    });
  });

  test('are no marks where hardly any note has one', () => {
    expect(parsed(`${PROSE}[1]`, '', '[1] One.', '[2] Two.', '[3] Three.', '[4] Four.')).toMatchObject({
      body: [`${PROSE}[1]`, '[1] One.', '[2] Two.', '[3] Three.', '[4] Four.'],
      notes: [],
      problems: [],
    });
  });
});

describe('stars', () => {
  test('that all look the same point to their notes in turn', () => {
    const { blocks, notes } = parseText(
      [`${PROSE}* One.`, '* First.', `${PROSE}* Two.`, '* Second.'].join('\n'),
      'tides.txt',
    );
    expect(blocks.map(({ noterefs }) => noterefs.map(({ note }) => notes[note ?? -1]?.text))).toEqual([
      ['First.'],
      ['Second.'],
    ]);
  });

  test('at the end of a text point to their notes in turn as well', () => {
    const { blocks, notes } = parseText(
      [`${PROSE}* One.`, `${PROSE}* Two.`, '* First.', '* Second.'].join('\n'),
      't.txt',
    );
    expect(blocks.map(({ noterefs }) => noterefs.map(({ note }) => notes[note ?? -1]?.text))).toEqual([
      ['First.'],
      ['Second.'],
    ]);
  });

  test('that open the items of a list are no notes', () => {
    expect(
      parsed(`${PROSE}*`, '', '* Darwin, The Tides.', '', `${PROSE} These are they:`, '', '* spring', '* neap'),
    ).toMatchObject({
      body: [`${PROSE}⟨*⟩`, `${PROSE} These are they:`, '(item) * spring', '(item) * neap'],
      notes: ['[*] Darwin, The Tides.'],
    });
  });

  test('that emphasise are no marks where stars are', () => {
    expect(parsed(`${PROSE}*`, '', '* Darwin.', '', `${PROSE} It is *very* high.`).body).toEqual([
      `${PROSE}⟨*⟩`,
      `${PROSE} It is *very* high.`,
    ]);
  });

  test('that emphasise are no marks', () => {
    expect(parsed(`${PROSE} It is *very* long.† So it is.`, '', '† Darwin.').body).toEqual([
      `${PROSE} It is *very* long.⟨†⟩ So it is.`,
    ]);
  });
});

describe('problems', () => {
  test('name a note that nothing points to', () => {
    expect(parsed(`${PROSE}[1] And this.[3]`, '', '[1] One.', '', '[2] Two.', '', '[3] Three.').problems).toEqual([
      '5 note-without-noteref',
    ]);
  });

  test('name an empty note', () => {
    expect(parsed(`${PROSE}[1] And this.[2]`, '', '[1]', '', '[2] Two.')).toMatchObject({
      notes: ['[1] ', '[2] Two.'],
      problems: ['3 empty-note'],
    });
  });
});

describe('what stands around a text', () => {
  test('is told from it: title, byline, date, note on the author, the page’s own lines', () => {
    expect(
      parsed(
        'On Tides',
        'By Jane Q. Doe and John Roe',
        '1 May 2019',
        PROSE,
        `${PROSE}[1]`,
        'Jane Q. Doe is a sailor. She lives in Dover.',
        '[1] Darwin.',
        'Share this',
        '© Tides Weekly',
      ),
    ).toEqual({
      title: 'On Tides',
      authors: ['Jane Q. Doe', 'John Roe'],
      body: [PROSE, `${PROSE}⟨1⟩`],
      notes: ['[1] Darwin.'],
      problems: ['6 bio', '8 boilerplate', '9 boilerplate'],
    });
  });

  test('stays, where more of it follows the notes than a page has', () => {
    const more = Array.from({ length: 12 }, () => PROSE);
    expect(parsed(`${PROSE}[1]`, '[1] Darwin.', ...more).body).toHaveLength(13);
  });
});

describe('headings', () => {
  test('that announce notes which stand elsewhere are left out when nothing is under them', () => {
    expect(parsed('On Tides', PROSE, 'Notes').body).toEqual([PROSE]);
  });
  test('of references with prose under them stay', () => {
    expect(parsed('On Tides', PROSE, 'References', PROSE).body).toEqual([PROSE, '## References', PROSE]);
  });
});
