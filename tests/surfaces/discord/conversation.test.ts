import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../support/discord/reply.ts';
import { moonLibrary } from '../../support/moon-library.ts';
import { type RunningBot, runningBot } from '../../support/run-bot.ts';

let bot: RunningBot;

beforeEach(async () => {
  bot = await runningBot(() => moonLibrary());
});
afterEach(async () => {
  expect(await bot.stop()).toEqual([]);
});

const say = (content: string, repliesTo?: Reply): Promise<Reply> =>
  bot.discord.directMessage({ content, ...(repliesTo && { repliesTo }) }).reply();

test('a direct message is a chat', async () => {
  const talk: string[] = [];
  const turn = async (content: string, repliesTo?: Reply): Promise<Reply> => {
    const reply = await say(content, repliesTo);
    talk.push(`> ${content}`, reply.text);
    return reply;
  };
  await turn('Hello!');
  const first = await turn('What does the moon do?');
  await turn('[1]');
  await turn('more');
  await turn('[2]');
  await turn('more');
  await turn('next');
  await turn('next');
  await turn('and the nets?', first);
  await turn('nets');
  await turn('nets and ropes');
  await turn('Thank you.');
  expect(talk.join('\n').replaceAll('\u00a0', ' ')).toBe(
    String.raw`> Hello!
Hello! Ask me about something in the articles; I answer with passages from them, word for word.
> What does the moon do?
**What does the moon do?**
-# Result 1 of 2
> **The moon draws the sea.\[1]**
— On Tides
-# The moon · ¶ 2
-# A. Moreau
-# **\[1]** Doe, Tides.
> [1]
**On Tides**
All notes of this passage:
-# **\[1]** Doe, Tides.
> more
**What does the moon do?**
-# Result 2 of 2
> **The sun draws it, too.\[2]**
— On Tides
-# The moon · ¶ 3
-# A. Moreau
-# **\[2]** Ibid., p. 9.
> [2]
**On Tides**
All notes of this passage:
-# **\[2]** Ibid., p. 9.
> more
There are no more answers to this question.
> next
**What does the moon do?**
-# Reading on in the article
> That is all.
— On Tides
-# The end · ¶ 4
-# A. Moreau · CC BY 4.0
> next
The article ends here.
> and the nets?
**and the nets?**
The articles do not answer this: they do not mention “and the nets?”. Try the words that an article would use, or fewer of them.
> nets
**nets**
> **Nets are hung to dry.**
— Nets and Ropes
-# ¶ 1 · B. Sand
> nets and ropes
**Nets and Ropes**
-# Suite de la lecture dans l’article
> Nets are hung to dry.
— Nets and Ropes
-# ¶ 1 · B. Sand
> Thank you.
You are welcome.`,
  );
});

test('a label or “more” without an answer before it is a question', async () => {
  expect((await say('more')).text).toContain('The articles do not answer this');
  expect((await say('[1]')).text).toContain('The articles do not answer this');
});

test('the question’s language is spoken', async () => {
  expect((await say('Was tut der Mond?')).text).toContain('Die Artikel');
  expect((await say('Bonjour')).text).toMatch(/^Bonjour/u);
  expect((await say('谢谢')).text).toMatch(/\p{sc=Han}/u);
});

describe('in a server', () => {
  test('who mentions the bot is answered, as a reply to the message', async () => {
    const reply = await bot.discord.channelMessage({ content: 'the moon?', mentionsBot: true }).reply();
    expect(reply.text).toContain('> **The moon draws the sea.\\[1]**');
    expect(reply.data['message_reference']).toMatchObject({ fail_if_not_exists: false });
  });

  test('a greeting that mentions the bot is greeted', async () => {
    expect((await bot.discord.channelMessage({ content: 'hi', mentionsBot: true }).reply()).text).toMatch(/^Hello!/u);
  });

  test('what mentions nobody is passed over', async () => {
    await bot.discord.channelMessage({ content: 'the moon?' }).silence(300);
  });
});
