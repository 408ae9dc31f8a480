import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { type JsonObject, isJsonObject, objectsIn } from './json-object.ts';
import { embedTexts, flattenComponents } from './message-parts.ts';

/** What becomes of a message; an edit leaves alone what it does not name. */
export type MessageKind = 'message' | 'callback' | 'follow-up' | `${'message' | 'callback' | 'follow-up'} edit`;

/** What Discord's published description leaves out of a message, and our own rule that nobody is pinged. */
export function messageLimits(message: JsonObject, kind: MessageKind): readonly string[] {
  return [
    ...emptiness(message, kind),
    // The description knows this limit everywhere else; for a channel it allows 4000.
    ...(kind.startsWith('message') ? atMost(2000, 'characters of content', lengthOf(message['content'])) : []),
    ...embedLimits(objectsIn(message['embeds'])),
    ...(isV2(message, kind) ? v2Limits(message) : rowLimits(objectsIn(message['components']))),
    ...componentLimits(flattenComponents(message['components'])),
    ...flagLimits(Number(message['flags'] ?? 0), kind),
    ...pings(message['allowed_mentions']),
  ];
}

/** What the description leaves out of a modal. */
export function modalLimits(modal: JsonObject): readonly string[] {
  const components = objectsIn(modal['components']);
  return [...atMost(5, 'components of a modal', components.length), ...componentLimits(flattenComponents(components))];
}

/** What the description leaves out of autocomplete: it allows 6000 characters of value. */
export function choiceLimits(choices: unknown): readonly string[] {
  return objectsIn(choices).flatMap(({ value }) => atMost(100, 'characters of a choice value', lengthOf(value)));
}

/** @returns a sentence when there is too much */
export function atMost(limit: number, what: string, count: number): readonly string[] {
  return count > limit ? [`${count} ${what}, but Discord takes ${limit}`] : [];
}

/** In code points, as Discord counts; 0 for what is no text. */
export function lengthOf(text: unknown): number {
  return typeof text === 'string' ? Array.from(text).length : 0;
}

function emptiness(message: JsonObject, kind: MessageKind): readonly string[] {
  const { content, embeds, components, attachments, poll, sticker_ids: stickers } = message;
  const hasWords = typeof content === 'string' && content.trim() !== '';
  if (hasWords || poll || [embeds, components, attachments, stickers].some((list) => objectsOrIds(list) > 0)) return [];
  const leavesRestAlone = kind.endsWith('edit') && typeof content !== 'string' && Object.keys(message).length > 0;
  return leavesRestAlone ? [] : ['the message is empty'];
}

function objectsOrIds(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

function embedLimits(embeds: readonly JsonObject[]): readonly string[] {
  const total = embeds.flatMap(embedTexts).reduce((sum, text) => sum + lengthOf(text), 0);
  const fields = embeds.flatMap((embed) => objectsIn(embed['fields']));
  const isBlank = (text: unknown): boolean => typeof text === 'string' && text.trim() === '';
  return [
    ...atMost(6000, 'characters in all embeds together', total),
    ...(fields.some(({ name }) => isBlank(name)) ? ['an embed field has an empty name'] : []),
    ...(fields.some(({ value }) => isBlank(value)) ? ['an embed field has an empty value'] : []),
  ];
}

function isV2(message: JsonObject, kind: MessageKind): boolean {
  if (Number(message['flags'] ?? 0) & MessageFlags.IsComponentsV2) return true;
  // A message keeps the flag, so an edit need not repeat it.
  return kind.endsWith('edit') && !objectsIn(message['components']).every(isRow);
}

function v2Limits(message: JsonObject): readonly string[] {
  const components = flattenComponents(message['components']);
  const texts = components.filter(({ type }) => type === ComponentType.TextDisplay).map(({ content }) => content);
  const text = texts.filter((content) => typeof content === 'string').join('');
  const others = ['content', 'embeds', 'poll', 'sticker_ids'].filter((key) => !isNothing(message[key]));
  return [
    ...atMost(40, 'components, nested ones counted', components.length),
    ...atMost(4000, 'characters in all text displays together', lengthOf(text)),
    ...atMost(10_000, 'UTF-8 bytes in all text displays together', Buffer.byteLength(text)),
    ...others.map((key) => `a message of components v2 has no ${key}`),
  ];
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function rowLimits(components: readonly JsonObject[]): readonly string[] {
  if (!components.every(isRow)) return ['components other than action rows need the flag of components v2'];
  return atMost(5, 'action rows', components.length);
}

function isRow({ type }: JsonObject): boolean {
  return type === ComponentType.ActionRow;
}

function componentLimits(components: readonly JsonObject[]): readonly string[] {
  const ids = components.map((component) => component['custom_id']).filter((id) => typeof id === 'string');
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  const buttons = components.filter(({ type }) => type === ComponentType.Button);
  const crowded = components.filter(isRow).filter((row) => {
    const inRow = objectsIn(row['components']);
    return inRow.length > 1 && !inRow.every(({ type }) => type === ComponentType.Button);
  });
  return [
    ...[...twice].map((id) => `the custom_id ${id} is there more than once`),
    ...buttons.flatMap(buttonLimits),
    ...crowded.map(() => 'a select menu shares its action row'),
  ];
}

function buttonLimits({ style, label, emoji, url, custom_id: id, sku_id: sku }: JsonObject): readonly string[] {
  const isLink = style === ButtonStyle.Link;
  if (style === ButtonStyle.Premium) return sku ? [] : ['a premium button has no sku_id'];
  return [
    ...(label || emoji ? [] : ['a button has neither label nor emoji']),
    ...(isLink && (!url || id) ? ['a link button has a url and no custom_id'] : []),
    ...(!isLink && (url || !id) ? ['a button that is no link has a custom_id and no url'] : []),
  ];
}

const EDIT_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
const MESSAGE_FLAGS = EDIT_FLAGS | MessageFlags.SuppressNotifications | MessageFlags.IsVoiceMessage;
// Only the answers to an interaction can be for one person's eyes.
const RESPONSE_FLAGS = MESSAGE_FLAGS | MessageFlags.Ephemeral;

function flagLimits(flags: number, kind: MessageKind): readonly string[] {
  const allowed = kind.endsWith('edit') ? EDIT_FLAGS : kind === 'message' ? MESSAGE_FLAGS : RESPONSE_FLAGS;
  return flags & ~allowed ? [`the flags ${flags & ~allowed} cannot be set on a ${kind}`] : [];
}

function pings(allowed: unknown): readonly string[] {
  if (!isJsonObject(allowed)) return ['allowed_mentions is missing, so everything pings'];
  const { parse, users, roles, replied_user: repliedUser } = allowed;
  return [
    ...(Array.isArray(parse) && parse.length === 0 ? [] : ['allowed_mentions.parse is not []']),
    ...(isNothing(users) ? [] : ['allowed_mentions.users is not empty']),
    ...(isNothing(roles) ? [] : ['allowed_mentions.roles is not empty']),
    ...(repliedUser ? ['allowed_mentions.replied_user pings whom the message answers'] : []),
  ];
}
