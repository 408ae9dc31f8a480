import { type JsonObject, isJsonObject, objectsIn } from './json-object.ts';

/**
 * Lists components with all that are nested in them, in reading order: a section before its texts, those before
 * its accessory. Every entry counts towards Discord's limit of 40.
 */
export function flattenComponents(components: unknown): readonly JsonObject[] {
  return objectsIn(components).flatMap((component) => [
    component,
    ...flattenComponents(component['components']),
    // A section has an `accessory`, a modal's label a `component`.
    ...flattenComponents([component['accessory'], component['component']]),
  ]);
}

/** The texts of an embed, from top to bottom: those that Discord counts together. */
export function embedTexts(embed: JsonObject): readonly string[] {
  const { author, footer, fields } = embed;
  return [
    isJsonObject(author) ? author['name'] : undefined,
    embed['title'],
    embed['description'],
    ...objectsIn(fields).flatMap((field) => [field['name'], field['value']]),
    isJsonObject(footer) ? footer['text'] : undefined,
  ].filter((text) => typeof text === 'string');
}
