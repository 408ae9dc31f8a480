import { expect, test } from 'vitest';
import { acronymsByFirst, findAcronyms, longFormsIn, longFormsOf } from '../../src/search/acronyms.ts';
import { loadLexicon } from '../../src/search/lexicon.ts';
import { splitWords } from '../../src/search/terms.ts';

const plain = await loadLexicon(null);

test.each([
  ['It is the Blocks Extensible Exchange Protocol (BEEP).', 'beep', 'blocks extensible exchange protocol'],
  ['The Blocks eXtensible eXchange Protocol (“BXXP”) was it.', 'bxxp', 'blocks extensible exchange protocol'],
  ['PCR (polymerase chain reaction) copies it.', 'pcr', 'polymerase chain reaction'],
  ['At TREC, the Text REtrieval Conference in Maryland, it won.', 'trec', 'text retrieval conference'],
  ['The Bank of the Port (BP) shut.', 'bp', 'bank of the port'],
  [`Text Exchange Protocol (TEP)${', as it was then'.repeat(20)}`, 'tep', 'text exchange protocol'],
  ['An Internally Displaced Person, or IDP, fled.', 'idp', 'internally displaced person'],
  ['The African Union, AU for short, met.', 'au', 'african union'],
  ['The United Nations (U.N.) met.', 'un', 'united nations'],
  [
    'USSR is the abbreviation for the Union of Soviet Socialist Republics.',
    'ussr',
    'union of soviet socialist republics',
  ],
  ['The Deep Water Tide (hereafter “DWT”) fell.', 'dwt', 'deep water tide'],
  ['TREC stands for “Text REtrieval Conference”.', 'trec', 'text retrieval conference'],
  ['TREC steht für die Text REtrieval Conference.', 'trec', 'text retrieval conference'],
  ['PCR stands for polymerase chain reaction, which copies it.', 'pcr', 'polymerase chain reaction'],
  ['HTML is short for Hypertext Markup Language and no more.', 'html', 'hypertext markup language'],
  ["'HTML' was an acronym for Hypertext Markup Language.", 'html', 'hypertext markup language'],
  ['The “TREC” stood for the Text REtrieval Conference.', 'trec', 'text retrieval conference'],
  ['The Court of Justice of the European Union (CJEU) said so.', 'cjeu', 'court of justice of the european union'],
])('%s', (text, short, long) => {
  expect(findAcronyms(text, plain)).toEqual([{ short, long: long.split(' ') }]);
});

test.each([
  'He ran to the shore (BEEP).',
  'WCBS (AM) sent it, and the tide rose (HIGH).',
  'TREC, the conference that was held in Maryland.',
  'Electron Emission Beam (BEEP).',
  'Was it (Not)?',
  'PCR (a polymerase chain reaction) copies it.',
  'The Television (TV) was on.',
  'Boat sank there (BXQP).',
  'A tide (AA) rose.',
  'The Deep Tide (DTT) rose.',
  'The Bees and all other small Ports (BP) shut.',
  'TRC, the Text Ship Conference, won.',
  'TREC, the Text Retrieval, won.',
  'There was no approval from the United Nations, or US, or any.',
  'It was the unit of service, or US mail.',
  'TREC stands for all that is good.',
])('no acronym is said to stand for anything in: %s', (text) => {
  expect(findAcronyms(text, plain)).toEqual([]);
});

test('acronyms that follow each other are all found', () => {
  const found = findAcronyms('RAM stands for Random Access Memory and ROM stands for Read Only Memory.', plain);
  expect(found.map(({ short, long }) => [short, long.join(' ')])).toEqual([
    ['ram', 'random access memory'],
    ['rom', 'read only memory'],
  ]);
  const apposed = findAcronyms('At TREC, the Text REtrieval Conference of BP, the Baltic Ports, it won.', plain);
  expect(apposed.map(({ short }) => short)).toEqual(['trec', 'bp']);
});

test('an acronym in the plural is one in the singular, too', () => {
  const long = ['public', 'private', 'partnering'];
  const both = [
    { short: 'ppps', long },
    { short: 'ppp', long },
  ];
  expect(findAcronyms('Public-Private Partnering (PPPs)', plain)).toEqual(both);
  expect(findAcronyms('PPPs (public-private partnering)', plain)).toEqual(both);
});

test('a long form that holds a number word is found again', async () => {
  const lexicon = await loadLexicon('en');
  const text = 'Two Factor Authentication (TFA)';
  const words = splitWords(text, lexicon).map(({ terms }) => terms);
  expect(longFormsIn(words, acronymsByFirst(findAcronyms(text, lexicon)))).toEqual([
    { at: 0, length: 3, short: 'tfa' },
  ]);
});

test('a long form is found where all of its words stand in a row', () => {
  const acronyms = acronymsByFirst(findAcronyms('Text Exchange Protocol (TEP)', plain));
  const words = ['the', 'text', 'exchange', 'text', 'exchange', 'protocol'].map((word) => [word]);
  expect(longFormsIn(words, acronyms)).toEqual([{ at: 3, length: 3, short: 'tep' }]);
});

test('all words of all that an acronym stands for are told, each once', () => {
  const acronyms = acronymsByFirst(
    findAcronyms('Deep Tide (DT), Text Tide (TT), Tidal Tide (DT), Dear Tide (DT)', plain),
  );
  expect(longFormsOf(['dt', 'of'], acronyms)).toEqual(['deep', 'tide', 'dear']);
});

test('acronyms that begin alike and differ in their letters or words are all known', () => {
  const all = findAcronyms(
    'Text Exchange Protocol (TEP), Text Exchange Port (TEP), Text Exchange Protocol (TXP)',
    plain,
  );
  expect(acronymsByFirst(all).get('text')).toEqual([
    { short: 'tep', long: ['text', 'exchange', 'protocol'] },
    { short: 'tep', long: ['text', 'exchange', 'port'] },
    { short: 'txp', long: ['text', 'exchange', 'protocol'] },
  ]);
});
