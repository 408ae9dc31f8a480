import type { Passage } from '../../model.ts';
import { articleValue, foldName } from './choose-article.ts';
import { type Served } from './library.ts';
import { cutText } from './limits.ts';
import { decodeKey, encodeKey, keyOf, type PassageKey } from './passage-key.ts';

/** A choice that Discord offers while somebody types. */
export interface Suggestion {
  /** At most 100 characters, as Discord shows it. */
  readonly name: string;
  readonly value: string;
}

interface Suggestible {
  readonly label: string;
  readonly folded: string;
  /** Made when it is offered: of most sections it never is. */
  readonly value: () => string;
}

const LONGEST = 100;
const MOST = 25;

interface Suggestibles {
  readonly questions: readonly Suggestible[];
  readonly articles: readonly Suggestible[];
}

const prepared = new WeakMap<Served, Suggestibles>();

/** Questions that the articles answer, sections and titles that hold what is typed; those that begin with it first. */
export function suggestQuestions(served: Served, typed: string): readonly Suggestion[] {
  return matching(suggestiblesOf(served).questions, typed);
}

/** Articles whose title or author holds what is typed; those that begin with it first. */
export function suggestArticles(served: Served, typed: string): readonly Suggestion[] {
  return matching(suggestiblesOf(served).articles, typed);
}

/** Made once for each edition, when it is first typed to, or sooner. */
export function suggestiblesOf(served: Served): Suggestibles {
  const made = prepared.get(served) ?? prepare(served);
  prepared.set(served, made);
  return made;
}

function prepare({ articles, passages }: Served): Suggestibles {
  const questions = articles.flatMap((article) => article.questions.filter((each) => each.length <= LONGEST));
  return {
    questions: [...questions.map((question) => suggestible(question, () => question)), ...sections(passages)],
    articles: articles.map((article) =>
      suggestible([article.title, ...article.authors].join(' · '), () => articleValue(article)),
    ),
  };
}

/** The first passage of each section, and of each article. */
function sections(passages: readonly Passage[]): readonly Suggestible[] {
  const found: Suggestible[] = [];
  let last: Passage | null = null;
  for (const passage of passages) {
    // Passages of one section share the list of its headings.
    const isNew = last?.article !== passage.article || last.section !== passage.section;
    const name = passage.section.at(-1) ?? passage.article.title;
    const label = passage.section.length === 0 ? name : `${name} (${passage.article.title})`;
    if (isNew) found.push(suggestible(label, () => PASSAGE + encodeKey(keyOf(passage))));
    last = passage;
  }
  return found;
}

function suggestible(text: string, value: () => string): Suggestible {
  const label = text.replace(/\s+/gu, ' ').trim();
  return { label, value, folded: foldName(label) };
}

function matching(suggestibles: readonly Suggestible[], typed: string): readonly Suggestion[] {
  const words = foldName(typed);
  const begin: Suggestible[] = [];
  const hold: Suggestible[] = [];
  for (const each of suggestibles) {
    if (each.folded.startsWith(words)) begin.push(each);
    else if (hold.length < MOST && each.folded.includes(words)) hold.push(each);
    if (begin.length >= MOST) break;
  }
  return [...begin, ...hold]
    .slice(0, MOST)
    .map(({ label, value }) => ({ name: cutText(label, LONGEST) || '…', value: value() }));
}

/** Told from a question by its mark. */
const PASSAGE = '¶';

/** The passage that a picked suggestion means; `null` where it is a question, or was typed. */
export function pickedPassage(value: string): PassageKey | null {
  return value.startsWith(PASSAGE) ? decodeKey(value.slice(PASSAGE.length)) : null;
}
