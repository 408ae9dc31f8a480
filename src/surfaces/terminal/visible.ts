/**
 * C0 and C1, less line end and tab, and the controls that turn the writing direction: they would let a text reorder
 * what stands beside it. The direction marks U+200E, U+200F and U+061C cannot, and belong to right-to-left prose.
 */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Makes the control characters of a text visible, so that no article can move the cursor, ring the bell or recolour a
 * terminal: ESC is shown as ␛. Line ends and tabs stay.
 */
export function visible(text: string): string {
  return text.replace(CONTROLS, (control) => {
    if (control === '\x7f') return '␡';
    return control < ' ' ? String.fromCodePoint(0x2400 + control.charCodeAt(0)) : `<U+${hex(control)}>`;
  });
}

/** JSON of the same value that can be looked at: `JSON.stringify` escapes C0 alone, and U+009B recolours as ESC does. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value).replace(CONTROLS, (control) => `\\u${hex(control).toLowerCase()}`);
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
