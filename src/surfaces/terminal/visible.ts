/**
 * Makes the control characters of a text visible, so that no article can move the cursor, ring the bell or recolour a
 * terminal: ESC is shown as ␛. Line ends and tabs stay. Controls that turn the writing direction are shown as well:
 * they would let a text reorder what stands beside it.
 */
export function visible(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x7f) return '␡';
    return code < 0x20
      ? String.fromCodePoint(0x2400 + code)
      : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
