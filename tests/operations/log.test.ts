import { describe, expect, test } from 'vitest';
import { createLog, type LogOptions } from '../../src/operations/log.ts';

const SECRET = 'a"token\\of.mine';

function recordLog(
  isTTY: boolean,
  options: Partial<LogOptions> = {},
): { log: ReturnType<typeof createLog>; text: () => string } {
  let text = '';
  const output = { isTTY, write: (line: string): unknown => (text += line) };
  const log = createLog({ level: 'info', secrets: [SECRET], output, colour: false, ...options });
  return { log, text: () => text };
}

describe('off a terminal the log', () => {
  test('is a line of JSON for each entry, with a level that can be read', () => {
    const { log, text } = recordLog(false);
    log.child({ request: 'ab12' }).warn({ shard: 1 }, 'Something.\nAnd more.');
    expect(text()).toMatch(/^\{.*\}\n$/u);
    expect(JSON.parse(text())).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u),
      request: 'ab12',
      shard: 1,
      msg: 'Something.\nAnd more.',
    });
  });

  test('holds no secret, neither in a message nor in a field', () => {
    const { log, text } = recordLog(false);
    log.error({ error: `at ${SECRET}` }, `Bot ${SECRET} failed`);
    expect(JSON.parse(text())).toMatchObject({ error: 'at [token]', msg: 'Bot [token] failed' });
  });

  test.each(['\u001B[31m', '\u009B31m', '\u007F', '\u202E', '\r'])('holds %j as an escape', (control) => {
    const { log, text } = recordLog(false);
    log.info({ [control]: control }, control);
    expect(text()).toMatch(/^[\x20-\x7E]*\n$/u);
    expect(JSON.parse(text())).toMatchObject({ msg: control });
  });

  test('leaves out what is below its level', () => {
    const { log, text } = recordLog(false, { level: 'error' });
    log.warn('Never mind.');
    expect(text()).toBe('');
  });
});

describe('on a terminal the log', () => {
  test('is a line to read for each entry, with its fields behind', () => {
    const { log, text } = recordLog(true);
    log.info({ outcome: 'answered', milliseconds: 12 }, 'Answered.');
    expect(text()).toMatch(/^\d\d:\d\d:\d\d info  Answered\.  outcome=answered milliseconds=12\n$/u);
  });

  test('shows control characters instead of obeying them', () => {
    const { log, text } = recordLog(true);
    log.info({ key: '\u001B[2J' }, 'red \u001B[31m \u009B31m \r');
    expect(text().slice(9)).toBe('info  red ␛[31m <U+009B>31m ␍  key=␛[2J\n');
  });

  test('lets no text begin a line that looks like an entry', () => {
    const { log, text } = recordLog(true);
    log.error({ error: 'Error: x\n14:00:00 info  All is well' }, 'Fault\n14:00:00 info  All is well');
    expect(text().slice(9)).toBe(
      'error Fault 14:00:00 info  All is well\n    Error: x\n    14:00:00 info  All is well\n',
    );
  });

  test('holds no secret either', () => {
    const { log, text } = recordLog(true);
    log.error({ error: SECRET, other: { inside: [SECRET] } }, SECRET);
    expect(text()).not.toContain('of.mine');
  });

  test('is coloured where colour is wanted, by itself alone', () => {
    const { log, text } = recordLog(true, { colour: true });
    log.warn('Mind \u001B[31m.');
    expect(text()).toMatch(/^\x1B\[2m[\d:]+\x1B\[22m \x1B\[33mwarn \x1B\[39m Mind ␛\[31m\.\n$/u);
  });
});
