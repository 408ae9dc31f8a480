import { expect, test } from 'vitest';
import { askedAcronym } from '../../src/search/asked-acronym.ts';

const asked = (question: string): unknown => {
  const { start, end, ...acronym } = askedAcronym(question) ?? { start: 0, end: 0 };
  return { ...acronym, text: question.slice(start, end) };
};

test.each([
  'What does ICG stand for?',
  'what does icg stand for',
  'What do the letters ICG stand for?',
  'What is “ICG” short for?',
  "what's the full name of the ICG?",
  'ICG stands for what?',
  'explain the acronym icg',
  'what does the abbreviation icg mean?',
  'icg acronym',
  'Wofür steht die Abkürzung ICG?',
  'Was bedeutet die Abkürzung ICG?',
  'Waar staat ICG voor?',
  '¿Qué significan las siglas ICG?',
  'Que signifie le sigle ICG ?',
  'Che cosa significa la sigla ICG?',
  'O que significa a sigla ICG?',
  'Как расшифровывается ICG?',
  'ICG是什么的缩写？',
  'ICG代表什么',
  'ICG的全称是什么？',
  'ICGは何の略ですか',
  'ICG는 무엇의 약자인가요?',
])('“%s” asks for the words that ICG stands for', (question) => {
  const text = /icg/iu.exec(question)?.[0];
  expect(asked(question)).toEqual({ text, isForWords: true, isInCapitals: text === 'ICG' });
});

test.each([
  'What is the ICG?',
  'Who are the ICG?',
  'What does ICG mean?',
  'Define ICG.',
  'ICG',
  'ICG definition',
  'Was ist die ICG?',
  'Wat is de ICG?',
  '¿Qué es la ICG?',
  'Qu’est-ce que l’ICG ?',
  'C’est quoi l’ICG ?',
  'Cos’è l’ICG?',
  'O que é a ICG?',
  'Что такое ICG?',
  'ICG是什么？',
  '什么是ICG？',
  'ICGとは',
  'ICG의 뜻은 무엇입니까?',
])('“%s” asks what ICG is', (question) => {
  expect(asked(question)).toEqual({ text: 'ICG', isForWords: false, isInCapitals: true });
});

test.each([
  'How many are there in the ICG?',
  'Where does the ICG stand?',
  'Where is the ICG?',
  'Who leads the ICG?',
  'Was ist der Stand der ICG?',
  'What is art?',
  'What is a pin?',
  'Smart',
  'what is htt',
  'What does it mean?',
  'What is the International Crisis Group?',
  'ICG reports',
  'what is a COVID-19?',
  'What is AT&T?',
  '',
  '¿?',
])('“%s” does not', (question) => {
  expect(askedAcronym(question)).toBeNull();
});

test.each([
  ['What does U.S. stand for?', 'U.S.'],
  ['What is the U.N.?', 'U.N'],
])('“%s” asks about %s', (question, text) => {
  expect(asked(question)).toMatchObject({ text });
});
