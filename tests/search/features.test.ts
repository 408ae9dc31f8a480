import { describe, expect, test } from 'vitest';
import { articleId } from '../../src/model.ts';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { type Features, featuresOf } from '../../src/search/features.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { bestFirst, termWeights } from '../../src/search/rank.ts';
import { articleOf, note, paragraph, placeOf } from '../support/articles.ts';

/** What two passages have of a feature. */
async function compare(
  feature: keyof Features,
  question: string,
  ...texts: readonly [first: string, second: string]
): Promise<readonly [number, number]> {
  const index = await indexPassages(splitPassages(articleOf(texts.map((text) => `${text} ${FILLING}`))));
  const query = readQuery(question, 'en', index);
  const read = featuresOf(query, bestFirst(index.search(termWeights(query), () => true)), index);
  const of = (number: number): number =>
    read.find(({ candidate }) => candidate.passage.number === number)?.features[feature] ?? 0;
  return [of(1), of(2)];
}

const FILLING = 'Nobody ever went there, for it was dark, and few came back.';

const FAR = 'It was dark. '.repeat(4);

describe('a passage has more of', () => {
  test.each([
    ['text', 'when it holds more of the question', 'navy port', 'A navy in a port.', 'A navy in a bay.'],
    ['text', 'when it holds a number in another writing', 'twelve', 'All 12 ships.', 'All the ships.'],
    ['typed', 'when its words are spelt as typed', 'detained ships', 'Detained ships.', 'Detaining a ship.'],
    ['typed', 'when it holds the stop words, too', 'ships to a port', 'Ships to a port.', 'Ships, or the port.'],
    ['given', 'when it gives the number asked for', 'how many ships', 'In all 29 ships.', 'In all the ships.'],
    [
      'given',
      'when the sentence that gives it holds more',
      'how many ships',
      'In all 29 ships.',
      'It held 29. Ships fell.',
    ],
    ['sentence', 'when one sentence holds it', 'navy port', 'A navy in a port.', 'A navy. A port.'],
    ['near', 'when few words part it', 'navy port', 'A navy in a port.', 'A navy of a sort that is seen in a port.'],
    ['lead', 'when it begins with it', 'navy', 'A navy in a port.', 'In a port lies a navy.'],
    ['lead', 'when it stands fourth, and not fifth', 'navy', 'In a port: navy ships.', 'In a big port: navy.'],
    [
      'lead',
      'when a number is written in either way',
      'twelve',
      '12 ships in a port, or twelve.',
      'In a big port: 12, or twelve.',
    ],
    ['front', 'when a sentence begins with it', 'navy', 'In it. A navy in a port.', 'In it. A port of a navy.'],
    ['phrase', 'when its words, stop words too, stand in a row', 'navy in a port', 'Navy in a port.', 'Port, a navy.'],
    ['letters', 'when another word is made of the same letters', 'plague', 'Antiplague things.', 'Antidote things.'],
    ['letters', 'when a character of a pair stands there', '宣称', '他声称。', '他说话。'],
    ['names', 'when it holds a number in another writing', 'The Twelve', 'All 12 ships.', 'All the ships.'],
    ['names', 'when it holds the names', 'which ships of Wolin', 'The Wolin.', 'The ships.'],
    ['length', 'when it is longer', 'navy', 'A navy in a port.', 'A navy.'],
  ] as const)('“%s” %s', async (...[feature, , question, first, second]) => {
    const [more, less] = await compare(feature, `${question} nobody`, first, second);
    expect(more).toBeGreaterThan(less);
  });
});

test.each([
  ['sentence', 'navy port', 'A navy in a port.', 'A port with a navy.'],
  ['sentence', 'navy port', 'A navy in a port.', 'It is. A navy in a port.'],
  ['sentence', 'navy port', 'A navy in a port.', 'A navy of a navy in a port.'],
  ['near', 'navy port', 'A navy in a port.', 'A port that has a navy.'],
  ['near', 'navy port', 'A navy in a port.', `${FAR} A navy in a port.`],
  ['near', 'navy tides', 'A navy.', `A navy. ${FAR} A navy.`],
  ['near', 'port navy', 'A navy, as a sort is seen of that port.', `Navy. ${FAR} Port.`],
  [
    'near',
    'port navy tide moon',
    `A port. ${FAR} Navy, tide, moon. ${FAR} A port.`,
    `A port. ${FAR} Navy, tide, moon.`,
  ],
  ['letters', 'plague', 'A plague.', 'A plague, antiplague.'],
] as const)('“%s” of “%s” is the same in “%s” and “%s”', async (feature, question, first, second) => {
  const [one, other] = await compare(feature, question, first, second);
  expect(one).toBeCloseTo(other);
});

test('words stand near each other within eight tokens, and not within nine', async () => {
  const [eight, nine] = await compare(
    'near',
    'gannet sluice',
    'Gannet of a sort that is in sluice.',
    'Gannet of a sort that is in a sluice.',
  );
  expect(eight).toBeCloseTo(2 * nine);
});

