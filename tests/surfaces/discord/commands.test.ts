import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandsFor } from '../../../src/surfaces/discord/commands/all.ts';
import type { Served } from '../../../src/surfaces/discord/library.ts';
import { articleId } from '../../../src/model.ts';
import { article, passage } from '../../support/articles.ts';
import type { Reply } from '../../support/discord/reply.ts';
import { moonLibrary, PASSAGES } from '../../support/moon-library.ts';
import { type RunningBot, runningBot } from '../../support/run-bot.ts';

let bot: RunningBot;
let served: Served;

beforeEach(async () => {
  served = moonLibrary();
  bot = await runningBot(() => served);
});
afterEach(async () => {
  expect(await bot.stop()).toEqual([]);
});

describe.each(['guild', 'dm', 'user-install', 'foreign-guild'] as const)('in the context %s', (where) => {
  test('/ask answers, within an article where one is named', async () => {
    const ask = (options: Record<string, string>): ReturnType<typeof bot.discord.slash> =>
      bot.discord.slash({ name: 'ask', options, where });
    expect((await ask({ question: 'the moon?' })).text).toContain('The moon draws the sea.');
    expect((await ask({ question: 'nets', article: 'nets and ropes' })).text).toContain('Nets are hung to dry.');
    expect((await ask({ question: 'nets', article: 'tides' })).text).toContain('The articles do not answer this');
    expect((await ask({ question: 'nets', article: 'boats*' })).text).toBe(
      'There is no article “boats\\*”. /articles lists those that there are.',
    );
  });

  test.each(['help', 'about', 'privacy', 'articles'])('/%s answers whoever asks alone', async (name) => {
    expect(await bot.discord.slash({ name, where })).toMatchObject({ ephemeral: true, callbackType: 4 });
  });

  test('/read opens an article, for whoever asks alone', async () => {
    const reply = await bot.discord.slash({ name: 'read', options: { article: 'On Tides', paragraph: 2 }, where });
    expect(reply).toMatchObject({ ephemeral: true });
    expect(reply.text).toContain('> The moon draws the sea.');
  });

  test('“Ask about this” answers what a message asks, to whoever chose it alone', async () => {
    const content = 'hey <@3000000000000000002>, what about the moon? https://a.example/x';
    const reply = await bot.discord.messageCommand({ name: 'Ask about this', content, where });
    expect(reply).toMatchObject({ ephemeral: true });
    expect(reply.text).toMatch(/^\*\*hey , what about the moon\?\*\*\n-# Result 1 of 2\n> \*\*The moon/u);
  });
});

describe('/articles', () => {
  test('lists them by title, each with its author, passages and language', async () => {
    expect((await bot.discord.slash({ name: 'articles' })).text).toBe(
      [
        '**Articles (2)**',
        '- **Nets and Ropes**',
        '  -# B. Sand · 1 passage · fr',
        '- **On Tides**',
        '  -# A. Moreau · 4 passages · en',
      ].join('\n'),
    );
  });

  test('filters them by words of title and author', async () => {
    expect((await bot.discord.slash({ name: 'articles', options: { filter: 'MOREAU tid' } })).text).toBe(
      '**Articles with “MOREAU tid” (1)**\n- **On Tides**\n  -# A. Moreau · 4 passages · en',
    );
    expect((await bot.discord.slash({ name: 'articles', options: { filter: 'boats' } })).text).toBe(
      'No title or author holds “boats”.',
    );
  });

  test('turns its pages in place, and keeps the filter', async () => {
    const articles = Array.from({ length: 23 }, (_, at) =>
      article({ id: articleId(`a${at}`), title: `Tide ${String(at).padStart(2, '0')}` }),
    );
    served = moonLibrary({ articles, passages: [] });
    const first = await bot.discord.slash({ name: 'articles', options: { filter: 'tide' } });
    expect(first.text).toMatch(/^\*\*Articles with “tide” \(23\)\*\*\n- \*\*Tide 00\*\*/u);
    const next = first.components.find(({ label }) => label === 'Next page');
    const second = await bot.discord.press({ on: first, customId: String(next?.['custom_id']) });
    expect(second.callbackType).toBe(7);
    expect(second.text).toMatch(/Tide 10.*-# Page 2 of 3$/su);
    await vi.waitUntil(() => bot.desk.told.includes('pressed turn'));
  });
});

describe('/read', () => {
  test('opens an article at its first paragraph, or at another, with its rights', async () => {
    const reply = await bot.discord.slash({ name: 'read', options: { article: 'tides' } });
    expect(reply).toMatchObject({ ephemeral: true });
    expect(reply.text).toBe(
      '**On Tides**\n-# Reading on in the article\n> Everybody knows the sea.\n—\u00a0On Tides\n-# ¶\u00a01 · A. Moreau · CC BY 4.0',
    );
    expect((await bot.discord.slash({ name: 'read', options: { article: 'tides', paragraph: 4 } })).text).toContain(
      '> That is all.',
    );
  });

  test('says how many paragraphs there are when there is no such', async () => {
    expect((await bot.discord.slash({ name: 'read', options: { article: 'tides', paragraph: 9 } })).text).toBe(
      'This article has 4 paragraphs.',
    );
  });

  test('is not registered where an operator has switched it off, and no answer can be read on', async () => {
    expect(commandsFor({ reading: false }).map(({ definition }) => definition.name)).not.toContain('read');
    const off = await runningBot(() => served, { reading: false });
    const reply = await off.discord.slash({ name: 'ask', options: { question: 'moon' } });
    expect(reply.components.map(({ label }) => label)).not.toContain('Text after');
    const behind = await off.discord.press({ on: reply, customId: 'i1:behind:a:0:01234567.1.01234567:' });
    expect(behind.text).toBe('Whoever runs me has switched reading off.');
    expect(await off.stop()).toEqual([]);
  });
});

test('/about says what it holds, since when, and how good the answers were', async () => {
  served = moonLibrary({ quality: { hit1: 0.925, refused: 0.9, fidelity: 1 } });
  expect((await bot.discord.slash({ name: 'about' })).text).toBe(
    [
      '**Ibid**',
      'Version 1.2.3',
      'Edition e0, read <t:1767225600:R>',
      '2 articles, 5 passages',
      'Languages: English and French',
      'Last measured on known questions: the right passage first 92.5%, what the articles do not answer not answered 90%, quotations verbatim 100%',
    ].join('\n'),
  );
});

describe('while somebody types', () => {
  const complete = async (
    options: Record<string, string>,
    focused: string,
  ): Promise<readonly { readonly name: string; readonly value: string }[]> => {
    const offered = await bot.discord.autocomplete({ name: 'ask', options, focused });
    return offered.map(({ name, value }) => ({ name: String(name), value: String(value) }));
  };

  test('questions, sections and titles that hold it are offered, those that begin with it first', async () => {
    expect((await complete({ question: 'the' }, 'question')).map(({ name }) => name)).toEqual([
      'The moon (On Tides)',
      'The end (On Tides)',
      'What draws the sea?',
    ]);
  });

  test('a section that is picked leads straight to its passage', async () => {
    const [first] = await complete({ question: 'the end' }, 'question');
    const question = first?.value ?? '';
    const reply = await bot.discord.slash({ name: 'ask', options: { question } });
    expect(reply.text).toContain('> That is all.');
    served = moonLibrary({ passages: PASSAGES.slice(4) });
    expect((await bot.discord.slash({ name: 'ask', options: { question } })).text).toBe(
      'The article that stood here is no longer among the articles.',
    );
  });

  test('articles are offered by title and author', async () => {
    expect(await complete({ question: 'x', article: 'moreau' }, 'article')).toEqual([
      { name: 'On Tides · A. Moreau', value: 'tides' },
    ]);
  });

  test('an article whose id is too long for Discord can be picked', async () => {
    const long = article({ id: articleId('x'.repeat(200)), title: 'Long' });
    served = moonLibrary({ articles: [long], passages: [passage('Far.', { article: long })] });
    const [offered] = await complete({ question: 'x', article: 'long' }, 'article');
    expect((await bot.discord.slash({ name: 'read', options: { article: offered?.value ?? '' } })).text).toContain(
      '> Far.',
    );
  });

  test('nothing is offered for what nobody wrote', async () => {
    expect(await complete({ question: 'zzz' }, 'question')).toEqual([]);
  });
});

test('in a server the server’s language is spoken for all to see, and the viewer’s in private', async () => {
  const use = { name: 'ask', locale: 'de' } as const;
  expect((await bot.discord.slash({ ...use, options: { question: 'the moon' } })).text).toContain('Result 1 of 2');
  expect((await bot.discord.slash({ ...use, options: { question: 'kimchi' } })).text).toContain('Artikel');
  expect((await bot.discord.slash({ ...use, where: 'dm', options: { question: 'the moon' } })).text).not.toContain(
    'Result 1 of 2',
  );
});

test('who asks too often is told when to ask again, in private; buttons do not count', async () => {
  const slow = await runningBot(() => served, { cooldownPerMinute: 2 });
  const ask = (): ReturnType<typeof slow.discord.slash> =>
    slow.discord.slash({ name: 'ask', options: { question: 'moon' } });
  const first = await ask();
  await ask();
  const third = await ask();
  expect(third.ephemeral).toBe(true);
  expect(third.text).toMatch(/^You have asked a lot just now\. Ask again <t:\d+:R>\.$/u);
  const next = first.components.find(({ label }) => label === 'Next result');
  const pressed = await slow.discord.press({ on: first, customId: String(next?.['custom_id']) });
  expect(pressed.text).toContain('The sun draws it');
  expect(await slow.stop()).toEqual([]);
});

test('elsewhere than an operator has chosen it answers with a word, in private', async () => {
  const only = await runningBot(() => served, { allowedGuilds: ['2900000000000000009'] });
  const reply = await only.discord.slash({ name: 'ask', options: { question: 'moon' } });
  expect(reply).toMatchObject({
    ephemeral: true,
    text: 'I do not answer here. Whoever runs me has chosen other places.',
  });
  expect((await only.discord.slash({ name: 'ask', options: { question: 'moon' }, where: 'dm' })).text).toContain('sea');
  await only.discord.channelMessage({ content: 'moon', mentionsBot: true }).silence(200);
  expect(await only.stop()).toEqual([]);
});

describe('“Delete answer”', () => {
  type Who = Omit<Parameters<typeof bot.discord.messageCommand>[0], 'name' | 'on' | 'content'>;
  const remove = async (on: Reply, who: Who = {}): Promise<Reply> =>
    await bot.discord.messageCommand({ name: 'Delete answer', on, ...who });

  test('deletes an answer for whoever asked', async () => {
    const answer = await bot.discord.slash({ name: 'ask', options: { question: 'moon' } });
    expect(await remove(answer)).toMatchObject({ ephemeral: true, text: 'The answer is deleted.' });
    await expect(remove(answer)).rejects.toThrow(/is gone/u);
  });

  test('deletes it for a moderator, and for nobody else', async () => {
    const answer = await bot.discord.slash({ name: 'ask', options: { question: 'moon' } });
    const other = { userId: '3000000000000000002' };
    expect((await remove(answer, other)).text).toBe('Only the person who asked, or a moderator, can delete this.');
    expect((await remove(answer, { ...other, permissions: String(1 << 13) })).text).toBe('The answer is deleted.');
  });

  test('cannot, where the bot is no member, and says how else', async () => {
    const where = 'user-install';
    const answer = await bot.discord.slash({ name: 'ask', options: { question: 'moon' }, where });
    expect((await remove(answer, { where })).text).toMatch(/^I am no member here/u);
  });

  test('deletes no message of anybody else', async () => {
    const reply = await bot.discord.messageCommand({ name: 'Delete answer', content: 'Hello.' });
    expect(reply).toMatchObject({ ephemeral: true, text: 'This is no answer of mine.' });
  });
});
