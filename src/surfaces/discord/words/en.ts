import type { Words } from './words.ts';

const plural = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

const EITHER = new Intl.ListFormat('en', { type: 'disjunction' });

export const EN: Words = {
  related: 'The articles may not answer this. On the subject they say:',
  unanswered: (lacking) =>
    lacking.length === 0
      ? 'The articles do not answer this.'
      : `The articles do not answer this: they do not mention ${EITHER.format(lacking)}.`,
  nearest: 'What comes nearest:',
  howToAsk: 'Try the words that an article would use, or fewer of them.',
  tooLong: 'That is too long for a question: 300 characters are the most.',
  help: 'Ask me about something in the articles, in a few words or a whole question.',
  fault: (id) =>
    `Something went wrong on my side; this says nothing about the articles. Whoever runs me finds it in the log as ${id}.`,
  unknownCommand: 'I do not know this command any more. Reload Discord, and try /ask.',
  unknownButton: 'This button is from another time, and I do not know what it did. Ask again with /ask.',

  missingNote: 'This note is missing from the article.',
  previousNote: (label) => `previous note, ${label}:`,
  moreNotes: (notes, words) => `${plural(notes, 'more note')} (${plural(words, 'word')}): press “All notes”.`,
  alsoIn: (titles) => `also in ${titles}`,
  openArticle: 'Open the article here',
  resultOf: (at, all) => `Result ${at} of ${all}`,
  readingOn: 'Reading on in the article',
  noNotes: 'This passage carries no notes.',
  allNotes: 'All notes of this passage:',
  textBelow: 'The text is in the file below.',
  sharedBy: (person) => `Shared by ${person}`,

  edited: 'The article has been edited: these words stand where the others stood.',
  gone: 'The article that stood here is no longer among the articles.',
  otherAnswers: 'The articles have changed: there are other answers now.',
  noQuestion: 'I cannot read the question of this message any more. Ask again with /ask.',
  endOfArticle: 'The article ends here.',
  startOfArticle: 'The article begins here.',
  notYours: 'Only the person who asked, or a moderator, can delete this.',
  cannotPost: 'I may not post here. Somebody who manages the server can allow me to send messages.',

  buttons: {
    previousResult: 'Previous result',
    nextResult: 'Next result',
    backToResult: 'Back to the result',
    textBefore: 'Text before',
    textAfter: 'Text after',
    notes: (count) => `All notes (${count})`,
    copy: 'Copy text',
    share: 'Share',
    delete: 'Delete',
    passage: (number) => `Result ${number}`,
  },
};
