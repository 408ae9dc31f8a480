import { type Article, type Block, type Noteref, type Passage, passageId } from '../model.ts';
import { splitSentences } from './sentences.ts';

/** Below so many letters a paragraph is no unit that one would quote alone; a Han character counts for two. */
const SHORTEST = 40;
/** Above so many characters a passage is cut, between sentences. */
const LONGEST = 3000;

/** A paragraph, or several that belong together, with its place in the article. */
interface Unit {
  readonly text: string;
  readonly noterefs: readonly Noteref[];
  readonly paragraph: readonly [first: number, last: number];
  readonly section: readonly string[];
  /** How it goes with the unit before: list items and quotations belong to what introduces them. */
  readonly follows: boolean;
}

/** Splits an article into passages, in reading order: normally one for each paragraph. */
export function splitPassages(article: Article): readonly Passage[] {
  return joinShort(joinFollowers(toUnits(article.blocks)))
    .flatMap(cutLong)
    .map(({ text, noterefs, paragraph, section }, index) => ({
      id: passageId(article.id, index + 1),
      article,
      number: index + 1,
      paragraph,
      section,
      text,
      noterefs,
    }));
}

/** Numbers the paragraphs as a reader counts them (a list is one), and gives each the headings above it. */
function toUnits(blocks: readonly Block[]): readonly Unit[] {
  let headings: readonly Block[] = [];
  let paragraph = 0;
  let previous: Block | undefined;
  return blocks.flatMap((block): readonly Unit[] => {
    const before = previous;
    previous = block;
    if (block.kind === 'heading') {
      headings = [...headings.filter(({ depth }) => depth < block.depth), block];
      return [];
    }
    const goesOn = block.kind === 'item' && before?.kind === 'item';
    if (!goesOn) paragraph++;
    return [
      {
        text: block.text,
        noterefs: block.noterefs,
        paragraph: [paragraph, paragraph],
        section: headings.map(({ text }) => text),
        follows: goesOn || (block.kind !== 'paragraph' && introduces(before)),
      },
    ];
  });
}

function introduces(block: Block | undefined): boolean {
  return block !== undefined && block.kind !== 'heading' && /[:：]\s*$/u.test(block.text);
}

function joinFollowers(units: readonly Unit[]): readonly Unit[] {
  return units.reduce<Unit[]>((joined, unit) => {
    const before = joined.at(-1);
    const fits = before && before.text.length + unit.text.length <= LONGEST;
    if (before && fits && unit.follows) joined[joined.length - 1] = join(before, unit);
    else joined.push(unit);
    return joined;
  }, []);
}

/** Joins what is too short to the paragraph behind it in the same section, or, at a section's end, to the one before. */
function joinShort(units: readonly Unit[]): readonly Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const before = joined.at(-1);
    const sameSection = before && sectionKey(before) === sectionKey(unit);
    if (before && sameSection && isShort(before)) joined[joined.length - 1] = join(before, unit);
    else joined.push(unit);
  }
  return joined.reduce<Unit[]>((result, unit) => {
    const before = result.at(-1);
    if (before && isShort(unit) && sectionKey(before) === sectionKey(unit))
      result[result.length - 1] = join(before, unit);
    else result.push(unit);
    return result;
  }, []);
}

const sectionKey = ({ section }: Unit): string => section.join('\n');

function isShort({ text }: Unit): boolean {
  let letters = 0;
  for (const letter of text.matchAll(/\p{L}|\p{N}/gu)) {
    letters += /\p{sc=Han}/u.test(letter[0]) ? 2 : 1;
    if (letters >= SHORTEST) return false;
  }
  return true;
}

function join(a: Unit, b: Unit): Unit {
  const separator = b.follows ? '\n' : '\n\n';
  const shift = a.text.length + separator.length;
  return {
    ...a,
    text: a.text + separator + b.text,
    noterefs: [...a.noterefs, ...b.noterefs.map((noteref) => ({ ...noteref, at: noteref.at + shift }))],
    paragraph: [a.paragraph[0], b.paragraph[1]],
  };
}

function cutLong(unit: Unit): readonly Unit[] {
  if (unit.text.length <= LONGEST) return [unit];
  const cuts: number[] = [];
  let start = 0;
  for (const sentence of splitSentences(unit.text)) {
    if (sentence.end - start > LONGEST && sentence.start > start) {
      cuts.push(sentence.start);
      start = sentence.start;
    }
    for (let at = hardCut(unit.text, start, sentence.end); at !== null; at = hardCut(unit.text, start, sentence.end)) {
      cuts.push(at);
      start = at;
    }
  }
  return slices(unit, cuts);
}

/** One sentence that is too long is cut between words, else between characters; `null` when it fits. */
function hardCut(text: string, start: number, end: number): number | null {
  if (end - start <= LONGEST) return null;
  const space = text.lastIndexOf(' ', start + LONGEST);
  const at = space > start ? space + 1 : start + LONGEST;
  // Never between the halves of a surrogate pair.
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function slices(unit: Unit, cuts: readonly number[]): readonly Unit[] {
  const starts = [0, ...cuts];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? unit.text.length;
    const slice = unit.text.slice(start, end);
    const text = slice.trimEnd();
    const noterefs = unit.noterefs
      .filter(({ at }) => (at > start || (at === 0 && start === 0)) && at <= end)
      .map((noteref) => ({ ...noteref, at: Math.min(noteref.at - start, text.length) }));
    return { ...unit, text, noterefs };
  });
}
