import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { atMost, choiceLimits, lengthOf } from './hand-limits.ts';
import { type JsonObject, isJsonObject, objectsIn } from './json-object.ts';

// From Discord's documentation, "Application Command Naming".
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MOST = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

/** What the published description leaves out of the commands of one scope, which one PUT replaces together. */
export function commandLimits(commands: readonly JsonObject[]): readonly string[] {
  const counts = Object.entries(MOST).flatMap(([type, limit]) => {
    const ofType = commands.filter((command) => typeOf(command) === Number(type));
    const kind = ApplicationCommandType[Number(type)];
    return [...atMost(limit, `commands of type ${kind}`, ofType.length), ...repeatedNames(ofType, `${kind} commands`)];
  });
  return [...counts, ...commands.flatMap(oneCommand)];
}

function oneCommand(command: JsonObject): readonly string[] {
  const name = String(command['name']);
  const textLimit = atMost(8000, `characters of text in /${name}`, textOf(command));
  if (typeOf(command) !== ApplicationCommandType.ChatInput) {
    const described = command['description'] || command['options'];
    return [...textLimit, ...(described ? [`${name} is in a menu, where neither description nor options are`] : [])];
  }
  return [...textLimit, ...naming(command, `/${name}`), ...optionsLimits(command, `/${name}`)];
}

/** The options of a command, of a group or of a subcommand. */
function optionsLimits(parent: JsonObject, place: string): readonly string[] {
  const options = objectsIn(parent['options']);
  const required = options.map((option) => option['required'] === true);
  const isMixed = required.includes(false) && required.lastIndexOf(true) > required.indexOf(false);
  return [
    ...repeatedNames(options, `options of ${place}`),
    ...(isMixed ? [`${place} has a required option after an optional one`] : []),
    ...options.flatMap((option) => optionLimits(option, `${place} ${String(option['name'])}`)),
  ];
}

function optionLimits(option: JsonObject, place: string): readonly string[] {
  const { autocomplete, choices, type } = option;
  const both = autocomplete === true && objectsIn(choices).length > 0;
  return [
    ...naming(option, place),
    ...(both ? [`${place} has both autocomplete and choices`] : []),
    ...(type === ApplicationCommandOptionType.String ? choiceLimits(choices) : []),
    ...optionsLimits(option, place),
  ];
}

function naming(named: JsonObject, place: string): readonly string[] {
  const names = texts(named, 'name').filter((name) => !NAME.test(name) || name !== name.toLowerCase());
  const descriptions = texts(named, 'description');
  return [
    ...names.map((name) => `${place}: ${JSON.stringify(name)} is not a name that Discord takes`),
    ...(descriptions.length === 0 || descriptions.some((text) => text.trim() === '')
      ? [`${place} has an empty description`]
      : []),
  ];
}

function repeatedNames(named: readonly JsonObject[], what: string): readonly string[] {
  const names = named.map((each) => each['name']);
  return new Set(names).size === names.length ? [] : [`two ${what} have the same name`];
}

/** Names, descriptions and choices with all that is nested; of each text the longest translation counts. */
function textOf(part: JsonObject): number {
  const own = longest(texts(part, 'name')) + longest(texts(part, 'description')) + lengthOf(part['value']);
  const nested = [...objectsIn(part['options']), ...objectsIn(part['choices'])];
  return nested.reduce((sum, each) => sum + textOf(each), own);
}

function longest(all: readonly string[]): number {
  return Math.max(0, ...all.map(lengthOf));
}

/** A text and its translations. */
function texts(named: JsonObject, key: 'name' | 'description'): readonly string[] {
  const translations = named[`${key}_localizations`];
  const all = [named[key], ...(isJsonObject(translations) ? Object.values(translations) : [])];
  return all.filter((text) => typeof text === 'string');
}

function typeOf(command: JsonObject): unknown {
  return command['type'] ?? ApplicationCommandType.ChatInput;
}
