import { identify, splitLabels } from './label-styles.ts';

const MARK = /\[\^?([^[\]\s]{1,40})\]/gu;

/** Which notes another note points to (`See [3].`), by index. No text needs a mark of theirs. */
export function citedInNotes(notes: readonly { readonly label: string; readonly text: string }[]): ReadonlySet<number> {
  const from = new Map<string, Set<number>>();
  notes.forEach(({ text }, at) => {
    for (const [, labels = ''] of text.matchAll(MARK)) {
      for (const label of splitLabels(labels).map(identify)) from.set(label, (from.get(label) ?? new Set()).add(at));
    }
  });
  const isCited = (label: string, at: number): boolean =>
    [...(from.get(identify(label)) ?? [])].some((by) => by !== at);
  return new Set(notes.flatMap(({ label }, at) => (isCited(label, at) ? [at] : [])));
}
