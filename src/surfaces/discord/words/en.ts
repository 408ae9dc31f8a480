import type { Words } from './words.ts';

const number = new Intl.NumberFormat('en');
const PLURALS = new Intl.PluralRules('en');
const plural = (count: number, noun: string): string =>
  `${number.format(count)} ${noun}${PLURALS.select(count) === 'one' ? '' : 's'}`;

const EITHER = new Intl.ListFormat('en', { type: 'disjunction' });

const doNotMention = (words: readonly string[]): string => `do not mention ${EITHER.format(words)}`;

export const EN: Words = {
  language: 'en',

  related: 'The articles may not answer this. On the subject they say:',
  unanswered: (lacking) =>
    lacking.length === 0
      ? 'The articles do not answer this.'
      : `The articles do not answer this: they ${doNotMention(lacking)}.`,
  unmentioned: (lacking) => `The articles ${doNotMention(lacking)}.`,
  quoted: (word) => `“${word}”`,
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
  noSuchNote: (label) => `This passage carries no note ${label}.`,
  allNotes: 'All notes of this passage:',
  textBelow: 'The text is in the file below.',
  sharedBy: (person) => `Shared by ${person}`,

  edited: 'The article has been edited: these words stand where the others stood.',
  gone: 'The article that stood here is no longer among the articles.',
  otherAnswers: 'The articles have changed: there are other answers now.',
  noQuestion: 'I cannot read the question of this message any more. Ask again with /ask.',
  endOfArticle: 'The article ends here.',
  startOfArticle: 'The article begins here.',
  noMoreAnswers: 'There are no more answers to this question.',
  notYours: 'Only the person who asked, or a moderator, can delete this.',
  notMine: 'This is no answer of mine.',
  deleted: 'The answer is deleted.',
  deleteByButton: 'I am no member here and cannot delete it; press “Delete” below the answer.',
  slowDown: (when) => `You have asked a lot just now. Ask again ${when}.`,
  notHere: 'I do not answer here. Whoever runs me has chosen other places.',
  busy: 'Too many people are asking at this moment. Ask again in a few seconds.',

  greeting: 'Hello! Ask me about something in the articles; I answer with passages from them, word for word.',
  thanks: 'You are welcome.',

  noSuchArticle: (name) => `There is no article “${name}”. /articles lists those that there are.`,
  noSuchParagraph: (paragraphs) => `This article has ${plural(paragraphs, 'paragraph')}.`,
  readingIsOff: 'Whoever runs me has switched reading off.',
  noArticles: (filter) => `No title or author holds “${filter}”.`,
  articlesTitle: (count) => `Articles (${number.format(count)})`,
  articlesLike: (filter, count) => `Articles with “${filter}” (${number.format(count)})`,
  passages: (count) => plural(count, 'passage'),
  pageOf: (at, all) => `Page ${at} of ${all}`,

  helpPage: [
    '**I answer with passages from the articles, word for word, and the notes that they carry.** I write no sentence of my own about the subject. Where the articles do not answer, I say so.',
    '- **/ask** answers a question; `article` asks within one, `show` chooses who sees it.',
    '- **/articles** lists the articles, **/read** opens one at a paragraph.',
    '- Right-click a message, **Apps**, **Ask about this**: answers what it asks, to you alone.',
    '- In a direct message just write. Reply to an answer to ask on within its article; “more”, “next” and a label such as [3] do what they say.',
    '- A "quoted phrase" must stand in the passage as it is.',
    '- **/about** says what I hold, **/privacy** what I keep.',
  ].join('\n'),
  privacyPage: [
    '**I keep nothing about you.**',
    '- A question is answered from memory and forgotten. It is written to no file and no log, nor is who asked it.',
    '- Buttons remember the passage that they stand under, in the message itself; the question is read back from the message.',
    '- How many questions somebody has asked in the last minute is held in memory for that minute, so that nobody crowds out others.',
    '- The log counts answers and names faults. It holds no question, no name and no id of a person.',
    '- Discord itself keeps messages as its own policy says; Delete removes an answer of mine.',
  ].join('\n'),
  about: {
    title: 'Ibid',
    version: (version) => `Version ${version}`,
    edition: (id, since) => `Edition ${id}, read ${since}`,
    holds: (articles, passages) => `${plural(articles, 'article')}, ${plural(passages, 'passage')}`,
    languages: (names) => `Languages: ${names}`,
    quality: (hits, refusals, fidelity) =>
      `Last measured on known questions: the right passage first ${hits}, what the articles do not answer not answered ${refusals}, quotations verbatim ${fidelity}`,
    notMeasured: 'The quality of the answers has not been measured on these articles.',
  },

  buttons: {
    previousResult: 'Previous result',
    nextResult: 'Next result',
    backToResult: 'Back to the result',
    textBefore: 'Text before',
    textAfter: 'Text after',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    notes: (count) => `All notes (${number.format(count)})`,
    copy: 'Copy text',
    share: 'Share',
    delete: 'Delete',
    passage: (at) => `Result ${at}`,
  },

  commands: {
    ask: {
      name: 'ask',
      description: 'Answers with quoted passages from the articles, and the footnotes that they carry',
      question: { name: 'question', description: 'What you want to know, in a few words or a whole question' },
      article: { name: 'article', description: 'Ask within one article only' },
      show: {
        name: 'show',
        description: 'Who sees the answer: everybody here, unless you say otherwise',
        public: 'public: everybody here',
        private: 'private: only you',
      },
    },
    articles: {
      name: 'articles',
      description: 'Lists the articles',
      filter: { name: 'filter', description: 'Words of the title or the author' },
    },
    read: {
      name: 'read',
      description: 'Opens an article at a paragraph',
      article: { name: 'article', description: 'Which article' },
      paragraph: { name: 'paragraph', description: 'Which paragraph; the first, unless you say otherwise' },
    },
    help: { name: 'help', description: 'What I do, and how to ask' },
    about: { name: 'about', description: 'What I hold, and how good my answers are' },
    privacy: { name: 'privacy', description: 'What I keep about you: nothing' },
    askAboutThis: 'Ask about this',
    deleteAnswer: 'Delete answer',
  },
};
