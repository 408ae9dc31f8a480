import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const places = { home: resolve('/srv/ibid'), here: resolve('/home/ada') };

test('nothing set: the sample corpus, and no bot', () => {
  expect(readConfig([{}], places)).toEqual({
    config: { corpusDir: resolve('/srv/ibid/corpus'), cacheDir: resolve('/srv/ibid/.cache'), discord: null },
    problems: [],
  });
});

test('reads everything that can be set', () => {
  const environment = {
    CORPUS_DIR: resolve('/data/articles'),
    CACHE_DIR: resolve('/data/cache'),
    DISCORD_TOKEN: 'abc.def',
    DISCORD_GUILD_ID: '1234567890',
    DISCORD_API_BASE: 'http://localhost:8080/api/',
  };
  expect(readConfig([environment], places).config).toEqual({
    corpusDir: resolve('/data/articles'),
    cacheDir: resolve('/data/cache'),
    discord: { token: 'abc.def', guildId: '1234567890', apiBase: 'http://localhost:8080/api' },
  });
});

test.each([undefined, '', '  '])('a token that is %j is unset', (token) => {
  expect(readConfig([{ DISCORD_TOKEN: token }], places).config?.discord).toBeNull();
});

test('white space around a value is no part of it', () => {
  expect(readConfig([{ DISCORD_TOKEN: ' abc.def\r\n' }], places).config?.discord?.token).toBe('abc.def');
});

test('a relative corpus begins where the person stands', () => {
  expect(readConfig([{ CORPUS_DIR: '../articles' }], places).config?.corpusDir).toBe(resolve('/home/articles'));
});

test('the first environment that sets a variable wins, and an empty value sets nothing', () => {
  const option = { CORPUS_DIR: '' };
  const environment = { CORPUS_DIR: resolve('/from/environment'), DISCORD_TOKEN: '' };
  const file = { CORPUS_DIR: resolve('/from/file'), DISCORD_TOKEN: 'from.file' };
  const { config } = readConfig([option, environment, file], places);
  expect(config?.corpusDir).toBe(resolve('/from/environment'));
  expect(config?.discord?.token).toBe('from.file');
});

describe('what is wrong', () => {
  test('is told all at once, each with what to do', () => {
    const environment = { DISCORD_TOKEN: 'a b', DISCORD_GUILD_ID: 'my server', DISCORD_API_BASE: 'ftp://x' };
    expect(readConfig([environment], places)).toEqual({
      config: null,
      problems: [
        'DISCORD_TOKEN holds white space or characters that no token has; copy it again from the Bot page.',
        'DISCORD_GUILD_ID is no id; right-click the server in Discord, and choose “Copy Server ID”.',
        'DISCORD_API_BASE is no http or https address; an example is http://localhost:8080/api.',
      ],
    });
  });

  test.each(['abc def', 'abc\ndef', 'abc…', 'tökén'])('the token %j is refused and not repeated', (token) => {
    const { problems } = readConfig([{ DISCORD_TOKEN: token }], places);
    expect(problems).toHaveLength(1);
    expect(problems[0]).not.toContain(token);
  });

  test.each(['12a', '-1', '1.5', '123456789012345678901'])('the server %j is refused', (id) => {
    expect(readConfig([{ DISCORD_GUILD_ID: id }], places).problems).toHaveLength(1);
  });

  test.each(['localhost:8080', '/api', 'javascript:0', 'http://'])('the address %j is refused', (address) => {
    expect(readConfig([{ DISCORD_API_BASE: address }], places).problems).toHaveLength(1);
  });
});
