import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ChatInputCommandInteraction,
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  MessageFlags,
  Partials,
  REST,
} from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type LoopbackDiscord, startLoopbackDiscord } from './loopback-discord.ts';
import { refusal } from './route.ts';
import { violations } from './validate-request.ts';

type Settings = Parameters<typeof startLoopbackDiscord>[0];

async function start(settings?: Settings): Promise<LoopbackDiscord> {
  const discord = await startLoopbackDiscord(settings);
  onTestFinished(() => discord.close());
  return discord;
}

function clientFor(discord: LoopbackDiscord, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    rest: { api: discord.baseUrl },
    ...options,
  });
  // Registered later than the loopback's end, so it runs first: a client whose Discord is gone tries to come back.
  onTestFinished(() => client.destroy());
  return client;
}

/** A bot that answers every slash command as it is told. */
async function startBot(
  answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
  settings?: Settings,
): Promise<{ discord: LoopbackDiscord; client: Client }> {
  const discord = await start(settings);
  const client = clientFor(discord);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await answer(interaction);
  });
  await client.login('test-token');
  return { discord, client };
}

describe('logging in', () => {
  test('takes one request, for the address of the gateway', async () => {
    const { discord, client } = await startBot(async () => {});
    expect(discord.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /gateway/bot']);
    expect(client.user?.username).toBe('ibid');
  });

  test('tells which intents the bot asks for', async () => {
    const { discord } = await startBot(async () => {});
    expect((await discord.identified)['intents']).toBe(GatewayIntentBits.Guilds | GatewayIntentBits.DirectMessages);
  });

  test('brings the servers of the bot', async () => {
    const { client } = await startBot(async () => {}, { guildIds: ['2000000000000000001', '2100000000000000001'] });
    if (!client.isReady()) await once(client, Events.ClientReady);
    expect([...client.guilds.cache.keys()]).toEqual(['2000000000000000001', '2100000000000000001']);
  });

  test('fails clearly with a wrong token', async () => {
    const client = clientFor(await start());
    await expect(client.login('wrong')).rejects.toThrow('An invalid token was provided.');
  });

  test('fails clearly with an intent that nobody granted', async () => {
    const client = clientFor(await start(), { intents: [GatewayIntentBits.MessageContent] });
    await expect(client.login('test-token')).rejects.toThrow('Used disallowed intents');
  });
});

describe('a slash command', () => {
  test.each([
    { where: 'guild', context: 0, guildId: '2000000000000000001', owners: { 0: '2000000000000000001' } },
    { where: 'dm', context: 1, guildId: null, owners: { 0: '0' } },
    { where: 'user-install', context: 2, guildId: null, owners: { 1: '3000000000000000001' } },
    { where: 'foreign-guild', context: 0, guildId: '2900000000000000001', owners: { 1: '3000000000000000001' } },
  ] as const)('is answered in the context $where', async ({ where, context, guildId, owners }) => {
    const seen: ChatInputCommandInteraction[] = [];
    const { discord } = await startBot(async (interaction) => {
      seen.push(interaction);
      await interaction.reply(`You asked: ${interaction.options.getString('question', true)}`);
    });
    const reply = await discord.slash({ name: 'ask', options: { question: 'Why?' }, where, locale: 'de' });
    expect(reply).toMatchObject({ text: 'You asked: Why?', callbackType: 4, ephemeral: false });
    expect(seen[0]).toMatchObject({ context, guildId, commandName: 'ask', locale: 'de' });
    expect(seen[0]?.authorizingIntegrationOwners).toMatchObject(owners);
    expect(discord.requests.flatMap(violations)).toEqual([]);
  });

  test('is answered, when the bot defers, by the edit that follows', async () => {
    const { discord } = await startBot(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('At last.');
      await interaction.followUp('And another thing.');
    });
    const reply = await discord.slash({ name: 'ask' });
    expect(reply).toMatchObject({ text: 'At last.', ephemeral: true, callbackType: undefined });
    expect((await reply.next()).text).toBe('And another thing.');
  });

  test('is answered with a file, whose name and text arrive', async () => {
    const { discord } = await startBot((interaction) =>
      interaction.reply({ content: 'See:', files: [{ attachment: Buffer.from('Käse\n'), name: 'quote.txt' }] }),
    );
    const { text, files } = await discord.slash({ name: 'ask' });
    expect(text).toBe('See:');
    expect(files).toEqual([{ name: 'quote.txt', type: 'application/octet-stream', bytes: 6, text: 'Käse\n' }]);
    expect(discord.requests.flatMap(violations)).toEqual([]);
  });

  test('is read back from the reply: who asked, and what was said', async () => {
    const read: unknown[] = [];
    const { discord } = await startBot(async (interaction) => {
      const { resource } = await interaction.reply({ content: 'Here.', withResponse: true });
      const { content, interactionMetadata } = await interaction.fetchReply();
      read.push(resource?.message?.content, content, interactionMetadata?.user.id);
      await interaction.deleteReply();
      await interaction.followUp('Gone.');
    });
    const reply = await discord.slash({ name: 'ask' });
    await reply.next();
    expect(read).toEqual(['Here.', 'Here.', '3000000000000000001']);
  });

  test('without an answer is reported with what the bot sent', async () => {
    const { discord } = await startBot((interaction) => interaction.deferReply());
    await expect(discord.slash({ name: 'ask', timeoutMs: 200 })).rejects.toThrow(
      /No reply to \/ask within 200 ms\. The bot sent:\n {2}POST .*callback -> 204 \{"type":5/,
    );
  });
});

describe('the other interactions', () => {
  test('bring a bot what was typed, picked, pressed and pointed at', async () => {
    const { discord, client } = await startBot((interaction) =>
      interaction.reply({
        components: [{ type: 1, components: [{ type: 2, style: 1, label: 'More', custom_id: 'more:1' }] }],
      }),
    );
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isAutocomplete())
        await interaction.respond([{ name: interaction.options.getFocused(), value: 'x' }]);
      if (interaction.isButton()) await interaction.update(`Pressed ${interaction.customId}`);
      if (interaction.isStringSelectMenu()) await interaction.reply(`Picked ${interaction.values.join()}`);
      if (interaction.isMessageContextMenuCommand()) await interaction.reply(interaction.targetMessage.content);
      if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('question'));
    });
    expect(await discord.autocomplete({ name: 'ask', options: { question: 'ti' }, focused: 'question' })).toEqual([
      { name: 'ti', value: 'x' },
    ]);
    const reply = await discord.slash({ name: 'ask' });
    const { custom_id: customId } = reply.components.find(({ label }) => label === 'More') ?? {};
    const pressed = await discord.press({ on: reply, customId: String(customId) });
    expect(pressed).toMatchObject({ text: 'Pressed more:1', callbackType: 7, messageId: reply.messageId });
    expect((await discord.press({ customId: 'of-old' })).text).toBe('Pressed of-old');
    expect((await discord.choose({ customId: 'list', values: ['a', 'b'] })).text).toBe('Picked a,b');
    expect((await discord.messageCommand({ name: 'Ask this', content: 'Why?' })).text).toBe('Why?');
    expect((await discord.submitModal({ customId: 'form', fields: { question: 'How?' } })).text).toBe('How?');
  });
});

