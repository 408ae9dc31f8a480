import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
} from 'discord.js';
import { newId } from './payloads.ts';

/** What somebody filled in, by the options' names. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** @param focused  the option that is being typed, for autocomplete */
export function slashData(name: string, options: OptionValues, focused?: string): object {
  return {
    id: newId(),
    name,
    type: ApplicationCommandType.ChatInput,
    options: Object.entries(options).map(([option, value]) => ({
      ...typedOption(option, value),
      ...(option === focused && { focused: true }),
    })),
  };
}

export function messageCommandData(name: string, target: APIMessage): object {
  const resolved = { messages: { [target.id]: target } };
  return { id: newId(), name, type: ApplicationCommandType.Message, target_id: target.id, resolved };
}

export function buttonData(customId: string): object {
  return { custom_id: customId, component_type: ComponentType.Button, id: 1 };
}

export function selectData(customId: string, values: readonly string[]): object {
  return { custom_id: customId, component_type: ComponentType.StringSelect, id: 1, values };
}

/** @param fields  custom id of each text input, and what was typed */
export function modalData(customId: string, fields: Readonly<Record<string, string>>): object {
  const rows = Object.entries(fields).map(([id, value]) => ({
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.TextInput, custom_id: id, value }],
  }));
  return { custom_id: customId, components: rows };
}

function typedOption(name: string, value: string | number | boolean): APIApplicationCommandInteractionDataBasicOption {
  if (typeof value === 'string') return { name, value, type: ApplicationCommandOptionType.String };
  if (typeof value === 'boolean') return { name, value, type: ApplicationCommandOptionType.Boolean };
  const type = Number.isInteger(value) ? ApplicationCommandOptionType.Integer : ApplicationCommandOptionType.Number;
  return { name, value, type };
}
