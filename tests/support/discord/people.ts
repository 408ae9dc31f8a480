import { type APIMessage, ChannelType, GatewayDispatchEvents, GatewayIntentBits, InteractionType } from 'discord.js';
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
import { type Asker, interaction } from './interaction-payloads.ts';
import type { Interactions } from './interaction-routes.ts';
import { type JsonObject, isJsonObject, objectsIn } from './json-object.ts';
import type { MessageStore } from './message-store.ts';
import { BOT_ID, USER_ID, bot, dmChannelId, member, message, person, textChannelId } from './payloads.ts';
import { type Replies, type Reply, followReplies } from './reply.ts';
import type { RequestLog } from './request-log.ts';

/** @property timeoutMs  how long to wait for the bot, unless said Discord's own 3 s */
type Use = Asker & { readonly timeoutMs?: number };
/** @property on  the reply that carries the component; without it, an old message that the bot has forgotten */
type Press = Use & { readonly customId: string; readonly on?: Reply };
type Written = { readonly content: string; readonly authorId?: string; readonly bot?: boolean; readonly type?: number };

/** What people do with a bot. Every promise rejects, with what the bot sent instead, when the time is over. */
export type People = {
  slash(use: Use & { readonly name: string; readonly options?: OptionValues }): Promise<Reply>;
  /** @returns the choices offered */
  autocomplete(
    use: Use & { readonly name: string; readonly options: OptionValues; readonly focused: string },
  ): Promise<readonly JsonObject[]>;
  /** Uses a command of the menu on somebody's message. */
  messageCommand(use: Use & { readonly name: string; readonly content: string }): Promise<Reply>;
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

export function createPeople({ gateway, interactions, messages, channels, log, guildId }: World): People {
  const use = async (type: InteractionType, data: object, how: Use, what: string, message?: APIMessage) => {
    if (how.where === 'dm') openDirectMessages(channels, how.userId ?? USER_ID);
    const started = interaction(type, data, how, guildId, message);
    const isOurs = ({ path }: { path: string }): boolean => path.includes(started.token);
    const replies = followReplies(
      what,
      // A deferral only promises the answer.
      (request) => isOurs(request) && ['POST', 'PATCH'].includes(request.method) && !isDeferral(request.body),
      isOurs,
      log,
      messages.find,
    );
    interactions.open(started);
    gateway.dispatch(GatewayDispatchEvents.InteractionCreate, started);
    return replies.reply(how.timeoutMs);
  };
  const useComponent = (type: InteractionType, data: object, how: Press): Promise<Reply> =>
    use(type, data, how, `pressing ${how.customId}`, carrier(how, messages, guildId));
  const write = (written: APIMessage, where: object, intent: GatewayIntentBits): Replies => {
    const { channel_id: channelId } = written;
    const posts = `/channels/${channelId}/messages`;
    const replies = followReplies(
      JSON.stringify(written.content),
      ({ method, path }) => ['POST', 'PATCH'].includes(method) && path.startsWith(posts),
      ({ path }) => path.startsWith(`/channels/${channelId}/`),
      log,
      messages.find,
    );
    gateway.dispatch(GatewayDispatchEvents.MessageCreate, { ...written, ...where }, intent);
    return replies;
  };

  return {
    slash: (how) =>
      use(InteractionType.ApplicationCommand, slashData(how.name, how.options ?? {}), how, `/${how.name}`),
    async autocomplete(how) {
      const type = InteractionType.ApplicationCommandAutocomplete;
      const reply = await use(type, slashData(how.name, how.options, how.focused), how, `typing /${how.name}`);
      return objectsIn(reply.data['choices']);
    },
    messageCommand(how) {
      const channelId = textChannelId(guildId);
      const data = messageCommandData(how.name, message(person('3000000000000000777'), channelId, how.content));
      return use(InteractionType.ApplicationCommand, data, how, how.name);
    },
    press: (how) => useComponent(InteractionType.MessageComponent, buttonData(how.customId), how),
    choose: (how) => useComponent(InteractionType.MessageComponent, selectData(how.customId, how.values), how),
    submitModal: (how) => useComponent(InteractionType.ModalSubmit, modalData(how.customId, how.fields), how),
    directMessage(written) {
      const channel = openDirectMessages(channels, written.authorId ?? USER_ID);
      const where = { channel_type: ChannelType.DM };
      return write(messageOf(written, channel.id), where, GatewayIntentBits.DirectMessages);
    },
    channelMessage({ mentionsBot = false, ...written }) {
      const words = messageOf(written, textChannelId(guildId));
      const { user: _, ...membership } = member(words.author, '0');
      const heard = mentionsBot ? { content: `<@${BOT_ID}> ${words.content}`, mentions: [bot()] } : { content: '' };
      const where = { guild_id: guildId, member: membership, channel_type: ChannelType.GuildText };
      return write({ ...words, ...heard }, where, GatewayIntentBits.GuildMessages);
    },
  };
}

function isDeferral(body: unknown): boolean {
  return isJsonObject(body) && body['type'] === 5;
}

/** The message that holds the pressed component. */
function carrier(
  { on, where, userId = USER_ID, customId }: Press,
  messages: MessageStore,
  guildId: string,
): APIMessage {
  if (!on) return message(bot(), where === 'dm' ? dmChannelId(userId) : textChannelId(guildId), 'An old message');
  const found = messages.find(on.messageId ?? '');
  if (!found) throw new Error(`Nobody can press ${customId}: the message that carries it is gone.`);
  return found;
}

function messageOf({ content, authorId = USER_ID, bot: isBot, type }: Written, channelId: string): APIMessage {
  const author = isBot ? bot(authorId) : person(authorId);
  return { ...message(author, channelId, content), ...(type !== undefined && { type }) };
}
