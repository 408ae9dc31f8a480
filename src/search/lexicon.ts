import { affixCutter } from './affixes.ts';
import { irregularForms } from './irregular-forms.ts';
import { monthNames, numberWords } from './number-forms.ts';
import { NO_SCALES, type Scales, scalesOf } from './number-scales.ts';
import { stopWordsOf } from './stop-words.ts';

type Stem = (word: string) => string;

/** What a language needs beyond its script: how its words are reduced, and which ask or bind without telling. */
export interface Lexicon {
  readonly stem: Stem;
  readonly stopWords: ReadonlySet<string>;
  /** Vietnamese tells words apart by their marks; elsewhere people leave them out when they type. */
  readonly keepsDiacritics: boolean;
  /** What else a word that numbers may be written as, not stemmed. */
  readonly numberWords: ReadonlyMap<string, string>;
  readonly scales: Scales;
  /** From January; empty where they are numbered. */
  readonly months: readonly string[];
}

type Load = () => Promise<{ readonly stemmer: Stem }>;

/**
 * Thai and Vietnamese words have no endings, and of Urdu we know none. Of Hebrew and Persian, which the library lacks, `affixes`
 * cuts off what it knows; and of Arabic, where it does better, and Bulgarian, whose stemmer throws at one word in twenty.
 */
const unstemmed: Load = () => Promise.resolve({ stemmer: (word) => word });

/** By language, Snowball's stemmers and what stands for them; one is loaded when an article is written in it. */
const STEMMERS: Readonly<Record<string, Load>> = {
  ar: unstemmed,
  bg: unstemmed,
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  el: () => import('@orama/stemmers/greek'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fa: unstemmed,
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  he: unstemmed,
  hi: () => import('@orama/stemmers/indian'),
  hu: () => import('@orama/stemmers/hungarian'),
  id: () => import('@orama/stemmers/indonesian'),
  it: () => import('@orama/stemmers/italian'),
  nl: () => import('@orama/stemmers/dutch'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sv: () => import('@orama/stemmers/swedish'),
  th: unstemmed,
  tr: () => import('@orama/stemmers/turkish'),
  uk: () => import('@orama/stemmers/ukrainian'),
  ur: unstemmed,
  vi: unstemmed,
};

const PLAIN: Lexicon = {
  stem: (word) => word,
  stopWords: new Set(),
  keepsDiacritics: false,
  numberWords: new Map(),
  scales: NO_SCALES,
  months: [],
};

/** The lexicon of a language, by its BCP 47 tag; a language that has none is searched by its words as they are. */
export async function loadLexicon(language: string | null): Promise<Lexicon> {
  const code = primaryLanguage(language);
  // A language is what somebody wrote at the head of a file: `constructor`, too.
  const load = Object.hasOwn(STEMMERS, code) ? STEMMERS[code] : undefined;
  if (!load) return PLAIN;
  const { stemmer } = await load();
  const irregular = irregularForms(code);
  const cut = affixCutter(code);
  return {
    stem: (word) => stemmer(cut(irregular.get(word) ?? word)),
    keepsDiacritics: code === 'vi',
    stopWords: stopWordsOf(code),
    numberWords: numberWords(code),
    scales: scalesOf(code),
    months: monthNames(code),
  };
}

/** `zh-Hant-TW` -> `zh`; unknown -> `und`. Norwegian is written in two ways and stemmed in one. */
export function primaryLanguage(language: string | null): string {
  const code = language?.split('-', 1)[0]?.toLowerCase() ?? 'und';
  return code === 'nb' || code === 'nn' ? 'no' : code;
}