test.each([
  ['The navy in a port.', 1 + Math.log(2)],
  ['It left. Navy.', 1],
  ['In a port lay a navy. It lay in no navy.', 1 + Math.log(5)],
])('“navy” counts in front of a sentence of “%s” as one part in %d', async (text, parts) => {
  const [own, same] = await compare('front', 'navy', text, 'Navy.');
  expect(same / own).toBeCloseTo(parts);
});

test('no number is given where none is asked for', async () => {
  expect(await compare('given', 'navy port', 'A navy of 29 ships in a port.', 'A navy in a port.')).toEqual([0, 0]);
});

test('neighbouring words count by what both tell, where they stand side by side, times the root of the whole', async () => {
  const [held, lacked] = [Math.log(1 + 2000.5 / 2.5), Math.log(1 + 2002.5 / 0.5)];
  const mass = 2 * held + lacked;
  expect(await compare('phrase', 'kimchi gannet sluice', 'Gannet sluice.', 'Sluice, gannet.')).toEqual([
    expect.closeTo((Math.sqrt(mass) * 2 * held) / (3 * held + lacked)),
    0,
  ]);
});

test('neighbours of which neither tells anything count for nothing, side by side or not', async () => {
  expect(await compare('phrase', 'what is the gannet', 'What is it? Gannet.', 'The gannet.')).toEqual([
    0,
    expect.closeTo(Math.sqrt(Math.log(1 + 2000.5 / 2.5))),
  ]);
});

test('letters count the more, the fewer passages hold them, in the very word or in another', async () => {
  const [plague, gannet] = [Math.log(1 + 2001.5 / 1.5), Math.log(1 + 2000.5 / 2.5)];
  // Of the five grams of “plague”, both passages hold four, and one holds ` pla`.
  const share = (4 * Math.log(3 / 2.5)) / (4 * Math.log(3 / 2.5) + Math.log(3 / 1.5));
  expect(await compare('letters', 'plague gannet', 'Antiplague gannets.', 'A plague of gannets.')).toEqual([
    expect.closeTo((plague * share ** 1.3) / Math.sqrt(plague + gannet)),
    0,
  ]);
});

test('a number of the title stands in every sentence, in whatever writing', async () => {
  const index = await indexPassages(splitPassages(articleOf(['The tide rises.'], { title: 'The 12' })));
  const query = readQuery('twelve rises', 'en', index);
  const [first] = featuresOf(query, bestFirst(index.search(termWeights(query), () => true)), index);
  expect(first?.features.sentence).toBeCloseTo(Math.sqrt(index.idf('12') + index.idf('rise')));
});

test('a word of the title counts once in a sentence that holds it, too', async () => {
  const index = await indexPassages(splitPassages(articleOf(['The tide rises.'], { title: 'Tide' })));
  const query = readQuery('tide rises', 'en', index);
  const [first] = featuresOf(query, bestFirst(index.search(termWeights(query), () => true)), index);
  expect(first?.features.sentence).toBeCloseTo(Math.sqrt(index.idf('tide') + index.idf('rise')));
});

test('what stands in the title or a note alone stands beside the text, and in every sentence', async () => {
  const harbour = articleOf([], {
    title: 'Almanac',
    blocks: [
      paragraph('The tide rises here. It also falls, as all who live by it know well.', {
        noterefs: [{ label: '1', at: 19, note: 0 }],
      }),
      paragraph('A ship lies outside the harbour, as every one of the pilots knows.'),
    ],
    notes: [note('1', 'Laplace')],
  });
  const index = await indexPassages(splitPassages(harbour));
  const query = readQuery('tide Laplace Almanac', 'en', index);
  const [first] = featuresOf(query, bestFirst(index.search(termWeights(query), () => true)), index);
  const [tide, laplace, almanac] = [index.idf('tide'), index.idf('laplac'), index.idf('almanac')];
  const root = Math.sqrt(tide + laplace + almanac);
  expect([first?.features.text, first?.features.beside, first?.features.sentence]).toEqual([
    expect.closeTo(tide / root),
    expect.closeTo((laplace + almanac) / root),
    expect.closeTo((tide + almanac) / root),
  ]);
});

test('what a passage lacks counts when other candidates of its article hold it, and not those of another', async () => {
  const texts = [
    'The tide rises at noon and at midnight in this harbour.',
    'The moon pulls at all of the water in this harbour.',
  ];
  const index = await indexPassages(
    [articleOf(texts), articleOf([texts[0] ?? ''], { id: articleId('b') })].flatMap((each) => splitPassages(each)),
  );
  const query = readQuery('noon moon', 'en', index);
  const read = featuresOf(query, bestFirst(index.search(termWeights(query), () => true)), index);
  const shares = read.map(({ candidate, features }) => [placeOf(candidate.passage), features.article > 0]);
  expect(Object.fromEntries(shares)).toEqual({ 'tides 1': true, 'tides 2': true, 'b 1': false });
});
