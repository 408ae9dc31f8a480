const FOLDS = 6;

/** What weights are fitted to, and what is left to judge them by. */
export interface Fold<Case> {
  readonly fitted: readonly Case[];
  readonly left: readonly Case[];
}

/** Parts cases by the articles that they are about. The sets share articles, so a fold leaves one out of all of them. */
export function foldsOf<Case extends { readonly about: string }>(cases: readonly Case[]): readonly Fold<Case>[] {
  const titles = [...new Set(cases.map(({ about }) => about))].toSorted();
  const foldOf = new Map(titles.map((title, at) => [title, at % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => ({
    fitted: cases.filter(({ about }) => foldOf.get(about) !== fold),
    left: cases.filter(({ about }) => foldOf.get(about) === fold),
  }));
}
