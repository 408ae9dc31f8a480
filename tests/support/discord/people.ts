import {
  type APIMessage,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  InteractionResponseType,
  InteractionType,
  MessageType,
} from 'discord.js';
import { type Channels, openDirectMessages } from './channel-routes.ts';
import type { Gateway } from './gateway.ts';
import {
  type OptionValues,
  buttonData,
  messageCommandData,
  modalData,
  selectData,
  slashData,
} from './interaction-data.ts';
import { type Asker, type Deed, interaction } from './interaction-payloads.ts';
import type { Interactions } from './interaction-routes.ts';
import { type JsonObject, isJsonObject, objectsIn } from './json-object.ts';
import type { MessageStore } from './message-store.ts';
import { BOT_ID, USER_ID, bot, dmChannelId, member, message, person, textChannelId } from './payloads.ts';
import type { RecordedRequest } from './recorded-request.ts';
import { type Replies, type Reply, followReplies } from './reply.ts';
import type { RequestLog } from './request-log.ts';

/** @property timeoutMs  how long to wait for the bot, unless said Discord's own 3 s */
type Use = Asker & { readonly timeoutMs?: number };
/** @property on  the reply that carries the component; without it, an old message that the bot has forgotten */
type Press = Use & { readonly customId: string; readonly on?: Reply };
/** @property repliesTo  an answer of the bot's */
type Written = {
  readonly content: string;
  readonly authorId?: string;
  readonly bot?: boolean;
  readonly type?: number;
  readonly repliesTo?: Reply;
};

/** What people do with a bot. Every promise rejects, with what the bot sent instead, when the time is over. */
export type People = {
  slash(use: Use & { readonly name: string; readonly options?: OptionValues }): Promise<Reply>;
  /** @returns the choices offered */
  autocomplete(
    use: Use & { readonly name: string; readonly options: OptionValues; readonly focused: string },
  ): Promise<readonly JsonObject[]>;
  /** Uses a command of the menu on somebody's message, or on one of the bot's own. */
  messageCommand(
    use: Use & { readonly name: string } & ({ readonly content: string } | { readonly on: Reply }),
  ): Promise<Reply>;
  press(use: Press): Promise<Reply>;
  choose(use: Press & { readonly values: readonly string[] }): Promise<Reply>;
  /** @property fields  what was typed, by the text inputs' custom ids */
  submitModal(use: Press & { readonly fields: Readonly<Record<string, string>> }): Promise<Reply>;
  /** Writes to the bot. It is told only with the DirectMessages intent. */
  directMessage(written: Written): Replies;
  /** Writes in the server's channel. The bot is told with the GuildMessages intent, and of the words if mentioned. */
  channelMessage(written: Written & { readonly mentionsBot?: boolean }): Replies;
};

/** The parts of a Discord that people touch. */
export type World = {
  readonly gateway: Gateway;
  readonly interactions: Interactions;
  readonly messages: MessageStore;
  readonly channels: Channels;
  readonly log: RequestLog;
  /** The server that people are in. */
  readonly guildId: string;
};

