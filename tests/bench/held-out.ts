import { foldsOf } from './folds.ts';

/** A case of an article, with the features of what can be chosen. */
interface Chosen {
  /** The title of the article that it is about. */
  readonly about: string;
  readonly options: readonly (readonly number[])[];
}

/** Judges each case by weights that were fitted without the cases of its article, in any language. */
export function judgeHeldOut<Case extends Chosen, Judged>(
  cases: readonly Case[],
  fit: (cases: readonly Case[]) => readonly number[],
  judge: (each: Case, weights: readonly number[]) => Judged,
): readonly Judged[] {
  return foldsOf(cases).flatMap(({ fitted, left }) => {
    const weights = fit(fitted);
    return left.map((each) => judge(each, weights));
  });
}

/** The cases as if one feature told nothing: a weight that is pulled towards zero stays there. */
export function withoutFeature<Case extends Chosen>(cases: readonly Case[], feature: number): readonly Case[] {
  const blotOut = (option: readonly number[]): readonly number[] => option.with(feature, 0);
  return cases.map((each) => ({ ...each, options: each.options.map(blotOut) }));
}

/** A table of what each set loses without each feature, in points of a per cent. */
export function ablationTable(
  features: readonly string[],
  sets: readonly string[],
  lossOf: (feature: number, set: string) => number,
): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['without', ...sets]),
    row(['---', ...sets.map(() => '---')]),
    ...features.map((name, at) => row([name, ...sets.map((set) => lossOf(at, set).toFixed(2))])),
  ].join('\n');
}
