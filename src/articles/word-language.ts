import { detectLanguage } from '../language.ts';
import type { Block } from '../model.ts';
import { languageTag } from './front-matter.ts';

/** Parts of a Word document, as XML. */
export interface WordParts {
  readonly document: string;
  readonly styles: string;
  readonly settings: string;
}

/** So much of the words must read like the language that is stated: programs state their own, whatever is written. */
const LEAST_SHARE = 0.2;

/**
 * The language that Word states for most of the words, if some of them bear it out.
 *
 * Statistics alone take a text for English where it quotes enough of it.
 */
export function wordLanguage(parts: WordParts, blocks: readonly Block[]): string | null {
  const stated = languageTag(mostStated(parts) ?? '');
  if (stated === null) return null;
  const [base] = stated.split('-');
  let [like, all] = [0, 0];
  // Sentence by sentence, as one language may quote the other in each paragraph.
  for (const sentence of blocks.flatMap(({ text }) => text.split(/(?<=[.!?])\s/u))) {
    all += sentence.length;
    if (detectLanguage(sentence) === base) like += sentence.length;
  }
  return like >= all * LEAST_SHARE ? stated : null;
}

function mostStated({ document, styles, settings }: WordParts): string | null {
  const byStyle = languagesOfStyles(styles);
  const usual = LANGUAGE.exec(before(styles, '</w:rPrDefault>'))?.[1] ?? THEME_LANGUAGE.exec(settings)?.[1] ?? '';
  const lengths = new Map<string, number>();
  for (const paragraph of document.split(/<w:p[\s>]/u)) {
    const ofStyle = byStyle(PARAGRAPH_STYLE.exec(paragraph)?.[1] ?? null) ?? usual;
    for (const run of paragraph.split(/<w:r[\s>]/u)) {
      const language = LANGUAGE.exec(run)?.[1] ?? ofStyle;
      lengths.set(language, (lengths.get(language) ?? 0) + lengthOf(run));
    }
  }
  const [most] = [...lengths].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/** Looks the language of a paragraph's style up, or of the one that it is based on; `null` is the style of paragraphs without. */
function languagesOfStyles(styles: string): (id: string | null) => string | null {
  const byId = new Map<string | null, { readonly language: string | null; readonly basedOn: string | null }>();
  for (const style of styles.split(/<w:style\s/u).slice(1)) {
    const attributes = before(style, '>');
    const found = {
      language: LANGUAGE.exec(style)?.[1] ?? null,
      basedOn: /<w:basedOn\s[^<>]*?w:val="([^"]*)"/u.exec(style)?.[1] ?? null,
    };
    byId.set(/w:styleId="([^"]*)"/u.exec(attributes)?.[1] ?? '', found);
    if (/w:type="paragraph"/u.test(attributes) && /w:default="(?:1|true)"/u.test(attributes)) byId.set(null, found);
  }
  return (id) => {
    let style = byId.get(id);
    // Styles that are based on one another in a circle are no reason to go round.
    for (let steps = 0; style && style.language === null && steps < byId.size; steps++)
      style = style.basedOn === null ? undefined : byId.get(style.basedOn);
    return style?.language ?? null;
  };
}

function lengthOf(run: string): number {
  return [...run.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)/gu)].reduce((sum, [, text = '']) => sum + text.length, 0);
}

function before(xml: string, tag: string): string {
  return xml.slice(0, Math.max(0, xml.indexOf(tag)));
}

const LANGUAGE = /<w:lang\s[^<>]*?w:val="([\w-]+)"/u;
const PARAGRAPH_STYLE = /<w:pStyle\s[^<>]*?w:val="([^"]*)"/u;
const THEME_LANGUAGE = /<w:themeFontLang\s[^<>]*?w:val="([\w-]+)"/u;