export function createPeople(world: World): People {
  const { channels, messages, guildId } = world;
  const command = (data: object): Deed => ({ type: InteractionType.ApplicationCommand, data });
  return {
    slash: (how) => use(world, how, `/${how.name}`, command(slashData(how.name, how.options ?? {}))),
    async autocomplete(how) {
      const data = slashData(how.name, how.options, how.focused);
      const deed = { type: InteractionType.ApplicationCommandAutocomplete, data };
      return objectsIn((await use(world, how, `typing /${how.name}`, deed)).data['choices']);
    },
    messageCommand(how) {
      const target =
        'on' in how
          ? ownMessage(messages, how.on)
          : message(person('3000000000000000777'), textChannelId(guildId), how.content);
      return use(world, how, how.name, command(messageCommandData(how.name, target)));
    },
    press: (how) => press(world, how, InteractionType.MessageComponent, buttonData(how.customId)),
    choose: (how) => press(world, how, InteractionType.MessageComponent, selectData(how.customId, how.values)),
    submitModal: (how) => press(world, how, InteractionType.ModalSubmit, modalData(how.customId, how.fields)),
    directMessage(words) {
      const { id } = openDirectMessages(channels, words.authorId ?? USER_ID);
      const written = { ...messageOf(words, id), channel_type: ChannelType.DM };
      return write(world, written, GatewayIntentBits.DirectMessages);
    },
    channelMessage({ mentionsBot, ...words }) {
      const plain = messageOf(words, textChannelId(guildId));
      const { user: _, ...membership } = member(plain.author, '0');
      // Without a mention a bot learns that somebody wrote, and not what.
      const told = mentionsBot ? { content: `<@${BOT_ID}> ${plain.content}`, mentions: [bot()] } : { content: '' };
      const where = { guild_id: guildId, member: membership, channel_type: ChannelType.GuildText };
      return write(world, { ...plain, ...told, ...where }, GatewayIntentBits.GuildMessages);
    },
  };
}

/** Begins an interaction and waits for the bot's first answer. */
async function use(world: World, how: Use, what: string, deed: Deed): Promise<Reply> {
  const { gateway, interactions, messages, channels, log, guildId } = world;
  if (how.where === 'dm') openDirectMessages(channels, how.userId ?? USER_ID);
  const started = interaction(deed, how, guildId);
  const isStir = ({ path }: RecordedRequest): boolean => path.includes(started.token);
  // A deferral only promises the answer.
  const isReply = (request: RecordedRequest): boolean => isStir(request) && isWriting(request) && !isDeferral(request);
  const replies = followReplies({ what, isReply, isStir }, log, messages);
  interactions.open(started);
  gateway.dispatch(GatewayDispatchEvents.InteractionCreate, started);
  return replies.reply(how.timeoutMs);
}

function press(world: World, how: Press, type: InteractionType, data: object): Promise<Reply> {
  return use(world, how, `pressing ${how.customId}`, { type, data, message: carrier(world, how) });
}

function ownMessage(messages: MessageStore, { messageId = '' }: Reply): APIMessage {
  const found = messages.find(messageId);
  if (!found) throw new Error('The message that the command is for is gone.');
  return found;
}

/** The message that holds the pressed component. */
function carrier({ messages, guildId }: World, { on, where, userId = USER_ID, customId }: Press): APIMessage {
  if (!on) return message(bot(), where === 'dm' ? dmChannelId(userId) : textChannelId(guildId), 'An old message');
  const found = messages.find(on.messageId ?? '');
  if (!found) throw new Error(`Nobody can press ${customId}: the message that carries it is gone.`);
  return found;
}

function write({ gateway, messages, log }: World, written: APIMessage, intent: GatewayIntentBits): Replies {
  const channel = `/channels/${written.channel_id}/`;
  const isStir = ({ path }: RecordedRequest): boolean => path.startsWith(channel);
  const isReply = (request: RecordedRequest): boolean =>
    isWriting(request) && request.path.startsWith(`${channel}messages`);
  const replies = followReplies({ what: JSON.stringify(written.content), isReply, isStir }, log, messages);
  gateway.dispatch(GatewayDispatchEvents.MessageCreate, written, intent);
  return replies;
}

function isWriting({ method }: RecordedRequest): boolean {
  return method === 'POST' || method === 'PATCH';
}

function isDeferral({ body }: RecordedRequest): boolean {
  return isJsonObject(body) && body['type'] === InteractionResponseType.DeferredChannelMessageWithSource;
}

function messageOf(
  { content, authorId = USER_ID, bot: isBot, type, repliesTo }: Written,
  channelId: string,
): APIMessage {
  const author = isBot ? bot(authorId) : person(authorId);
  const reference = repliesTo && {
    message_reference: { channel_id: channelId, message_id: repliesTo.messageId ?? '' },
  };
  return {
    ...message(author, channelId, content),
    ...(reference && { type: MessageType.Reply, ...reference }),
    ...(type !== undefined && { type }),
  };
}
