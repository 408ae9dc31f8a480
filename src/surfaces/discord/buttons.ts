import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { type Action, encodePress, type Press } from './custom-id.ts';

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** A button, or `null` for one that would do nothing here and is left out. */
export type MaybeButton = APIButtonComponentWithCustomId | null;

const MOST_IN_A_ROW = 5;

/** What all buttons of a message remember alike. */
export type ButtonState = Omit<Press, 'action'>;

export function button(
  action: Action,
  label: string,
  memory: ButtonState,
  { disabled = false }: { readonly disabled?: boolean } = {},
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: encodePress({ action, ...memory }),
    ...(disabled ? { disabled } : {}),
  };
}

/** Rows of at most five buttons each; what is left out takes no place. */
export function rowsOf(...groups: readonly (readonly MaybeButton[])[]): readonly ButtonRow[] {
  return groups
    .map((group) => group.filter((each) => each !== null))
    .filter((group) => group.length > 0)
    .map((group) => ({ type: ComponentType.ActionRow, components: group.slice(0, MOST_IN_A_ROW) }));
}
