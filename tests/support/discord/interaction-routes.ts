import { type APIMessage, InteractionResponseType, InteractionType, MessageFlags, MessageType } from 'discord.js';
import type { Interaction } from './interaction-payloads.ts';
import { type JsonObject, isJsonObject } from './json-object.ts';
import type { MessageStore } from './message-store.ts';
import type { SentFile, SentRequest } from './recorded-request.ts';
import { type RestAnswer, type Route, ok, refusal, route } from './route.ts';

/** How long Discord waits for the first response, in milliseconds. */
const FIRST_RESPONSE = 3000;
/** So many messages more may a user-installed app send where no server installed it. */
const MAX_FOREIGN_FOLLOW_UPS = 5;

const UNKNOWN_INTERACTION = refusal(404, 10062, 'Unknown interaction');
const ALREADY_ACKNOWLEDGED = refusal(400, 40060, 'Interaction has already been acknowledged.');
const UNKNOWN_MESSAGE = refusal(404, 10008, 'Unknown Message');
const UNKNOWN_WEBHOOK = refusal(404, 10015, 'Unknown Webhook');
const INVALID_TOKEN = refusal(401, 50027, 'Invalid Webhook Token');
const TOO_MANY_FOLLOW_UPS = refusal(400, 40094, 'This interaction has hit the maximum number of follow up messages');

type Conversation = {
  readonly interaction: Interaction;
  readonly startedAt: number;
  acknowledged: boolean;
  /** What `@original` means; undefined when there is none. */
  originalId: string | undefined;
  followUps: number;
};

/** The interactions that are under way: call `open` before the bot is told of one. */
export type Interactions = { readonly routes: readonly Route[]; open(interaction: Interaction): void };

export function createInteractions(messages: MessageStore): Interactions {
  const conversations = new Map<string, Conversation>();

  const withMessage = (token: string, id: string, answer: (found: APIMessage) => RestAnswer): RestAnswer => {
    const conversation = conversations.get(token);
    if (!conversation) return INVALID_TOKEN;
    const found = messages.find(id === '@original' ? (conversation.originalId ?? '') : id);
    return found ? answer(found) : UNKNOWN_MESSAGE;
  };

  return {
    open(interaction) {
      const untouched = { acknowledged: false, originalId: undefined, followUps: 0 };
      conversations.set(interaction.token, { interaction, startedAt: performance.now(), ...untouched });
    },
    routes: [
      route('POST /interactions/:id/:token/callback', ({ id, token }, request) => {
        const conversation = conversations.get(token);
        if (conversation?.interaction.id !== id) return UNKNOWN_INTERACTION;
        return acknowledge(conversation, request, messages);
      }),
      route('POST /webhooks/:application/:token', ({ token }, request) => {
        const conversation = conversations.get(token);
        return conversation ? followUp(conversation, request, messages) : INVALID_TOKEN;
      }),
      route('GET /webhooks/:application/:token/messages/:message', ({ token, message }) =>
        withMessage(token, message, ok),
      ),
      route('PATCH /webhooks/:application/:token/messages/:message', ({ token, message }, request) =>
        withMessage(token, message, (old) => ({ ...ok(messages.edit(old, request)), messageId: old.id })),
      ),
      route('DELETE /webhooks/:application/:token/messages/:message', ({ token, message }) =>
        withMessage(token, message, ({ id }) => {
          messages.delete(id);
          return { status: 204, messageId: id };
        }),
      ),
    ],
  };
}

function acknowledge(conversation: Conversation, request: SentRequest, messages: MessageStore): RestAnswer {
  if (conversation.acknowledged) return ALREADY_ACKNOWLEDGED;
  if (request.at - conversation.startedAt > FIRST_RESPONSE) return UNKNOWN_INTERACTION;
  conversation.acknowledged = true;
  const callback = isJsonObject(request.body) ? request.body : {};
  const made = respond(conversation, callback, request.files, messages);
  conversation.originalId = made?.id;
  const wantsResponse = request.query['with_response'] === 'true';
  const answer = wantsResponse ? ok(callbackResponse(conversation, callback, made)) : { status: 204 };
  return { ...answer, messageId: made?.id };
}

function followUp(conversation: Conversation, request: SentRequest, messages: MessageStore): RestAnswer {
  if (!conversation.acknowledged) return UNKNOWN_WEBHOOK;
  if (isForeign(conversation) && conversation.followUps === MAX_FOREIGN_FOLLOW_UPS) return TOO_MANY_FOLLOW_UPS;
  conversation.followUps += 1;
  const made = messages.create(channelOf(conversation), request, origin(conversation));
  return { ...ok(made), messageId: made.id };
}

/** @returns the message that the callback makes, changes or leaves as it is */
function respond(
  conversation: Conversation,
  callback: JsonObject,
  files: readonly SentFile[],
  messages: MessageStore,
): APIMessage | undefined {
  const { message } = conversation.interaction;
  const draft = { body: callback['data'], files };
  switch (callback['type']) {
    case InteractionResponseType.ChannelMessageWithSource:
      return messages.create(channelOf(conversation), draft, origin(conversation));
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return messages.create(channelOf(conversation), draft, { ...origin(conversation), flags: MessageFlags.Loading });
    case InteractionResponseType.UpdateMessage:
      return message && messages.edit(message, draft);
    case InteractionResponseType.DeferredMessageUpdate:
      return message;
    default:
      return undefined;
  }
}

function callbackResponse(
  { interaction }: Conversation,
  callback: JsonObject,
  made: APIMessage | undefined,
): JsonObject {
  const flags = made?.flags ?? 0;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      response_message_id: made?.id,
      response_message_loading: (flags & MessageFlags.Loading) !== 0,
      response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
    },
    resource: { type: callback['type'], message: made },
  };
}

/** What the messages of an interaction say of where they come from: the asker can be read back from them. */
function origin({ interaction }: Conversation): Partial<APIMessage> {
  const metadata = metadataOf(interaction);
  return {
    application_id: interaction.application_id,
    webhook_id: interaction.application_id,
    ...(interaction.type === InteractionType.ApplicationCommand && { type: MessageType.ChatInputCommand }),
    ...(metadata && { interaction_metadata: metadata }),
  };
}

function metadataOf({ type, user, member, message, ...interaction }: Interaction): APIMessage['interaction_metadata'] {
  const asker = user ?? member?.user;
  if (!asker) return undefined;
  const { id, authorizing_integration_owners } = interaction;
  const command = {
    id,
    authorizing_integration_owners,
    user: asker,
    type: InteractionType.ApplicationCommand,
  } as const;
  if (type === InteractionType.MessageComponent) return { ...command, type, interacted_message_id: message?.id ?? '' };
  if (type === InteractionType.ModalSubmit) return { ...command, type, triggering_interaction_metadata: command };
  return command;
}

function channelOf({ interaction }: Conversation): string {
  return interaction.channel?.id ?? '';
}

/** Discord counts the follow-ups of an app that only the asker has installed. */
function isForeign({ interaction }: Conversation): boolean {
  return !('0' in interaction.authorizing_integration_owners);
}
