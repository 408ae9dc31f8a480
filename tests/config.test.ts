import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const places = { home: resolve('/srv/ibid'), here: resolve('/home/ada') };

test('nothing set: the sample corpus, and no bot', () => {
  expect(readConfig([{}], places)).toEqual({
    config: {
      corpusDir: resolve('/srv/ibid/corpus'),
      cacheDir: resolve('/srv/ibid/.cache'),
      discord: null,
      logLevel: 'info',
      health: null,
    },
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
    ALLOWED_GUILDS: '12, 34',
    ALLOWED_CHANNELS: '56',
    COOLDOWN_PER_MINUTE: '30',
    READING: 'off',
    LOG_LEVEL: 'WARN',
    HEALTH_PORT: '9464',
    HEALTH_HOST: '0.0.0.0',
  };
  expect(readConfig([environment], places).config).toEqual({
    corpusDir: resolve('/data/articles'),
    cacheDir: resolve('/data/cache'),
    discord: {
      token: 'abc.def',
      guildId: '1234567890',
      apiBase: 'http://localhost:8080/api',
      allowedGuilds: ['12', '34'],
      allowedChannels: ['56'],
      cooldownPerMinute: 30,
      reading: false,
    },
    logLevel: 'warn',
    health: { port: 9464, host: '0.0.0.0' },
  });
});

test('unless said, the bot answers everywhere, two questions a second, and lets articles be read', () => {
  expect(readConfig([{ DISCORD_TOKEN: 'abc.def' }], places).config?.discord).toEqual({
    token: 'abc.def',
    guildId: null,
    apiBase: null,
    allowedGuilds: [],
    allowedChannels: [],
    cooldownPerMinute: 120,
    reading: true,
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
    const environment = {
      DISCORD_TOKEN: 'a b',
      DISCORD_GUILD_ID: 'my server',
      DISCORD_API_BASE: 'ftp://x',
      ALLOWED_GUILDS: '12;34',
      ALLOWED_CHANNELS: 'general',
      COOLDOWN_PER_MINUTE: '0',
      READING: 'yes',
      LOG_LEVEL: 'loud',
      HEALTH_PORT: 'http',
      HEALTH_HOST: 'http://here',
    };
    expect(readConfig([environment], places)).toEqual({
      config: null,
      problems: [
        'DISCORD_TOKEN holds white space or characters that no token has; copy it again from the Bot page.',
        'DISCORD_GUILD_ID is no id; right-click the server in Discord, and choose “Copy Server ID”.',
        'DISCORD_API_BASE is no http or https address; an example is http://localhost:8080/api.',
        'ALLOWED_GUILDS is no list of ids; write them with commas between.',
        'ALLOWED_CHANNELS is no list of ids; write them with commas between.',
        'COOLDOWN_PER_MINUTE is no whole number of questions, such as 120.',
        'READING is neither “on” nor “off”.',
        'LOG_LEVEL is none of trace, debug, info, warn, error, fatal, silent; leave it empty for info.',
        'HEALTH_PORT is no port; choose a free one from 1 to 65535, such as 9464, or leave it empty.',
        'HEALTH_HOST is no address of this machine; 127.0.0.1 is for itself alone, 0.0.0.0 for all.',
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

  test.each(['0', '65536', '-1', '80.5', '8 0', '１２'])('the port %j is refused', (port) => {
    expect(readConfig([{ HEALTH_PORT: port }], places).problems).toHaveLength(1);
  });
});

test('health is told to this machine alone, unless another address is given', () => {
  expect(readConfig([{ HEALTH_PORT: '9464' }], places).config?.health).toEqual({ port: 9464, host: '127.0.0.1' });
  expect(readConfig([{ HEALTH_PORT: '9464', HEALTH_HOST: '::' }], places).config?.health?.host).toBe('::');
});
