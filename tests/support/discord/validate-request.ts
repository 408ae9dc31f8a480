import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreatePrivateChannelRequestSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  ModalInteractionCallbackRequestDataSchema,
} from 'discord-api-spec/zod';
import { InteractionResponseType, MessageFlags } from 'discord.js';
import { commandLimits } from './command-limits.ts';
import { type MessageKind, choiceLimits, messageLimits, modalLimits } from './hand-limits.ts';
import { type JsonObject, isJsonObject, objectsIn } from './json-object.ts';
import type { SentRequest } from './recorded-request.ts';
import { type RouteTemplate, matchRoute } from './route.ts';
import { schemaViolations } from './schema-violations.ts';

const MESSAGE_SCHEMAS = {
  message: MessageCreateRequestSchema,
  'message edit': MessageEditRequestPartialSchema,
  callback: IncomingWebhookInteractionRequestSchema,
  'callback edit': IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  'follow-up': IncomingWebhookRequestPartialSchema,
  'follow-up edit': IncomingWebhookUpdateRequestPartialSchema,
};

/** Where bodies go, and what is wrong with them there. A PATCH of a message is an edit. */
const CHECKS: readonly (readonly [RouteTemplate, (body: unknown) => readonly string[]])[] = [
  ['POST /channels/:channel/messages', (body) => messageViolations(body, 'message')],
  ['PATCH /channels/:channel/messages/:message', (body) => messageViolations(body, 'message edit')],
  ['POST /interactions/:id/:token/callback', callbackViolations],
  ['POST /webhooks/:application/:token', (body) => messageViolations(body, 'follow-up')],
  ['PATCH /webhooks/:application/:token/messages/:message', (body) => messageViolations(body, 'follow-up edit')],
  ['PUT /applications/:application/commands', commandViolations],
  ['PUT /applications/:application/guilds/:guild/commands', commandViolations],
  ['POST /users/@me/channels', (body) => schemaViolations(CreatePrivateChannelRequestSchema, body)],
];

/**
 * Says what is wrong with a request's body by Discord's published description and by the limits that it leaves out.
 * @returns a sentence for each violation; none for a request whose body Discord does not read
 */
export function violations(request: Pick<SentRequest, 'method' | 'path' | 'body'>): readonly string[] {
  const check = CHECKS.find(([template]) => matchRoute(template, request));
  return check ? check[1](request.body) : [];
}

/** The same for a message alone, in the form in which Discord is sent it: `asSent` makes it of discord.js's options. */
export function messageViolations(message: unknown, kind: MessageKind = 'message'): readonly string[] {
  const bySchema = schemaViolations(MESSAGE_SCHEMAS[kind], message);
  return isJsonObject(message) ? [...bySchema, ...messageLimits(message, kind)] : bySchema;
}

/** The same for all commands of one scope, as one PUT registers them. */
export function commandViolations(commands: unknown): readonly string[] {
  if (!Array.isArray(commands)) return ['commands are registered as a list'];
  const bySchema = objectsIn(commands).flatMap((command) =>
    schemaViolations(ApplicationCommandUpdateRequestSchema, withNumericPermissions(command)).map(
      (sentence) => `/${String(command['name'])}: ${sentence}`,
    ),
  );
  return [...bySchema, ...commandLimits(objectsIn(commands))];
}

/** discord.js sends permissions as a string, which Discord takes and its description refuses. */
function withNumericPermissions(command: JsonObject): JsonObject {
  const permissions = command['default_member_permissions'];
  const isDigits = typeof permissions === 'string' && /^\d+$/.test(permissions);
  return isDigits ? { ...command, default_member_permissions: Number(permissions) } : command;
}

function callbackViolations(body: unknown): readonly string[] {
  if (!isJsonObject(body)) return ['a callback is an object'];
  const { type, data } = body;
  switch (type) {
    case InteractionResponseType.Pong:
    case InteractionResponseType.DeferredMessageUpdate:
      return [];
    case InteractionResponseType.ChannelMessageWithSource:
      return isJsonObject(data) ? messageViolations(data, 'callback') : ['a callback of type 4 has no data'];
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return deferralViolations(data);
    case InteractionResponseType.UpdateMessage:
      return messageViolations(data, 'callback edit');
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return autocompleteViolations(body);
    case InteractionResponseType.Modal:
      return isJsonObject(data)
        ? [...schemaViolations(ModalInteractionCallbackRequestDataSchema, data), ...modalLimits(data)]
        : ['a modal has no data'];
    default:
      return [`a callback cannot be of type ${String(type)}`];
  }
}

/** All that a deferral can say is who will see the answer. */
function deferralViolations(data: unknown): readonly string[] {
  const { flags = 0, ...rest } = isJsonObject(data) ? data : {};
  const others = Object.keys(rest).map((key) => `a deferral has no ${key}`);
  return Number(flags) & ~MessageFlags.Ephemeral
    ? [...others, `a deferral cannot set the flags ${String(flags)}`]
    : others;
}

function autocompleteViolations(callback: JsonObject): readonly string[] {
  const { data } = callback;
  if (!isJsonObject(data)) return ['autocomplete has no data'];
  return [
    ...schemaViolations(ApplicationCommandAutocompleteCallbackRequestSchema, callback),
    ...choiceLimits(data['choices']),
  ];
}
