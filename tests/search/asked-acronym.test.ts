import { expect, test } from 'vitest';
import { askedAcronym } from '../../src/search/asked-acronym.ts';

test.each([
  'What does ICG stand for?',
  'what does icg stand for',
  'What do the letters ICG stand for?',
  'What is “ICG” short for?',
  "what's the full name of the ICG?",
  'ICG stands for what?',
  'What is the ICG?',
  'Who are the ICG?',
  'What does ICG mean?',
  'Define ICG.',
  'ICG',
  'explain the acronym icg',
  'what does the abbreviation icg mean?',
  'icg acronym',
  'ICG definition',
  'Wofür steht die Abkürzung ICG?',
  'Was bedeutet die Abkürzung ICG?',
  'Was ist die ICG?',
  'Waar staat ICG voor?',
  '¿Qué significan las siglas ICG?',
  '¿Qué es la ICG?',
  'Que signifie le sigle ICG ?',
  'Qu’est-ce que l’ICG ?',
  'Che cosa significa la sigla ICG?',
  'O que é a ICG?',
  'Как расшифровывается ICG?',
  'Что такое ICG?',
  'ICG是什么的缩写？',
  'ICG代表什么',
  'ICG的全称是什么？',
  'ICG是什么？',
  '什么是ICG？',
  'ICGは何の略ですか',
  'ICGとは',
  'ICG는 무엇의 약자인가요?',
  'ICG의 뜻은 무엇입니까?',
])('“%s” asks what ICG stands for', (question) => {
  const { start = 0, end = 0 } = askedAcronym(question) ?? {};
  expect(question.slice(start, end).toUpperCase()).toBe('ICG');
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
  '',
  '¿?',
])('“%s” does not', (question) => {
  expect(askedAcronym(question)).toBeNull();
});

test.each([
  ['What does U.S. stand for?', 'U.S.'],
  ['What is the U.N.?', 'U.N'],
  ['what is a COVID-19?', 'COVID-19'],
  ['what is AT&T', 'AT&T'],
])('“%s” asks about %s', (question, acronym) => {
  const { start = 0, end = 0 } = askedAcronym(question) ?? {};
  expect(question.slice(start, end)).toBe(acronym);
});
