/** A command, or one of its options or choices, as Discord lists it. */
export interface CommandWords {
  /** Lower case without spaces for commands and options, 1 to 32 characters. */
  readonly name: string;
  /** 1 to 100 characters. */
  readonly description: string;
}

/** Every sentence of the bot's own on Discord, in one language; a language that lacks one does not compile. */
export interface Words {
  /** BCP 47, for numbers and dates. */
  readonly language: string;

  /** Above passages that may not answer. */
  readonly related: string;
  /** @param lacking  the question's words that the articles lack, escaped and in quotation marks; may be empty */
  readonly unanswered: (lacking: readonly string[]) => string;
  /** Above passages that answer, or may. @param lacking  the same; not empty */
  readonly unmentioned: (lacking: readonly string[]) => string;
  /** A word of the question, in this language's quotation marks. */
  readonly quoted: (word: string) => string;
  readonly nearest: string;
  readonly howToAsk: string;
  readonly tooLong: string;
  readonly help: string;
  readonly fault: (id: string) => string;
  readonly unknownCommand: string;
  readonly unknownButton: string;

  readonly missingNote: string;
  readonly previousNote: (label: string) => string;
  readonly moreNotes: (notes: number, words: number) => string;
  readonly alsoIn: (titles: string) => string;
  readonly openArticle: string;
  readonly resultOf: (at: number, all: number) => string;
  readonly readingOn: string;
  readonly noNotes: string;
  readonly noSuchNote: (label: string) => string;
  readonly allNotes: string;
  readonly textBelow: string;
  readonly sharedBy: (person: string) => string;

  readonly edited: string;
  readonly gone: string;
  readonly otherAnswers: string;
  readonly noQuestion: string;
  readonly endOfArticle: string;
  readonly startOfArticle: string;
  readonly noMoreAnswers: string;
  readonly notYours: string;
  readonly notMine: string;
  readonly deleted: string;
  /** Where the bot itself is not a member. */
  readonly deleteByButton: string;
  /** @param when  how Discord shows the moment: “in 12 seconds” */
  readonly slowDown: (when: string) => string;
  readonly notHere: string;
  readonly busy: string;

  readonly greeting: string;
  readonly thanks: string;

  readonly noSuchArticle: (name: string) => string;
  readonly noSuchParagraph: (paragraphs: number) => string;
  readonly readingIsOff: string;
  readonly noArticles: (filter: string) => string;
  readonly articlesTitle: (count: number) => string;
  readonly articlesLike: (filter: string, count: number) => string;
  readonly passages: (count: number) => string;
  readonly pageOf: (at: number, all: number) => string;

  /** What the bot is and how it is used; Markdown. */
  readonly helpPage: string;
  /** What is kept; Markdown. */
  readonly privacyPage: string;
  readonly about: {
    readonly title: string;
    readonly version: (version: string) => string;
    /** @param since  how Discord shows the moment: “3 hours ago” */
    readonly edition: (id: string, since: string) => string;
    readonly holds: (articles: number, passages: number) => string;
    readonly languages: (names: string) => string;
    readonly quality: (hits: string, refusals: string, fidelity: string) => string;
    readonly notMeasured: string;
  };

  readonly buttons: {
    readonly previousResult: string;
    readonly nextResult: string;
    readonly backToResult: string;
    readonly textBefore: string;
    readonly textAfter: string;
    readonly previousPage: string;
    readonly nextPage: string;
    readonly notes: (count: number) => string;
    readonly copy: string;
    readonly share: string;
    readonly delete: string;
    readonly passage: (number: number) => string;
  };

  readonly commands: {
    readonly ask: CommandWords & {
      readonly question: CommandWords;
      readonly article: CommandWords;
      readonly show: CommandWords & { readonly public: string; readonly private: string };
    };
    readonly articles: CommandWords & { readonly filter: CommandWords };
    readonly read: CommandWords & { readonly article: CommandWords; readonly paragraph: CommandWords };
    readonly help: CommandWords;
    readonly about: CommandWords;
    readonly privacy: CommandWords;
    /** Of the menu on a message: 1 to 32 characters, spaces allowed. */
    readonly askAboutThis: string;
    readonly deleteAnswer: string;
  };
}
