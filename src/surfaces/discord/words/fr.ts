import type { Words } from './words.ts';

const number = new Intl.NumberFormat('fr');
const rules = new Intl.PluralRules('fr');
const plural = (count: number, one: string, other: string): string =>
  `${number.format(count)} ${rules.select(count) === 'one' ? one : other}`;
// Inside the quotation marks, and before a colon, stands a space at which no line is broken.
const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

const doNotMention = (words: readonly string[]): string =>
  `ne mentionnent ${words.length === 1 ? 'pas' : 'ni'} ${words.join(' ni ')}`;

export const FR: Words = {
  language: 'fr',

  related: 'Il se peut que les articles n’y répondent pas. Sur le sujet, ils disent\u00a0:',
  unanswered: (lacking) => {
    if (lacking.length === 0) return 'Les articles n’y répondent pas.';
    return `Les articles n’y répondent pas\u00a0: ils ${doNotMention(lacking)}.`;
  },
  unmentioned: (lacking) => `Les articles ${doNotMention(lacking)}.`,
  quoted,
  nearest: 'Ce qui s’en approche le plus\u00a0:',
  howToAsk: 'Essayez avec les mots qu’emploierait un article, ou avec moins de mots.',
  tooLong: 'C’est trop long pour une question\u00a0: 300 caractères au plus.',
  help: 'Interrogez-moi sur ce dont parlent les articles, en quelques mots ou par une question complète.',
  fault: (id) =>
    `Une erreur s’est produite de mon côté\u00a0; cela ne dit rien des articles. La personne qui m’administre la retrouvera dans le journal sous ${id}.`,
  unknownCommand: 'Je ne connais plus cette commande. Rechargez Discord et essayez /demander.',
  unknownButton:
    'Ce bouton date d’une autre époque et je ne sais plus ce qu’il faisait. Posez à nouveau la question avec /demander.',

  missingNote: 'Cette note manque dans l’article.',
  previousNote: (label) => `note précédente, ${label}\u00a0:`,
  moreNotes: (notes, words) =>
    `Encore ${plural(notes, 'note', 'notes')} (${plural(words, 'mot', 'mots')})\u00a0: appuyez sur ${quoted('Toutes les notes')}.`,
  alsoIn: (titles) => `aussi dans ${titles}`,
  openArticle: 'Ouvrir l’article à cet endroit',
  resultOf: (at, all) => `Résultat ${at} sur ${all}`,
  readingOn: 'Suite de la lecture dans l’article',
  noNotes: 'Ce passage ne comporte aucune note.',
  noSuchNote: (label) => `Ce passage ne comporte pas de note ${label}.`,
  allNotes: 'Toutes les notes de ce passage\u00a0:',
  textBelow: 'Le texte se trouve dans le fichier ci-dessous.',
  sharedBy: (person) => `Partagé par ${person}`,

  edited: 'L’article a été modifié\u00a0: voici les mots qui ont remplacé les précédents.',
  gone: 'L’article qui se trouvait ici ne fait plus partie de la collection.',
  otherAnswers: 'Les articles ont changé\u00a0: les réponses ne sont plus les mêmes.',
  noQuestion: 'Je n’arrive plus à lire la question de ce message. Posez-la à nouveau avec /demander.',
  endOfArticle: 'L’article s’arrête ici.',
  startOfArticle: 'L’article commence ici.',
  noMoreAnswers: 'Il n’y a pas d’autre réponse à cette question.',
  notYours: 'Seule la personne qui a posé la question, ou la modération, peut supprimer ce message.',
  notMine: 'Cette réponse n’est pas de moi.',
  deleted: 'La réponse a été supprimée.',
  deleteByButton: 'Je ne suis pas membre ici et ne peux pas la supprimer ; appuyez sur « Supprimer » sous la réponse.',
  slowDown: (when) => `Vous venez de poser beaucoup de questions. Reprenez ${when}.`,
  notHere: 'Je ne réponds pas ici. La personne qui m’administre a choisi d’autres lieux.',
  busy: 'Trop de personnes posent des questions en ce moment. Réessayez dans quelques secondes.',

  greeting:
    'Bonjour\u00a0! Interrogez-moi sur ce dont parlent les articles\u00a0; je réponds par des passages, cités mot pour mot.',
  thanks: 'Je vous en prie.',

  noSuchArticle: (name) =>
    `Aucun article ne s’intitule ${quoted(name)}. /articles donne la liste de ceux qui existent.`,
  noSuchParagraph: (paragraphs) => `Cet article compte ${plural(paragraphs, 'paragraphe', 'paragraphes')}.`,
  readingIsOff: 'La personne qui m’administre a désactivé la lecture.',
  noArticles: (filter) => `Aucun titre ni aucun nom d’auteur ne contient ${quoted(filter)}.`,
  articlesTitle: (count) => `Articles (${number.format(count)})`,
  articlesLike: (filter, count) => `Articles correspondant à ${quoted(filter)} (${number.format(count)})`,
  passages: (count) => plural(count, 'passage', 'passages'),
  pageOf: (at, all) => `Page ${number.format(at)} sur ${number.format(all)}`,

  helpPage: [
    '**Je réponds par des passages des articles, cités mot pour mot, avec leurs notes.** Je n’écris aucune phrase de mon cru sur le sujet. Quand les articles ne répondent pas, je le dis.',
    '- **/demander** répond à une question\u00a0; `article` limite la recherche à un seul article, `affichage` détermine qui voit la réponse.',
    '- **/articles** donne la liste des articles, **/lire** en ouvre un au paragraphe voulu.',
    '- Clic droit sur un message, **Applications**, **Interroger les articles**\u00a0: répond à ce que demande le message, pour vous uniquement.',
    `- En message privé, il suffit d’écrire. Répondez à une réponse pour poursuivre dans le même article\u00a0; ${quoted('encore')}, ${quoted('suivant')} et un appel de note comme [3] font ce qu’ils disent.`,
    `- Une ${quoted('expression entre guillemets')} doit figurer telle quelle dans le passage.`,
    '- **/infos** dit ce que je contiens, **/confidentialité** ce que je conserve.',
  ].join('\n'),
  privacyPage: [
    '**Je ne conserve rien sur vous.**',
    '- Une question est traitée en mémoire, puis oubliée. Elle n’est écrite dans aucun fichier ni aucun journal, pas plus que le nom de qui l’a posée.',
    '- Les boutons retiennent le passage sous lequel ils se trouvent, dans le message même\u00a0; la question, elle aussi, est relue dans le message.',
    '- Le nombre de questions posées par une personne au cours de la dernière minute reste en mémoire le temps de cette minute, pour que chacun puisse avoir son tour.',
    '- Le journal compte les réponses et signale les erreurs. Il ne contient ni question, ni nom, ni identifiant de personne.',
    `- Discord conserve les messages selon ses propres règles\u00a0; ${quoted('Supprimer')} efface une de mes réponses.`,
  ].join('\n'),
  about: {
    title: 'Ibid',
    version: (version) => `Version ${version}`,
    edition: (id, since) => `Édition ${id}, lue ${since}`,
    holds: (articles, passages) =>
      `${plural(articles, 'article', 'articles')}, ${plural(passages, 'passage', 'passages')}`,
    languages: (names) => `Langues\u00a0: ${names}`,
    quality: (hits, refusals, fidelity) =>
      `Dernière mesure, sur des questions connues\u00a0: bon passage en premier (${hits}), pas de réponse quand les articles n’en donnent pas (${refusals}), citations exactes mot pour mot (${fidelity})`,
    notMeasured: 'La qualité des réponses n’a pas été mesurée sur ces articles.',
  },

  buttons: {
    previousResult: 'Résultat précédent',
    nextResult: 'Résultat suivant',
    backToResult: 'Retour au résultat',
    textBefore: 'Texte avant',
    textAfter: 'Texte après',
    previousPage: 'Page précédente',
    nextPage: 'Page suivante',
    notes: (count) => `Toutes les notes (${number.format(count)})`,
    copy: 'Copier le texte',
    share: 'Partager',
    delete: 'Supprimer',
    passage: (at) => `Résultat ${at}`,
  },

  commands: {
    ask: {
      name: 'demander',
      description: 'Répond par des passages cités des articles, avec leurs notes de bas de page',
      question: {
        name: 'question',
        description: 'Ce que vous voulez savoir, en quelques mots ou en une question complète',
      },
      article: { name: 'article', description: 'Interroger un seul article' },
      show: {
        name: 'affichage',
        description: 'Qui voit la réponse\u00a0: tout le monde ici, sauf indication contraire',
        public: 'public\u00a0: tout le monde ici',
        private: 'privé\u00a0: vous seulement',
      },
    },
    articles: {
      name: 'articles',
      description: 'Donne la liste des articles',
      filter: { name: 'filtre', description: 'Mots du titre ou du nom de l’auteur' },
    },
    read: {
      name: 'lire',
      description: 'Ouvre un article à un paragraphe donné',
      article: { name: 'article', description: 'Quel article' },
      paragraph: { name: 'paragraphe', description: 'Quel paragraphe\u00a0; le premier, sauf indication contraire' },
    },
    help: { name: 'aide', description: 'Ce que je fais et comment m’interroger' },
    about: { name: 'infos', description: 'Ce que je contiens et ce que valent mes réponses' },
    privacy: { name: 'confidentialité', description: 'Ce que je conserve sur vous\u00a0: rien' },
    askAboutThis: 'Interroger les articles',
    deleteAnswer: 'Supprimer la réponse',
  },
};
