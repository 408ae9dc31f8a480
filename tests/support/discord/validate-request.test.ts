import { MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { asSent } from './as-sent.ts';
import { messageViolations, violations } from './validate-request.ts';

const quiet = { allowed_mentions: { parse: [] } };
const V2 = { ...quiet, flags: MessageFlags.IsComponentsV2 };

const letters = (count: number): string => 'x'.repeat(count);
const button = (id: string): object => ({ type: 2, style: 1, label: 'More', custom_id: id });
const row = (...components: object[]): object => ({ type: 1, components });
const words = (content: string): object => ({ type: 10, content });
const list = (id: string): object => ({ type: 3, custom_id: id, options: [{ label: 'a', value: 'a' }] });
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

describe('a message that Discord takes', () => {
  test.each([
    ['content at its limit, counted in code points', { ...quiet, content: '😀'.repeat(2000) }],
    [
      'an embed',
      { ...quiet, embeds: [{ title: 'On Tides', description: letters(4096), fields: [{ name: 'a', value: 'b' }] }] },
    ],
    [
      'five full rows',
      { ...quiet, content: 'x', components: times(5, (r) => row(...times(5, (b) => button(`${r}:${b}`)))) },
    ],
    ['texts in a container', { ...V2, components: [{ type: 17, components: [words('x'), row(button('a'))] }] }],
    ['a file', { ...quiet, attachments: [{ id: '0', filename: 'quote.txt' }] }],
  ])('%s has no violations', (_, message) => {
    expect(messageViolations(message)).toEqual([]);
  });
});

describe('a message that Discord refuses', () => {
  test.each([
    ['2001 characters of content, but Discord takes 2000', { ...quiet, content: letters(2001) }],
    ['the message is empty', { ...quiet }],
    ['the message is empty', { ...quiet, content: ' \n' }],
    [
      '6001 characters in all embeds together, but Discord takes 6000',
      {
        ...quiet,
        embeds: [
          { description: letters(3000) },
          {
            footer: { text: letters(2000) },
            title: letters(256),
            author: { name: letters(256) },
            fields: [{ name: letters(200), value: letters(289) }],
          },
        ],
      },
    ],
    ['an embed field has an empty name', { ...quiet, embeds: [{ fields: [{ name: '', value: 'x' }] }] }],
    ['an embed field has an empty value', { ...quiet, embeds: [{ fields: [{ name: 'x', value: ' ' }] }] }],
    ['embeds is over 10 entries', { ...quiet, embeds: times(11, () => ({ title: 'x' })) }],
    ['embeds[0].title is over 256 characters', { ...quiet, embeds: [{ title: letters(257) }] }],
    [
      '6 action rows, but Discord takes 5',
      { ...quiet, content: 'x', components: times(6, (r) => row(button(`${r}`))) },
    ],
    ['components[0].components is over 5 entries', { ...quiet, components: [row(...times(6, (b) => button(`${b}`)))] }],
    [
      'the custom_id a is there more than once',
      { ...quiet, content: 'x', components: [row(button('a'), button('a'))] },
    ],
    [
      'the custom_id a is there more than once',
      { ...V2, components: [{ type: 9, components: [words('x')], accessory: button('a') }, row(button('a'))] },
    ],
    ['a select menu shares its action row', { ...quiet, content: 'x', components: [row(list('a'), list('b'))] }],
    [
      'a button has neither label nor emoji',
      { ...quiet, content: 'x', components: [row({ type: 2, style: 1, custom_id: 'a' })] },
    ],
    [
      'a link button has a url and no custom_id',
      { ...quiet, content: 'x', components: [row({ type: 2, style: 5, label: 'Open', custom_id: 'a' })] },
    ],
    [
      'a button that is no link has a custom_id and no url',
      { ...quiet, content: 'x', components: [row({ type: 2, style: 1, label: 'More' })] },
    ],
    ['a premium button has no sku_id', { ...quiet, content: 'x', components: [row({ type: 2, style: 6 })] }],
    ['components other than action rows need the flag of components v2', { ...quiet, components: [words('x')] }],
    [
      '56 components, nested ones counted, but Discord takes 40',
      { ...V2, components: times(14, (n) => ({ type: 17, components: [words('x'), row(button(`${n}`))] })) },
    ],
    [
      '4001 characters in all text displays together, but Discord takes 4000',
      {
        ...V2,
        components: [{ type: 9, components: [words(letters(2000))], accessory: button('a') }, words(letters(2001))],
      },
    ],
    [
      '10002 UTF-8 bytes in all text displays together, but Discord takes 10000',
      { ...V2, components: [words('語'.repeat(3334))] },
    ],
    ['a message of components v2 has no content', { ...V2, content: 'x', components: [words('x')] }],
    ['a message of components v2 has no embeds', { ...V2, embeds: [{ title: 'x' }], components: [words('x')] }],
    ['the flags 64 cannot be set on a message', { ...quiet, content: 'x', flags: 64 }],
    ['allowed_mentions is missing, so everything pings', { content: 'x' }],
    ['allowed_mentions.parse is not []', { content: 'x', allowed_mentions: {} }],
    ['allowed_mentions.parse is not []', { content: 'x', allowed_mentions: { parse: ['users'] } }],
    ['allowed_mentions.users is not empty', { content: 'x', allowed_mentions: { parse: [], users: ['1'] } }],
    ['allowed_mentions.roles is not empty', { content: 'x', allowed_mentions: { parse: [], roles: ['1'] } }],
    [
      'allowed_mentions.replied_user pings whom the message answers',
      { content: 'x', allowed_mentions: { parse: [], replied_user: true } },
    ],
    ['allowedMentions is not known to Discord', { ...quiet, content: 'x', allowedMentions: {} }],
    ['embeds[0].titel is not known to Discord', { ...quiet, embeds: [{ titel: 'x' }] }],
    [
      'components other than action rows need the flag of components v2',
      { ...quiet, content: 'x', components: [{ type: 99 }] },
    ],
  ])('is reported: %s', (sentence, message) => {
    expect(messageViolations(message)).toContain(sentence);
  });

  test('is only one that is no object', () => {
    expect(messageViolations('x')).toEqual(['the body is not of type object']);
  });
});

describe('an edit', () => {
  test.each([
    ['with what discord.js adds', { ...quiet, content: 'x', tts: false, enforce_nonce: false }, []],
    ['of the buttons alone', { ...quiet, components: [] }, []],
    ['of a message that has components v2 already', { ...quiet, components: [words('x')] }, []],
    ['that takes everything away', { ...quiet, content: '', embeds: [] }, ['the message is empty']],
    ['to ephemeral', { ...quiet, content: 'x', flags: 64 }, ['the flags 64 cannot be set on a follow-up edit']],
  ])('%s', (_, edit, expected) => {
    expect(messageViolations(edit, 'follow-up edit')).toEqual(expected);
  });
});

describe('a callback', () => {
  const callback = (body: unknown) => violations({ method: 'POST', path: '/interactions/1/token/callback', body });

  const input = (id: string): object => row({ type: 4, style: 1, label: 'Question', custom_id: id });
  const modal = (count: number) => ({ custom_id: 'a', title: 'Ask', components: times(count, (n) => input(`${n}`)) });
  const choices = (count: number, value: string) => ({ choices: times(count, () => ({ name: 'x', value })) });

  test.each([
    ['a private message', { type: 4, data: { ...quiet, content: 'x', flags: 64 } }],
    ['a private deferral', { type: 5, data: { flags: 64 } }],
    ['a silent acknowledgement', { type: 6 }],
    ['an update that takes the buttons away', { type: 7, data: { ...quiet, components: [] } }],
    ['choices at their limit', { type: 8, data: choices(25, letters(100)) }],
    ['a modal', { type: 9, data: modal(5) }],
  ])('with %s has no violations', (_, body) => {
    expect(callback(body)).toEqual([]);
  });

  test.each([
    ['a callback of type 4 has no data', { type: 4 }],
    ['content is over 2000 characters', { type: 4, data: { ...quiet, content: letters(2001) } }],
    ['a deferral has no content', { type: 5, data: { content: 'x' } }],
    ['a deferral cannot set the flags 4', { type: 5, data: { flags: 4 } }],
    ['allowed_mentions is missing, so everything pings', { type: 7, data: { content: 'x' } }],
    ['101 characters of a choice value, but Discord takes 100', { type: 8, data: choices(1, letters(101)) }],
    ['data.choices is over 25 entries', { type: 8, data: choices(26, 'x') }],
    ['autocomplete has no data', { type: 8 }],
    ['6 components of a modal, but Discord takes 5', { type: 9, data: modal(6) }],
    ['a modal has no data', { type: 9 }],
    ['a callback cannot be of type 3', { type: 3 }],
    ['a callback is an object', 'x'],
  ])('is reported: %s', (sentence, body) => {
    expect(callback(body)).toEqual([sentence]);
  });
});

describe('a request', () => {
  test.each([
    ['POST', '/channels/1/messages', '2001 characters of content, but Discord takes 2000'],
    ['PATCH', '/channels/1/messages/2', '2001 characters of content, but Discord takes 2000'],
    ['POST', '/webhooks/1/token', 'content is over 2000 characters'],
    ['PATCH', '/webhooks/1/token/messages/@original', 'content is over 2000 characters'],
  ])('%s %s is judged as a message', (method, path, sentence) => {
    expect(violations({ method, path, body: { ...quiet, content: letters(2001) } })).toEqual([sentence]);
  });

  test('without a body that Discord reads has no violations', () => {
    expect(violations({ method: 'GET', path: '/gateway/bot', body: undefined })).toEqual([]);
  });
});

describe('the options of discord.js', () => {
  test('become what is sent', () => {
    const options: Parameters<typeof asSent>[0] = {
      content: 'x',
      allowedMentions: { parse: [] },
      flags: MessageFlags.SuppressEmbeds,
      components: [{ type: 1, components: [{ type: 2, style: 1, label: 'More', customId: 'a' }] }],
      files: [{ attachment: Buffer.from('x'), name: 'x.txt' }],
    };
    expect(asSent(options)).toStrictEqual({
      content: 'x',
      tts: false,
      enforce_nonce: false,
      allowed_mentions: { parse: [] },
      flags: 4,
      components: [{ type: 1, components: [{ type: 2, style: 1, label: 'More', custom_id: 'a' }] }],
      attachments: [{ id: '0' }],
    });
    expect(messageViolations(asSent(options))).toEqual([]);
  });
});
