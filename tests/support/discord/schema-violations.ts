import type { Issue, Schema } from 'discord-api-spec/zod';
import { isJsonObject } from './json-object.ts';

// discord.js puts the first two into every message, also where Discord does not know them, and Discord ignores them.
// The last is documented for commands and missing in the published description.
const TOLERATED = new Set(['tts', 'enforce_nonce', 'nsfw']);

/**
 * Compares a value with Discord's published description.
 * @returns one sentence each; keys that Discord does not know are reported once all else is right
 */
export function schemaViolations(schema: Schema, value: unknown): readonly string[] {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return parsed.error.issues.flatMap((issue) => sentences(issue, []));
  return unknownKeys(value, parsed.data, []);
}

function sentences(issue: Issue, parents: readonly PropertyKey[]): readonly string[] {
  const path = [...parents, ...issue.path];
  const place = placeOf(path);
  switch (issue.code) {
    case 'too_big':
      return [`${place} is over ${issue.maximum}${unitOf(issue)}`];
    case 'too_small':
      return [`${place} is under ${issue.minimum}${unitOf(issue)}`];
    case 'invalid_type':
      return [`${place} is not of type ${issue.expected}`];
    case 'invalid_value':
      return [`${place} is none of ${issue.values?.join(', ')}`];
    case 'invalid_format':
      return [`${place} is not in the format ${issue.format}`];
    case 'invalid_union':
      return closestBranch(issue).flatMap((inner) => sentences(inner, path));
    default:
      return [`${place} is refused: ${issue.code}`];
  }
}

/** The branch of the same shape and `type`, and of those the one with the fewest issues: what the author meant. */
function closestBranch({ errors = [] }: Issue): readonly Issue[] {
  const fits = (issues: readonly Issue[]): boolean => issues.every(({ path }) => path.length > 0 && path[0] !== 'type');
  const [closest = []] = errors.toSorted((a, b) => Number(fits(b)) - Number(fits(a)) || a.length - b.length);
  return closest;
}

/** The schemas strip what they do not know, so what is gone after parsing was unknown. */
function unknownKeys(before: unknown, after: unknown, path: readonly PropertyKey[]): readonly string[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.flatMap((entry, index) => unknownKeys(entry, after[index], [...path, index]));
  }
  if (!isJsonObject(before) || !isJsonObject(after)) return [];
  return Object.entries(before).flatMap(([key, value]) => {
    if (value === undefined || TOLERATED.has(key)) return [];
    if (!(key in after)) return [`${placeOf([...path, key])} is not known to Discord`];
    return unknownKeys(value, after[key], [...path, key]);
  });
}

function unitOf({ origin }: Issue): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

/** `embeds[0].title`; the whole is `the body`. */
function placeOf(path: readonly PropertyKey[]): string {
  const joined = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return joined.replace(/^\./, '') || 'the body';
}
