import { type Message, PermissionFlagsBits, type SendableChannels } from 'discord.js';
import { converse, type Said } from './converse.ts';
import { countdown } from './cooldown.ts';
import { orPlain } from './deliver.ts';
import { describeError } from './describe-error.ts';
import { contextOf, receive, type Request, type StaffedDesk, tellFault } from './desk.ts';
import { isServed } from './places.ts';
import type { PlainMessage } from './plain-message.ts';
import { BusyError } from './queue.ts';
import { type Reply, toReply } from './reply.ts';
import { readShown, type Shown } from './shown-message.ts';
import { wordsFor } from './words/languages.ts';

/** An answer that takes longer shows that the bot is at it. */
const TYPING_AFTER = 700;

/**
 * Answers what a person writes to the bot: everything in a direct message, and in a server what mentions it or replies to
 * it with a ping. Every other message is passed over. Never throws.
 */
export async function respondToMessage(message: Message, desk: StaffedDesk): Promise<void> {
  const { places, cooldown } = desk;
  if (message.author.bot || message.system || !isToMe(message) || !isServed(places, message)) return;
  const { channel } = message;
  const request = receive(desk);
  if (!channel.isSendable() || !maySend(message, channel, request)) return;
  const send = (reply: Reply | PlainMessage): Promise<unknown> => sendTo(message, channel, reply);
  const typing = setTimeout(() => void channel.sendTyping().catch(() => {}), TYPING_AFTER);
  try {
    const later = cooldown.ask(message.author.id);
    const locale = message.guild?.preferredLocale ?? null;
    if (later !== null) return void (await send(toReply([wordsFor(locale).slowDown(countdown(later))])));
    const reply = await converse(await readSaid(message), contextOf(request));
    await orPlain(send, reply, request.log);
  } catch (error) {
    if (error instanceof BusyError) return await tellBusy(send, message, request);
    await tellFault(describeError(error, [message.content]), request, (id) =>
      send(toReply([wordsFor(message.guild?.preferredLocale).fault(id)])),
    );
  } finally {
    clearTimeout(typing);
  }
}

async function tellBusy(send: (reply: Reply) => Promise<unknown>, { guild }: Message, { log }: Request): Promise<void> {
  log.warn({}, 'A question was turned away: too many wait.');
  await send(toReply([wordsFor(guild?.preferredLocale).busy])).catch(() => {});
}

/** To everybody is not to the bot. */
function isToMe({ guildId, mentions, client }: Message): boolean {
  return guildId === null || mentions.users.has(client.user?.id ?? '');
}

function maySend(message: Message, channel: SendableChannels, { log }: Request): boolean {
  if (channel.isDMBased()) return true;
  const me = message.guild?.members.me;
  const needed = channel.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  if (!me || (channel.permissionsFor(me)?.has(needed) ?? false)) return true;
  const name = channel.isThread() ? 'Send Messages in Threads' : 'Send Messages';
  log.warn({}, `Somebody mentioned the bot in a channel where it lacks the permission “${name}”.`);
  return false;
}

async function readSaid(message: Message): Promise<Said> {
  const { client, guildId, guild, reference } = message;
  const text = message.content.replaceAll(new RegExp(`<@!?${client.user?.id ?? ''}>`, 'gu'), ' ').trim();
  const replied = reference?.messageId === undefined ? null : await repliedTo(message);
  // In a channel the last answer may well be somebody else's.
  const last = async (): Promise<Shown | null> => (guildId === null ? await lastShown(message) : null);
  return { text, replied, last, serverLocale: guildId === null ? null : (guild?.preferredLocale ?? 'en') };
}

/** The answer of the bot's that a message replies to; one that was deleted, or is somebody else's, is none. */
async function repliedTo(message: Message): Promise<Shown | null> {
  const replied = await message.fetchReference().catch(() => null);
  return replied?.author.id === message.client.user?.id && replied ? readShown(replied) : null;
}

/** How far back “more” and “next” look. */
const LOOK_BACK = 20;

async function lastShown(message: Message): Promise<Shown | null> {
  const before = await message.channel.messages.fetch({ limit: LOOK_BACK, before: message.id }).catch(() => null);
  for (const each of before?.values() ?? []) {
    const shown = each.author.id === message.client.user?.id ? readShown(each) : null;
    if (shown) return shown;
  }
  return null;
}

/** In a server as a reply, so that it shows to what; a message that was deleted meanwhile is no reason to fail. */
async function sendTo(message: Message, channel: SendableChannels, reply: Reply | PlainMessage): Promise<void> {
  const to = channel.isDMBased() ? {} : { reply: { messageReference: message.id, failIfNotExists: false } };
  await channel.send({ ...reply, ...to });
}
