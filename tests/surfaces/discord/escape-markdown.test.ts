import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, renderLink, renderNoteText } from '../../../src/surfaces/discord/escape-markdown.ts';
import { note } from '../../support/articles.ts';

/** What Discord shows of an escaped text: it takes the backslash from before all but letters, digits and white space. */
const shown = (markdown: string): string => markdown.replace(/\\([^0-9A-Za-z\s])/gu, '$1');

describe('escaping', () => {
  test.each([
    ['emphasis', '*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['code and spoilers', '`a` ||b||', '\\`a\\` \\|\\|b\\|\\|'],
    ['a masked link', '[tap](https://x.example)', '\\[tap](https\\://x.example)'],
    ['mentions of people and of everyone', '<@123> @everyone', '\\<\\@123> \\@everyone'],
    ['channels, commands and timestamps', '<#1> </ask:1> <t:0>', '\\<#1> \\</ask:1> \\<t:0>'],
    ['a bare address', 'see https://a.example/b_c', 'see https\\://a.example/b\\_c'],
    ['an address glued to a word', 'ahttp://b', 'ahttp\\://b'],
    ['a heading', '# a', '\\# a'],
    ['small print', '-# a', '\\-# a'],
    ['a quotation', '> a', '\\> a'],
    ['list items', '- a\n+ b\n1. c\n2) d', '\\- a\n\\+ b\n1\\. c\n2\\) d'],
    ['an indented list item', '  - a', '  \\- a'],
    ['a backslash', 'C:\\_x', 'C:\\\\\\_x'],
    ['nothing in plain words', 'It rose by 3.5 - no more.', 'It rose by 3.5 - no more.'],
  ])('takes the meaning from %s', (_, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  test('shows exactly the characters of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'\\*_`~|[]()<>@#-+.1a \n:https/') }), (text) => {
        expect(shown(escapeMarkdown(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves no sign of Discord’s unescaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_`~|[<@#>-: \n\r\u00a0\u2028', 'https://', 'a') }), (text) => {
        const bare = escapeMarkdown(text).replace(/\\[^0-9A-Za-z\s]/gu, 'x');
        expect(bare).not.toMatch(/[*_`~|[<@]/u);
        expect(bare).not.toMatch(/^\s*[#>-]/mu);
        expect(bare).not.toMatch(/https?:/iu);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('links', () => {
  test('show no preview and are percent-encoded', () => {
    expect(renderLink('https://a.example/Fuß note?q=<x>')).toBe('<https://a.example/Fu%C3%9F%20note?q=%3Cx%3E>');
  });

  test.each([['javascript:alert(1)'], ['no address'], [`https://a.example/${'x'.repeat(600)}`]])(
    'are refused for %.30s',
    (href) => {
      expect(renderLink(href)).toBeNull();
    },
  );
});

describe('a note', () => {
  const href = 'http://a.example/b_c';

  test('shows the address in it live and as printed, its sentence’s full stop outside', () => {
    const text = `Lü, *Ships*, at ${href}.`;
    const links = [{ href, shown: { start: 16, end: 16 + href.length } }];
    expect(renderNoteText(note('1', text, links))).toBe('Lü, \\*Ships\\*, at <http://a.example/b_c>.');
  });

  test('keeps an address dead that would not stand whole between angle brackets', () => {
    const odd = 'https://a.example/ü';
    const links = [{ href: odd, shown: { start: 0, end: odd.length } }];
    expect(renderNoteText(note('1', odd, links))).toBe('https\\://a.example/ü');
  });
});
