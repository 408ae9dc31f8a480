import type { APIDMChannel, APIMessage, APITextChannel } from 'discord.js';
import { isJsonObject } from './json-object.ts';
import type { MessageStore } from './message-store.ts';
import { dmChannel, dmChannelId, person, textChannel } from './payloads.ts';
import { type RestAnswer, type Route, ok, refusal, route } from './route.ts';

const UNKNOWN_MESSAGE = refusal(404, 10008, 'Unknown Message');
// What a bot is told of a channel it is not in: somebody's private conversation, another server.
const MISSING_ACCESS = refusal(403, 50001, 'Missing Access');

export type Channel = APITextChannel | APIDMChannel;

/** The channels that the bot is in, by id. */
export type Channels = Map<string, Channel>;

/** One channel in each of the bot's servers; direct messages are added when they begin. */
export function createChannels(guildIds: readonly string[]): Channels {
  return new Map(guildIds.map((id) => [textChannel(id).id, textChannel(id)]));
}

/** The channel in which somebody and the bot write to each other. */
export function openDirectMessages(channels: Channels, userId: string): APIDMChannel {
  const channel = dmChannel(dmChannelId(userId), person(userId));
  channels.set(channel.id, channel);
  return channel;
}

/**
 * Messages in those channels.
 * @param announce  told of every new message: Discord sends a bot its own messages back
 */
export function channelRoutes(
  channels: Channels,
  messages: MessageStore,
  announce: (message: APIMessage, channel: Channel) => void,
): readonly Route[] {
  const inChannel = (id: string, answer: (channel: Channel) => RestAnswer): RestAnswer => {
    const found = channels.get(id);
    return found ? answer(found) : MISSING_ACCESS;
  };
  const withMessage = (channelId: string, id: string, answer: (found: APIMessage) => RestAnswer): RestAnswer =>
    inChannel(channelId, () => {
      const found = messages.find(id);
      return found?.channel_id === channelId ? answer(found) : UNKNOWN_MESSAGE;
    });
  return [
    route('POST /users/@me/channels', (_, { body }) => {
      const userId = isJsonObject(body) ? body['recipient_id'] : undefined;
      return typeof userId === 'string'
        ? ok(openDirectMessages(channels, userId))
        : refusal(400, 50035, 'Invalid Form Body');
    }),
    route('GET /channels/:channel', ({ channel }) => inChannel(channel, ok)),
    route('POST /channels/:channel/typing', ({ channel }) => inChannel(channel, () => ({ status: 204 }))),
    route('POST /channels/:channel/messages', ({ channel }, request) =>
      inChannel(channel, (found) => {
        const made = messages.create(channel, request);
        announce(made, found);
        return { ...ok(made), messageId: made.id };
      }),
    ),
    route('GET /channels/:channel/messages', ({ channel }, { query }) =>
      inChannel(channel, () => ok(messages.inChannel(channel).slice(0, Number(query['limit'] ?? 50)))),
    ),
    route('GET /channels/:channel/messages/:message', ({ channel, message }) => withMessage(channel, message, ok)),
    route('PATCH /channels/:channel/messages/:message', ({ channel, message }, request) =>
      withMessage(channel, message, (old) => ({ ...ok(messages.edit(old, request)), messageId: old.id })),
    ),
    route('DELETE /channels/:channel/messages/:message', ({ channel, message }) =>
      withMessage(channel, message, ({ id }) => {
        messages.delete(id);
        return { status: 204, messageId: id };
      }),
    ),
  ];
}
