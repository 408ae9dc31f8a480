import type { Passage } from '../model.ts';
import { createTurns, type Turn } from '../turns.ts';
import { findAcronyms } from './acronyms.ts';
import { count } from './counts.ts';
import { createSearch } from './first-stage.ts';
import { acronymsOf, complete, type Holdings, lexiconsOf } from './holdings.ts';
import { copyVocabulary, countTerms, type PassageTerms, readTerms, SEPARATOR, type Vocabulary } from './vocabulary.ts';

/**
 * Makes what the index of these passages holds, in reading order, from that of others: read are only passages that are not
 * the very same, and those with words that have become an acronym's, or are so no more. The result is what it would be had
 * it been made from nothing.
 */
export async function revise(
  before: Holdings,
  passages: readonly Passage[],
  onProgress?: (done: number, all: number) => void,
): Promise<Holdings> {
  const turn = createTurns();
  const lexicons = await lexiconsOf(passages, turn);
  const { ids, byId, added, dropped } = await renumber(before, passages, turn);
  const vocabulary = await copyVocabulary(before.vocabulary, turn);
  const search = createSearch();
  await search.share(before.search, turn);

  const counted = { ids, passages: byId, lexicons, search, vocabulary };
  await countAcronyms(counted, before, { added, dropped }, turn);
  const now = { ...counted, acronyms: acronymsOf(vocabulary) };
  const otherwise = holdersOfChanged(before, vocabulary, new Set(dropped));
  for (const id of [...dropped, ...otherwise]) await change(now, termsAt(id, before), { id, by: -1 }, turn);
  const read = [...added, ...otherwise];
  for (const [at, id] of read.entries()) {
    await change(now, termsAt(id, now), { id, by: 1 }, turn);
    onProgress?.(at + 1, read.length);
  }
  return complete(counted, turn);
}

interface Renumbered {
  readonly ids: readonly number[];
  readonly byId: readonly (Passage | undefined)[];
  readonly added: readonly number[];
  /** Others may have their numbers now. */
  readonly dropped: readonly number[];
}

/** A passage that was there keeps its number. */
async function renumber(before: Holdings, passages: readonly Passage[], turn: Turn): Promise<Renumbered> {
  const now = new Set<Passage>();
  for (const passage of passages) {
    await turn();
    now.add(passage);
  }
  const byId = [...before.passages];
  const kept = new Map<Passage, number>();
  const free: number[] = [];
  const dropped: number[] = [];
  for (const [id, passage] of before.passages.entries()) {
    await turn();
    if (passage && now.has(passage)) {
      kept.set(passage, id);
      continue;
    }
    free.push(id);
    byId[id] = undefined;
    if (passage) dropped.push(id);
  }
  const ids: number[] = [];
  const added: number[] = [];
  for (const passage of passages) {
    await turn();
    const known = kept.get(passage);
    const id = known ?? free.pop() ?? byId.length;
    if (known === undefined) added.push(id);
    byId[id] = passage;
    ids.push(id);
  }
  return { ids, byId, added, dropped };
}

/** How the terms of passages are read. */
type Readable = Pick<Holdings, 'passages' | 'lexicons' | 'acronyms'>;

async function countAcronyms(
  now: Omit<Readable, 'acronyms'> & Pick<Holdings, 'vocabulary'>,
  before: Readable,
  { added, dropped }: Pick<Renumbered, 'added' | 'dropped'>,
  turn: Turn,
): Promise<void> {
  const changes = [...dropped.map((id) => [id, before, -1] as const), ...added.map((id) => [id, now, 1] as const)];
  for (const [id, { passages, lexicons }, by] of changes) {
    await turn();
    const passage = passages[id];
    if (passage) count(now.vocabulary.acronyms, acronymsIn(passage, lexicons), by);
  }
}

function acronymsIn(passage: Passage, lexicons: Holdings['lexicons']): ReadonlySet<string> {
  const found = findAcronyms(passage.text, lexicons.of(passage));
  return new Set(found.map(({ short, long }) => [short, ...long].join(SEPARATOR)));
}

/** The passages that stay, and hold the words of an acronym that is new or gone. */
function holdersOfChanged(before: Holdings, now: Vocabulary, dropped: ReadonlySet<number>): readonly number[] {
  const [old, young] = [before.vocabulary.acronyms, now.acronyms];
  const changed = [...old.keys(), ...young.keys()].filter((key) => !(old.has(key) && young.has(key)));
  const holders = changed.flatMap((key) => {
    const longForm = key.split(SEPARATOR).slice(1);
    return before.search.holdersOf(
      longForm.map((term) => [term]),
      () => false,
    );
  });
  return [...new Set(holders)].filter((id) => !dropped.has(id));
}

function termsAt(id: number, { passages, lexicons, acronyms }: Readable): PassageTerms | null {
  const passage = passages[id];
  return passage ? readTerms(passage, lexicons.of(passage), acronyms) : null;
}

async function change(
  { search, vocabulary }: Pick<Holdings, 'search' | 'vocabulary'>,
  terms: PassageTerms | null,
  { id, by }: { readonly id: number; readonly by: 1 | -1 },
  turn: Turn,
): Promise<void> {
  await turn();
  if (!terms) return;
  for (const term of terms.fields.flat()) if (!search.owns(term)) await search.own(term, turn);
  if (by === 1) search.put(id, terms.fields);
  else search.drop(id, terms.fields);
  countTerms(vocabulary, terms, by);
}