describe('a message', () => {
  async function startEcho(intents: GatewayIntentBits[], heard: string[] = []): Promise<LoopbackDiscord> {
    const discord = await start();
    const client = clientFor(discord, { intents });
    client.on(Events.MessageCreate, async (message) => {
      heard.push(`${message.author.username}: ${message.content}`);
      if (!message.author.bot && message.channel.isSendable()) await message.reply(message.content || '(not told)');
    });
    await client.login('test-token');
    return discord;
  }

  test('to the bot is answered', async () => {
    const discord = await startEcho([GatewayIntentBits.DirectMessages]);
    expect((await discord.directMessage({ content: 'Hello?' }).reply()).text).toBe('Hello?');
    expect(discord.requests.flatMap(violations)).toEqual([]);
  });

  test('from another bot is met with silence, and so is the echo of the own answer', async () => {
    const heard: string[] = [];
    const discord = await startEcho([GatewayIntentBits.DirectMessages], heard);
    await discord.directMessage({ content: 'Beep', authorId: '3000000000000000666', bot: true }).silence(50);
    const replies = discord.directMessage({ content: 'Hello?' });
    await replies.reply();
    await replies.silence(50);
    expect(heard).toEqual(['ibid: Beep', 'user-001: Hello?', 'ibid: Hello?']);
  });

  test('breaks an expected silence as soon as it is answered', async () => {
    const discord = await startEcho([GatewayIntentBits.DirectMessages]);
    await expect(discord.directMessage({ content: 'Hello?' }).silence(3000)).rejects.toThrow(
      'Expected silence after "Hello?". The bot sent:',
    );
  });

  test('does not reach a bot without the intent', async () => {
    const discord = await startEcho([GatewayIntentBits.Guilds]);
    await discord.directMessage({ content: 'Hello?' }).silence(50);
  });

  test('in a server brings its words only when it mentions the bot', async () => {
    const discord = await startEcho([GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages]);
    expect((await discord.channelMessage({ content: 'Hello?' }).reply()).text).toBe('(not told)');
    const mentioned = discord.channelMessage({ content: 'Hello?', mentionsBot: true });
    expect((await mentioned.reply()).text).toBe('<@1000000000000000001> Hello?');
  });
});

describe('the connection', () => {
  test('resumes after it was cut, and brings what was missed', async () => {
    const { discord, client } = await startBot((interaction) => interaction.reply('Still here.'));
    const resumed = once(client, Events.ShardResume);
    const back = discord.dropGateway();
    const reply = discord.slash({ name: 'ask' });
    expect(await back).toBe('resumed');
    expect((await reply).text).toBe('Still here.');
    await resumed;
  });

  test('resumes when the bot is asked to reconnect', async () => {
    const { discord } = await startBot((interaction) => interaction.reply('Still here.'));
    expect(await discord.reconnect()).toBe('resumed');
    expect((await discord.slash({ name: 'ask' })).text).toBe('Still here.');
  });

  test('is kept alive by a heartbeat, which is acknowledged', async () => {
    const { client } = await startBot(async () => {}, { heartbeatIntervalMs: 20 });
    await sleep(100);
    expect(client.ws.ping).toBeGreaterThanOrEqual(0);
  });

  test('ends decently with a client that is destroyed', async () => {
    const { discord, client } = await startBot(async () => {});
    const closed = discord.nextClose();
    await client.destroy();
    expect(await closed).toBe(1000);
  });
});

describe('the REST interface', () => {
  test('answers and records what it does not know', async () => {
    const discord = await start();
    const rest = new REST({ api: discord.baseUrl }).setToken('test-token');
    await expect(rest.get('/voice/regions')).rejects.toThrow('Unknown route');
    expect(discord.unexpectedRequests.map(({ path }) => path)).toEqual(['/voice/regions']);
  });

  test('fails once as it is told to', async () => {
    const discord = await start();
    const rest = new REST({ api: discord.baseUrl }).setToken('test-token');
    discord.answerOnce('GET /users/@me', refusal(403, 50001, 'Missing Access'));
    await expect(rest.get('/users/@me')).rejects.toThrow('Missing Access');
    expect(await rest.get('/users/@me')).toMatchObject({ bot: true });
  });
});
