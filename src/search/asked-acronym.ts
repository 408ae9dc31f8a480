import { foldWord, type Word } from './terms.ts';

/** Words by which people ask what an acronym stands for, and in which no article tells it. */
const ASKING = new Set(
  (
    'stand stands stood short acronym abbreviation abbreviated initials full form meaning ' +
    'steht stehen stand abkürzung abgekürzt akronym kürzel bedeutet bedeuten bedeutung ausgeschrieben ' +
    'staat staan afkorting betekent betekenis voluit ' +
    'significa significan significado siglas sigla acrónimo abreviatura ' +
    'significado acrônimo abreviação quer dizer ' +
    'signifie signifient sigle acronyme abréviation désigne ' +
    'sta acronimo abbreviazione significato ' +
    'означает означают значит расшифровывается расшифровка аббревиатура сокращение ' +
    '代表 缩写 縮寫 全称 全稱 全名 简称 簡稱 意思 略称 略 正式名称 약자 약어 뜻'
  )
    .split(' ')
    .map(foldWord),
);

/**
 * The acronyms that are all that a question is about: “What does TREC stand for?”, “What is TREC?”; `null` where it is
 * about something else.
 *
 * @param telling  its words that tell something
 * @param isAcronym  whether the articles say what a term stands for
 */
export function askedAcronyms(telling: readonly Word[], isAcronym: (term: string) => boolean): readonly Word[] | null {
  const named = telling.filter(({ spelling }) => !ASKING.has(spelling));
  return named.length > 0 && named.every(({ terms }) => terms.some(isAcronym)) ? named : null;
}
