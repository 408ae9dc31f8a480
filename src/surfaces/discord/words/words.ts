/** Every sentence of the bot's own on Discord, in one language; a language that lacks one does not compile. */
export interface Words {
  /** Above passages that may not answer. */
  readonly related: string;
  /** @param lacking  the question's words that the articles lack, escaped and in quotation marks; may be empty */
  readonly unanswered: (lacking: readonly string[]) => string;
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
  readonly allNotes: string;
  readonly textBelow: string;
  readonly sharedBy: (person: string) => string;

  readonly edited: string;
  readonly gone: string;
  readonly otherAnswers: string;
  readonly noQuestion: string;
  readonly endOfArticle: string;
  readonly startOfArticle: string;
  readonly notYours: string;
  readonly cannotPost: string;

  readonly buttons: {
    readonly previousResult: string;
    readonly nextResult: string;
    readonly backToResult: string;
    readonly textBefore: string;
    readonly textAfter: string;
    readonly notes: (count: number) => string;
    readonly copy: string;
    readonly share: string;
    readonly delete: string;
    readonly passage: (number: number) => string;
  };
}
