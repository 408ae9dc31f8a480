/** Length of a label, its brackets, stop and arrows, at the start of a note's text; 0 where it has none. */
export function labelPrefix(text: string, label: string): number {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const prefix = new RegExp(
    String.raw`^[\s^↑↩]*[[(［（〔【]?\s*(?:(?:(?:foot|end)?note\s)?${escaped}\s*(?:[\])］）〕】][.:)]?|[.:)])|${escaped}\s*(?!\w))\s*`,
    'iu',
  ).exec(text);
  return prefix?.[0].length ?? 0;
}
