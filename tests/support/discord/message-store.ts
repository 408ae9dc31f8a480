import { type APIAttachment, type APIMessage, MessageFlags } from 'discord.js';
import { type JsonObject, isJsonObject, objectsIn } from './json-object.ts';
import { bot, message, newId } from './payloads.ts';
import type { SentFile } from './recorded-request.ts';

/** What of a request becomes a message. */
type Draft = { readonly body: unknown; readonly files: readonly SentFile[] };

/** The messages that the bot has sent, wherever. */
export type MessageStore = {
  readonly create: (channelId: string, draft: Draft, more?: Partial<APIMessage>) => APIMessage;
  /** Changes what the draft names and keeps the rest, as Discord does. */
  readonly edit: (message: APIMessage, draft: Draft) => APIMessage;
  readonly find: (id: string) => APIMessage | undefined;
  /** The newest first. */
  readonly inChannel: (channelId: string) => readonly APIMessage[];
  /** @returns false when there is no such message */
  readonly delete: (id: string) => boolean;
};

export function createMessageStore(): MessageStore {
  const messages = new Map<string, APIMessage>();
  const put = (made: APIMessage): APIMessage => {
    messages.set(made.id, made);
    return made;
  };
  return {
    create(channelId, draft, more = {}) {
      const blank = { ...message(bot(), channelId, ''), ...more };
      const flags = (more.flags ?? 0) | (written(draft).flags ?? 0);
      return put({ ...blank, ...written(draft), flags, attachments: uploaded(draft, blank) });
    },
    edit(old, draft) {
      const flags = (old.flags ?? 0) & ~MessageFlags.Loading;
      return put({
        ...old,
        ...written(draft),
        // The first response decides for good whether a message is ephemeral.
        flags: flags | ((written(draft).flags ?? 0) & ~MessageFlags.Ephemeral),
        attachments: [...kept(draft, old), ...uploaded(draft, old)],
        edited_timestamp: new Date().toISOString(),
      });
    },
    find: (id) => messages.get(id),
    inChannel: (channelId) => [...messages.values()].filter((each) => each.channel_id === channelId).toReversed(),
    delete: (id) => messages.delete(id),
  };
}

/**
 * The fields that a message takes over as they were sent. Whether they are right is for `violations` to say, so they
 * are believed here.
 */
function written({ body }: Draft): Partial<APIMessage> {
  const sent: JsonObject = isJsonObject(body) ? body : {};
  const names = ['content', 'embeds', 'components', 'flags', 'nonce'];
  return Object.fromEntries(
    names.flatMap((name) => (sent[name] === null || sent[name] === undefined ? [] : [[name, sent[name]]])),
  );
}

/** An edit that lists attachments drops the others; one that lists none leaves them alone. */
function kept({ body }: Draft, { attachments }: APIMessage): readonly APIAttachment[] {
  if (!isJsonObject(body) || !Array.isArray(body['attachments'])) return attachments;
  const listed = new Set(objectsIn(body['attachments']).map((attachment) => attachment['id']));
  return attachments.filter(({ id }) => listed.has(id));
}

function uploaded({ files }: Draft, { channel_id: channelId }: APIMessage): APIAttachment[] {
  return files.map(({ name, type, bytes }) => {
    const id = newId();
    const url = `https://cdn.discordapp.com/attachments/${channelId}/${id}/${name}`;
    return { id, filename: name, size: bytes, url, proxy_url: url, content_type: type };
  });
}
