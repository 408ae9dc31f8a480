import { describe, test } from 'vitest';
import { prettyLine } from '../../src/operations/pretty-line.ts';
import { decodePress } from '../../src/surfaces/discord/custom-id.ts';
import { describeError } from '../../src/surfaces/discord/describe-error.ts';
import { escapeMarkdown, renderNoteText, unescapeMarkdown } from '../../src/surfaces/discord/escape-markdown.ts';
import { readQuestion, renderQuestion } from '../../src/surfaces/discord/question-text.ts';
import { oneLine } from '../../src/surfaces/terminal/page.ts';
import { visible } from '../../src/surfaces/terminal/visible.ts';
import { note } from '../support/articles.ts';
import { expectLinear } from '../support/expect-linear.ts';

const PAGE = { width: 80, colour: false };
const UNITS = [
  ' ',
  '\n',
  '\t',
  ' \n',
  '\\',
  '*',
  '**',
  '_',
  '[',
  '](',
  '<',
  '0',
  '0.',
  '>',
  'https:',
  ':',
  '\u001B',
  '\uD800',
  '😀',
  'a',
];

describe('no text of anybody makes it take more than its length is worth:', () => {
  test.each<[string, (text: string) => unknown]>([
    ['escaping', escapeMarkdown],
    ['taking the escapes out', unescapeMarkdown],
    ['showing a question', renderQuestion],
    ['reading a question back', (text) => readQuestion(`**${text}**`)],
    ['reading a question that is none', (text) => readQuestion(`**${text}`)],
    ['showing a note', (text) => renderNoteText(note('1', text))],
    ['understanding a button', (text) => decodePress(`i1:${text}`)],
    ['describing an error', (text) => describeError(text, [text.slice(0, 300)])],
    ['a line of the log', (msg) => prettyLine({ level: 'info', time: '', msg, error: msg }, false)],
    ['a line of the terminal', (text) => oneLine(PAGE, [text])],
    ['making controls visible', visible],
  ])('%s', (_, run) => {
    for (const unit of UNITS) expectLinear((text) => run(`${text}x`), unit, 100_000);
  });
});
