import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/articles/parse-markdown.ts';
import { shown, type Shown } from '../support/shown.ts';

const parsed = (...lines: readonly string[]): Shown => shown(parseMarkdown(lines.join('\n'), 'tides.md'));

describe('labels that are printed', () => {
  test.each([
    ['paragraphs', ['Tide.[1] Moon.[2]', '', '[1] One.', '', '[2] Two.']],
    ['lines of one paragraph', ['Tide.[1] Moon.[2]', '', '[1] One.', '[2] Two.']],
    ['lines of one paragraph under a heading', ['Tide.[1] Moon.[2]', '', '## Notes', '', '[1] One.', '[2] Two.']],
    ['lines with hard breaks', ['Tide.[1] Moon.[2]', '', '[1] One.  ', '[2] Two.']],
    ['escaped brackets', ['Tide.\\[1\\] Moon.\\[2\\]', '', '\\[1\\] One.', '', '\\[2\\] Two.']],
    ['a numbered list under a heading', ['Tide.[1] Moon.[2]', '', '## Notes', '', '1. One.', '2. Two.']],
    ['a numbered list of quotations', ['Tide.[1] Moon.[2]', '', '## Notes', '', '1. > One.', '2. > Two.']],
    ['a bulleted list under a heading', ['Tide.[1] Moon.[2]', '', '## Notes', '', '- [1] One.', '- [2] Two.']],
    ['a quotation', ['Tide.[1] Moon.[2]', '', '> [1] One.', '>', '> [2] Two.']],
  ])('join notes to marks in %s', (_, lines) => {
    expect(parsed(...lines)).toEqual({
      title: null,
      authors: [],
      body: ['Tide.⟨1⟩ Moon.⟨2⟩'],
      notes: ['[1] One.', '[2] Two.'],
      problems: [],
    });
  });

  test('are none in code, nor do headings begin as notes', () => {
    expect(
      parsed(
        'Tide.[1]',
        '',
        '```',
        'line[1] = line[2]',
        '```',
        '',
        '## 1. Ports',
        '',
        'Full.',
        '',
        '1) One.',
        '',
        '[1] Two.',
      ),
    ).toMatchObject({
      body: ['Tide.⟨1⟩', '(code) line[1] = line[2]', '## 1. Ports', 'Full.', '(item) One.'],
      notes: ['[1] Two.'],
      problems: [],
    });
  });

  test('leave a numbered list under a heading of references where nothing points to it', () => {
    expect(parsed('Tide.', '', '## References', '', '1. One.', '2. Two.').body).toEqual([
      'Tide.',
      '## References',
      '(item) One.',
      '(item) Two.',
    ]);
  });

  test('leave a numbered list in the text', () => {
    expect(parsed('There are two.[1]', '', '1. One.', '2. Two.', '', '[1] Airy.')).toMatchObject({
      body: ['There are two.⟨1⟩', '(item) One.', '(item) Two.'],
      notes: ['[1] Airy.'],
    });
  });

  test('are counted from where a numbered list begins', () => {
    expect(parsed('Tide.[3] Moon.[4]', '', '## Notes', '', '3. One.', '4. Two.').notes).toEqual([
      '[3] One.',
      '[4] Two.',
    ]);
  });

  test('are notes where Markdown takes them for the definitions of links', () => {
    expect(parsed('Tide.[9] Moon.[10]', '', '[9]: https://a.example/b', '[10]: Airy.')).toMatchObject({
      body: ['Tide.⟨9⟩ Moon.⟨10⟩'],
      notes: ['[9] https://a.example/b', '[10] Airy.'],
    });
  });

  test('of a link with words of its own stay those of a link', () => {
    expect(parsed('[the sea][1] and [2].', '', '[1]: https://a.example/b')).toMatchObject({
      body: ['the sea and [2].'],
      notes: [],
    });
  });

  test('name the line of each, even of several in a paragraph', () => {
    expect(parsed('Tide.[1] Moon.[3]', '', '[1] One.', '[2] Two.', '[3] Three.', '[4] Four.').problems).toEqual([
      '4 note-without-noteref',
      '6 note-without-noteref',
    ]);
  });

  test('keep the lines of each that is wrapped', () => {
    expect(parsed('Tide.[1] Moon.[2]', '', '[1] One', 'goes on.', '[2] Two.').notes).toEqual([
      '[1] One goes on.',
      '[2] Two.',
    ]);
  });

  test('keep what is emphasised and linked in each', () => {
    expect(parsed('Tide.[1] Moon.[2]', '', '[1] The *tide*s.  ', '[2] See [the sea](http://a.example).').notes).toEqual(
      ['[1] The tides.', '[2] See the sea.'],
    );
  });

  test.each(['12a', 'a12', 'sea'])('are numbers, and [%s] is a link where a link is defined so', (label) => {
    expect(parsed(`Tide, see [${label}].`, '', `[${label}]: https://a.example/b`)).toMatchObject({
      body: [`Tide, see ${label}.`],
      notes: [],
    });
  });

  test('of numbered notes are those of the list and not of a heading behind it', () => {
    expect(parsed('Tide.[1]', '', '## Notes', '', '1. One.', '', '## 1. Ports', '', 'Full.')).toMatchObject({
      notes: ['[1] One.'],
    });
  });

  test('leave out the heading of notes that nothing stands under, where the next is of its own rank', () => {
    expect(parsed('Tide.[^1]', '', '## Notes', '', '## Ports', '', 'Full.', '', '[^1]: One.').body).toEqual([
      'Tide.⟨1⟩',
      '## Ports',
      'Full.',
    ]);
  });

  test('beside footnotes of Markdown’s own stay in the text', () => {
    expect(parsed('Tide[^1] and moon[1].', '', '[1]: https://a.example/b', '', '[^1]: One.').body).toEqual([
      'Tide⟨1⟩ and moon[1].',
      '[1]: https://a.example/b',
    ]);
  });

  test('beside footnotes of Markdown’s own leave a numbered list under a heading', () => {
    expect(parsed('Tide[^1] and moon[1].', '', '## Notes', '', '1. One.', '', '[^1]: Airy.').body).toEqual([
      'Tide⟨1⟩ and moon[1].',
      '## Notes',
      '(item) One.',
    ]);
  });

  test.each(['[2012]', '[sic]', 'a[0] = 1', '[P-J Proudhon, **What is Property**, p. 264]'])(
    'are none in %s',
    (text) => {
      expect(parsed(`Tide ${text} is.`)).toMatchObject({ notes: [], problems: [] });
    },
  );
});
