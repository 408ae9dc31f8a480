import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type Answer, articleId } from '../../../src/model.ts';
import { chat } from '../../../src/surfaces/terminal/chat.ts';
import { answer, article, passage, quote } from '../../support/articles.ts';

const tides = article({ id: articleId('tides'), questions: ['When is it high?', 'When is it low?'] });
const high = quote(passage('It is high at noon.', { article: tides, number: 1 }));
const low = quote(passage('It is low at six.', { article: tides, number: 2 }));

function ask(question: string): Answer {
  if (question === 'Why?') return answer({ question, outcome: 'unanswered', nearest: [low] });
  return answer({ question, quotes: question.includes('high') ? [high, low] : [low] });
}

const greeting = `Ibid answers from 1 article. Ask a question, or begin with one of these:

  1 When is it high?
  2 When is it low?
  3 On Tides

A number opens what it stands beside. Ctrl+D leaves.

? `;

/** All that was written to a stream; newer Node gives it chunk by chunk. */
function written(output: PassThrough): string {
  output.setEncoding('utf8');
  const chunks: string[] = [];
  for (let chunk: string | null = output.read(); chunk !== null; chunk = output.read()) chunks.push(chunk);
  return chunks.join('');
}

/** What a person sees who types these lines, the last of which leaves; they are not echoed, since this is no terminal. */
async function converse(typed: string): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  input.write(typed);
  const page = () => ({ width: 78, colour: false });
  await chat(() => ({ articles: [tides], ask }), { input, output, page }, new AbortController().signal);
  return written(output).replace(greeting, '');
}

describe('the chat', () => {
  test('opens with questions worth asking, and says how to leave', async () => {
    const output = new PassThrough();
    const input = new PassThrough();
    input.end();
    const page = () => ({ width: 78, colour: false });
    await chat(() => ({ articles: [tides], ask }), { input, output, page }, new AbortController().signal);
    expect(written(output)).toBe(`${greeting}\n`);
  });

  test('opens without any where none is worth asking', async () => {
    const output = new PassThrough();
    const input = new PassThrough();
    input.end();
    const page = () => ({ width: 78, colour: false });
    const silent = () => answer({ outcome: 'unanswered' });
    await chat(
      () => ({ articles: [tides, tides], ask: silent }),
      { input, output, page },
      new AbortController().signal,
    );
    expect(written(output)).toBe(
      'Ibid answers from 2 articles. Ask a question.\n\nA number opens what it stands beside. Ctrl+D leaves.\n\n? \n',
    );
  });

  test('answers every line, those pasted at once too, and passes over blank ones', async () => {
    expect(await converse('When is it low?\n\n   \nWhy?\nexit\n')).toBe(`
  │ **It is low at six.**

  — On Tides · ¶ 2

? ? ? 
The articles do not answer this. What comes nearest:

  1 It is low at six.
    — On Tides · ¶ 2

? 
`);
  });

  test('asks the question that a number stands beside, then opens the passage that one stands beside', async () => {
    expect(await converse('1\n2\nexit\n')).toBe(`
  │ **It is high at noon.**

  — On Tides · ¶ 1

  2 It is low at six.
    — On Tides · ¶ 2

? 
  │ **It is low at six.**

  — On Tides · ¶ 2

? 
`);
  });

  test('takes a number that stands beside nothing for a question', async () => {
    expect(await converse('When is it high?\n9\nexit\n')).toMatch(/It is high at noon[^]+\*\*It is low at six\.\*\*/u);
  });

  test.each(['exit', 'quit', ' QUIT '])('leaves at the word %j', async (word) => {
    expect(await converse(`${word}\nWhy?\n`)).toBe('\n');
  });

  test.each([
    ['before it began', 0],
    ['while it waits for a question', 20],
  ])('leaves when it is told to %s', async (_, after) => {
    const controller = new AbortController();
    if (after === 0) controller.abort();
    else setTimeout(() => controller.abort(), after);
    const output = new PassThrough();
    const page = () => ({ width: 78, colour: false });
    await chat(() => ({ articles: [tides], ask }), { input: new PassThrough(), output, page }, controller.signal);
    expect(written(output)).toMatch(/Ctrl\+D leaves\.\n\n(?:\? )?\n$/u);
  });

  test('answers what was typed before the input ended', async () => {
    const output = new PassThrough();
    const input = new PassThrough();
    input.end('When is it low?\nWhy?\n');
    const page = () => ({ width: 78, colour: false });
    await chat(() => ({ articles: [tides], ask }), { input, output, page }, new AbortController().signal);
    expect(written(output)).toMatch(/It is low at six[^]+do not answer this/u);
  });

  test('lays each answer out for the window as it is then', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    input.end('When is it low?\nWhen is it low?\n');
    const widths = [78, 78, 78, 24];
    const page = () => ({ width: widths.shift() ?? 0, colour: false });
    await chat(() => ({ articles: [], ask }), { input, output, page }, new AbortController().signal);
    expect(written(output)).toMatch(/\*\*It is low at six\.\*\*[^]*\*\*It is low at\n {2}│ six\.\*\*/u);
  });

  test('asks the edition that there is at each question, and tells what has changed before the next answer', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    input.end('When is it low?\nWhen is it low?\n');
    const page = () => ({ width: 78, colour: false });
    const editions = ['It is low at six.', 'It is low at six.', 'It is low at seven.'];
    const current = () => {
      const text = editions.shift() ?? '';
      return { articles: [], ask: () => answer({ quotes: [quote(passage(text, { article: tides }))] }) };
    };
    const news = [[], ['Edition e1 replaces e0.']];
    await chat(current, { input, output, page, news: () => news.shift() ?? [] }, new AbortController().signal);
    expect(written(output)).toMatch(/at six[^]+\n\nEdition e1 replaces e0\.\n\n {2}│ \*\*It is low at seven\.\*\*/u);
  });
});
