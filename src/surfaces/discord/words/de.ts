import type { Words } from './words.ts';

const number = new Intl.NumberFormat('de');
const rules = new Intl.PluralRules('de');
const plural = (count: number, one: string, other: string): string =>
  `${number.format(count)} ${rules.select(count) === 'one' ? one : other}`;

const doNotMention = (words: readonly string[]): string =>
  words.length === 1 ? `erwähnen ${words.join('')} nicht` : `erwähnen weder ${words.join(' noch ')}`;

export const DE: Words = {
  language: 'de',

  related: 'Möglicherweise beantworten die Artikel das nicht. Zum Thema steht darin:',
  unanswered: (lacking) => {
    if (lacking.length === 0) return 'Die Artikel beantworten das nicht.';
    return `Die Artikel beantworten das nicht: Sie ${doNotMention(lacking)}.`;
  },
  unmentioned: (lacking) => `Die Artikel ${doNotMention(lacking)}.`,
  quoted: (word) => `„${word}“`,
  nearest: 'Am ehesten passt:',
  howToAsk: 'Versuchen Sie es mit Wörtern, die in einem Artikel stehen könnten, oder mit weniger Wörtern.',
  tooLong: 'Das ist zu lang für eine Frage: Höchstens 300 Zeichen sind möglich.',
  help: 'Fragen Sie mich nach etwas aus den Artikeln, in Stichworten oder als ganze Frage.',
  fault: (id) =>
    `Bei mir ist etwas schiefgegangen; über die Artikel sagt das nichts. Wer mich betreibt, findet den Fehler im Protokoll unter ${id}.`,
  unknownCommand: 'Diesen Befehl kenne ich nicht mehr. Laden Sie Discord neu und versuchen Sie es mit /fragen.',
  unknownButton:
    'Dieser Knopf stammt aus einer anderen Zeit, und ich weiß nicht mehr, was er tat. Fragen Sie bitte noch einmal mit /fragen.',

  missingNote: 'Diese Anmerkung fehlt im Artikel.',
  previousNote: (label) => `vorige Anmerkung, ${label}:`,
  moreNotes: (notes, words) =>
    `${plural(notes, 'weitere Anmerkung', 'weitere Anmerkungen')} (${plural(words, 'Wort', 'Wörter')}): siehe „Alle Anmerkungen“.`,
  alsoIn: (titles) => `auch in ${titles}`,
  openArticle: 'Artikel an dieser Stelle öffnen',
  resultOf: (at, all) => `Ergebnis ${at} von ${all}`,
  readingOn: 'Weiter im Artikel',
  noNotes: 'Diese Stelle hat keine Anmerkungen.',
  noSuchNote: (label) => `Eine Anmerkung ${label} hat diese Stelle nicht.`,
  allNotes: 'Alle Anmerkungen zu dieser Stelle:',
  textBelow: 'Der Text steht in der Datei unten.',
  sharedBy: (person) => `Geteilt von ${person}`,

  edited: 'Der Artikel wurde überarbeitet: An der Stelle des früheren Wortlauts steht jetzt dieser.',
  gone: 'Der Artikel, der hier stand, ist nicht mehr in der Sammlung.',
  otherAnswers: 'Die Artikel haben sich geändert: Es gibt jetzt andere Antworten.',
  noQuestion: 'Die Frage in dieser Nachricht kann ich nicht mehr lesen. Fragen Sie bitte noch einmal mit /fragen.',
  endOfArticle: 'Hier endet der Artikel.',
  startOfArticle: 'Hier beginnt der Artikel.',
  noMoreAnswers: 'Weitere Antworten auf diese Frage gibt es nicht.',
  notYours: 'Löschen kann das nur, wer gefragt hat, oder die Moderation.',
  notMine: 'Diese Antwort ist nicht von mir.',
  deleted: 'Die Antwort ist gelöscht.',
  deleteByButton:
    'Ich bin hier kein Mitglied und kann sie nicht löschen; bitte unter der Antwort auf „Löschen“ drücken.',
  slowDown: (when) => `Das waren gerade viele Fragen. Fragen Sie ${when} wieder.`,
  notHere: 'Hier antworte ich nicht. Wer mich betreibt, hat andere Orte dafür gewählt.',
  busy: 'Im Augenblick fragen zu viele zugleich. Versuchen Sie es in ein paar Sekunden noch einmal.',

  greeting:
    'Guten Tag! Fragen Sie mich nach etwas aus den Artikeln; ich antworte mit Textstellen daraus, Wort für Wort.',
  thanks: 'Gern geschehen.',

  noSuchArticle: (name) => `Einen Artikel „${name}“ gibt es nicht. Welche es gibt, zeigt /artikel.`,
  noSuchParagraph: (paragraphs) => `Dieser Artikel hat ${plural(paragraphs, 'Absatz', 'Absätze')}.`,
  readingIsOff: 'Wer mich betreibt, hat das Lesen abgeschaltet.',
  noArticles: (filter) => `Kein Titel und kein Verfassername enthält „${filter}“.`,
  articlesTitle: (count) => `Artikel (${number.format(count)})`,
  articlesLike: (filter, count) => `Artikel mit „${filter}“ (${number.format(count)})`,
  passages: (count) => plural(count, 'Textstelle', 'Textstellen'),
  pageOf: (at, all) => `Seite ${number.format(at)} von ${number.format(all)}`,

  helpPage: [
    '**Ich antworte mit Textstellen aus den Artikeln, Wort für Wort, samt ihren Anmerkungen.** Zur Sache schreibe ich keinen eigenen Satz. Wo die Artikel nicht antworten, sage ich das.',
    '- **/fragen** beantwortet eine Frage; `artikel` grenzt auf einen Artikel ein, `anzeigen` bestimmt, wer die Antwort sieht.',
    '- **/artikel** listet die Artikel auf, **/lesen** öffnet einen davon beim gewünschten Absatz.',
    '- Rechtsklick auf eine Nachricht, **Apps**, **Artikel dazu befragen**: beantwortet, was darin gefragt wird, nur für Sie sichtbar.',
    '- In einer Direktnachricht schreiben Sie einfach. Antworten Sie auf eine Antwort, um in ihrem Artikel weiterzufragen; „mehr“, „weiter“ und eine Nummer wie [3] tun, was sie sagen.',
    '- Eine „Wendung in Anführungszeichen“ muss genau so in der Textstelle stehen.',
    '- **/info** zeigt, was ich enthalte, **/datenschutz**, was ich speichere.',
  ].join('\n'),
  privacyPage: [
    '**Ich speichere nichts über Sie.**',
    '- Eine Frage wird im Arbeitsspeicher beantwortet und danach vergessen. Weder die Frage noch die fragende Person wird in einer Datei oder einem Protokoll festgehalten.',
    '- Die Knöpfe merken sich, unter welcher Textstelle sie stehen, und zwar in der Nachricht selbst; auch die Frage wird aus der Nachricht zurückgelesen.',
    '- Wie oft jemand in der letzten Minute gefragt hat, bleibt für diese Minute im Arbeitsspeicher, damit niemand andere verdrängt.',
    '- Das Protokoll zählt Antworten und nennt Fehler. Es enthält keine Frage, keinen Namen und keine ID einer Person.',
    '- Discord selbst bewahrt Nachrichten nach seinen eigenen Richtlinien auf; „Löschen“ entfernt eine Antwort von mir.',
  ].join('\n'),
  about: {
    title: 'Ibid',
    version: (version) => `Version ${version}`,
    edition: (id, since) => `Ausgabe ${id}, eingelesen ${since}`,
    holds: (articles, passages) =>
      `${plural(articles, 'Artikel', 'Artikel')}, ${plural(passages, 'Textstelle', 'Textstellen')}`,
    languages: (names) => `Sprachen: ${names}`,
    quality: (hits, refusals, fidelity) =>
      `Zuletzt an bekannten Fragen gemessen: richtige Textstelle zuerst (${hits}), keine Antwort, wo die Artikel keine geben (${refusals}), Zitate wortgetreu (${fidelity})`,
    notMeasured: 'Wie gut die Antworten sind, wurde an diesen Artikeln nicht gemessen.',
  },

  buttons: {
    previousResult: 'Voriges Ergebnis',
    nextResult: 'Nächstes Ergebnis',
    backToResult: 'Zurück zum Ergebnis',
    textBefore: 'Text davor',
    textAfter: 'Text danach',
    previousPage: 'Vorige Seite',
    nextPage: 'Nächste Seite',
    notes: (count) => `Alle Anmerkungen (${number.format(count)})`,
    copy: 'Text kopieren',
    share: 'Teilen',
    delete: 'Löschen',
    passage: (at) => `Ergebnis ${at}`,
  },

  commands: {
    ask: {
      name: 'fragen',
      description: 'Antwortet mit zitierten Textstellen aus den Artikeln, samt ihren Fußnoten',
      question: { name: 'frage', description: 'Was Sie wissen möchten, in Stichworten oder als ganze Frage' },
      article: { name: 'artikel', description: 'Nur in einem Artikel fragen' },
      show: {
        name: 'anzeigen',
        description: 'Wer die Antwort sieht: alle hier, sofern nichts anderes gewählt ist',
        public: 'öffentlich: alle hier',
        private: 'privat: nur Sie',
      },
    },
    articles: {
      name: 'artikel',
      description: 'Listet die Artikel auf',
      filter: { name: 'filter', description: 'Wörter aus Titel oder Verfassernamen' },
    },
    read: {
      name: 'lesen',
      description: 'Öffnet einen Artikel bei einem bestimmten Absatz',
      article: { name: 'artikel', description: 'Welcher Artikel' },
      paragraph: { name: 'absatz', description: 'Welcher Absatz; der erste, sofern nichts anderes gewählt ist' },
    },
    help: { name: 'hilfe', description: 'Was ich tue und wie man mich fragt' },
    about: { name: 'info', description: 'Was ich enthalte und wie gut meine Antworten sind' },
    privacy: { name: 'datenschutz', description: 'Was ich über Sie speichere: nichts' },
    askAboutThis: 'Artikel dazu befragen',
    deleteAnswer: 'Antwort löschen',
  },
};
