import { MessageFlags } from 'discord.js';
import { type JsonObject, isJsonObject, objectsIn } from './json-object.ts';
import { embedTexts, flattenComponents } from './message-parts.ts';
import type { MessageStore } from './message-store.ts';
import type { RecordedRequest, SentFile } from './recorded-request.ts';
import type { RequestLog } from './request-log.ts';

/** One message, edit or other answer of the bot's, as it was sent. */
export type Reply = {
  /** 4 a message, 6 a silent acknowledgement, 7 an update, 8 autocomplete, 9 a modal; undefined for all but callbacks. */
  readonly callbackType: number | undefined;
  /** The message as sent, or the data of another callback. */
  readonly data: JsonObject;
  readonly content: string;
  /** All that a person reads, a line each: content, embeds, text displays, in that order. */
  readonly text: string;
  /** Nested ones too, in reading order. */
  readonly components: readonly JsonObject[];
  readonly files: readonly SentFile[];
  /** Also when the bot deferred as ephemeral and then edited. */
  readonly ephemeral: boolean;
  readonly messageId: string | undefined;
  readonly request: RecordedRequest;
  /** Waits for what the bot sends next to the same interaction or channel. */
  next(timeoutMs?: number): Promise<Reply>;
};

/** Hands out the bot's replies one by one. */
export type Replies = {
  /** @param timeoutMs  unless said, Discord's own 3 s */
  reply(timeoutMs?: number): Promise<Reply>;
  /** Rejects as soon as the bot does anything here. */
  silence(ms: number): Promise<void>;
};

/** Which requests concern an interaction or a channel. */
export type Concern = {
  /** For the message of a failure, e.g. `/ask`. */
  readonly what: string;
  /** Picks the requests that answer; refused ones never do. */
  readonly isReply: (request: RecordedRequest) => boolean;
  /** Picks the requests that break the silence. */
  readonly isStir: (request: RecordedRequest) => boolean;
};

/** Follows one interaction or channel from now on. */
export function followReplies({ what, isReply, isStir }: Concern, log: RequestLog, messages: MessageStore): Replies {
  const start = log.requests.length;
  let from = start;
  const reply = async (timeoutMs = 3000): Promise<Reply> => {
    const index = await log.waitFor((request) => request.status < 300 && isReply(request), from, timeoutMs);
    const request = log.requests[index];
    if (!request) throw new Error(`No reply to ${what} within ${timeoutMs} ms. ${describe(log.requests.slice(start))}`);
    from = index + 1;
    const flags = messages.find(request.messageId ?? '')?.flags ?? 0;
    return { ...parseReply(request), ephemeral: (flags & MessageFlags.Ephemeral) !== 0, next: reply };
  };
  const silence = async (ms: number): Promise<void> => {
    const index = await log.waitFor(isStir, from, ms);
    if (index !== -1) throw new Error(`Expected silence after ${what}. ${describe(log.requests.slice(from))}`);
  };
  return { reply, silence };
}

function describe(requests: readonly RecordedRequest[]): string {
  const lines = requests.map(
    ({ method, path, status, body }) => `${method} ${path} -> ${status} ${JSON.stringify(body)}`,
  );
  return lines.length === 0 ? 'The bot sent nothing.' : ['The bot sent:', ...lines].join('\n  ');
}

function parseReply(request: RecordedRequest): Omit<Reply, 'ephemeral' | 'next'> {
  const body = isJsonObject(request.body) ? request.body : {};
  const isCallback = request.path.endsWith('/callback');
  const data = isCallback ? (isJsonObject(body['data']) ? body['data'] : {}) : body;
  const content = typeof data['content'] === 'string' ? data['content'] : '';
  const components = flattenComponents(data['components']);
  return {
    callbackType: isCallback && typeof body['type'] === 'number' ? body['type'] : undefined,
    data,
    content,
    text: [content, ...objectsIn(data['embeds']).flatMap(embedTexts), ...components.map((each) => each['content'])]
      .filter((line) => typeof line === 'string' && line !== '')
      .join('\n'),
    components,
    files: request.files,
    messageId: request.messageId,
    request,
  };
}
