import { primaryLanguage } from './lexicon.ts';

/** Words that stand for what the sentence before has named. */
const WORDS: Readonly<Record<string, string>> = {
  de: 'er sie es ihm ihn ihr ihre ihren ihrem ihrer ihres sein seine seinen seinem seiner seines dies diese diesen diesem dieser dieses dabei dazu dadurch',
  en: 'it its they them their these this those that he him his she her such both',
  es: 'él ella ellos ellas este esta estos estas esto ese esa eso su sus dicho dicha',
  fr: 'il elle ils elles ce cet cette ces cela ceci son sa ses leur leurs',
  it: 'egli ella esso essa essi questo questa questi queste ciò suo sua suoi sue loro',
  nl: 'hij zij ze hun zijn haar deze dit dat',
  pt: 'ele ela eles elas este esta estes estas isto esse essa isso seu sua seus suas',
  ru: 'он она оно они его её их этот эта это эти',
};

const BY_LANGUAGE = new Map(Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(' '))]));

/** Whether a sentence begins with a word that points back: “It rose again in 1991.” Never in a language not known here. */
export function pointsBack(spellings: string, language: string | null): boolean {
  const [first = ''] = spellings.trim().split(' ', 1);
  return BY_LANGUAGE.get(primaryLanguage(language))?.has(first) === true;
}
