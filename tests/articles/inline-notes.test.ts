import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/articles/parse-markdown.ts';
import { shown, type Shown } from '../support/shown.ts';

const parsed = (...lines: readonly string[]): Shown => shown(parseMarkdown(lines.join('\n'), 'tides.md'));

describe('a note that stands in the text itself', () => {
  test.each([
    [
      'is numbered as it comes',
      ['Tide.^[One.] Moon.^[Two words]'],
      ['Tide.⟨1⟩ Moon.⟨2⟩'],
      ['[1] One.', '[2] Two words'],
    ],
    [
      'is numbered around the numbers of others',
      ['Tide.^[One.] Moon.[^1]', '', '[^1]: Airy.'],
      ['Tide.⟨2⟩ Moon.⟨1⟩'],
      ['[1] Airy.', '[2] One.'],
    ],
    ['keeps its brackets', ['Tide.^[See [sic] and [x]]'], ['Tide.⟨1⟩'], ['[1] See [sic] and [x]']],
    ['keeps a pattern', ['Tide.^[It matches ^[a-z] here.]'], ['Tide.⟨1⟩'], ['[1] It matches ^[a-z] here.']],
    ['leaves other brackets', ['Tide.^[One.] It is [sic] so.'], ['Tide.⟨1⟩ It is [sic] so.'], ['[1] One.']],
    [
      'keeps its emphasis and links',
      ['Tide.^[See *Airy* [here](http://a.example).]'],
      ['Tide.⟨1⟩'],
      ['[1] See Airy here.'],
    ],
    ['may stand in a table', ['| a^[One two] |', '|---|', '| b |'], ['(table) a⟨1⟩\nb'], ['[1] One two']],
    ['is none behind a backslash', ['Tide.\\^[One two.]'], ['Tide.^[One two.]'], []],
    [
      'may stand behind one with a backslash',
      ['Tide.\\^[One two.] *And* moon.^[Three.]'],
      ['Tide.^[One two.] And moon.⟨1⟩'],
      ['[1] Three.'],
    ],
    ['is none where it is never closed', ['Tide.^[One *two* three.'], ['Tide.^[One two three.'], []],
    [
      'is none where it is a pattern',
      ['It has ^[a-z], ^[a.z] and ^[ *x*] too.'],
      ['It has ^[a-z], ^[a.z] and ^[ x] too.'],
      [],
    ],
  ])('%s', (_, lines, body, notes) => {
    expect(parsed('Text that is no title.', '', ...lines)).toEqual({
      title: null,
      authors: [],
      body: ['Text that is no title.', ...body],
      notes,
      problems: [],
    });
  });
});

test('a note that stands in a heading is reported with its line', () => {
  expect(parsed('Tide.', '', '## Ports^[One two.]', '', 'Full.')).toMatchObject({
    body: ['Tide.', '## Ports⟨1⟩', 'Full.'],
    notes: ['[1] One two.'],
    problems: ['3 noteref-in-heading'],
  });
});
