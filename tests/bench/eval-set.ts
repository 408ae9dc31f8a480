import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, type ArticleId, articleId, type Passage } from '../../src/model.ts';
import { articleOf } from '../support/articles.ts';

/** A question that one paragraph of one article answers, with the answers that people marked in it. */
export interface EvalQuestion {
  readonly question: string;
  readonly article: ArticleId;
  /** The article's, which is in English in every language of a set. */
  readonly title: string;
  readonly paragraph: number;
  readonly answers: readonly string[];
}

/** A published set of questions over a published set of articles. */
export interface EvalSet {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly EvalQuestion[];
  /** Questions that look as if their paragraph answered them, and are not; `[]` in most sets. */
  readonly unanswerable: readonly EvalQuestion[];
}

/** As the files in the folder `eval` are written; a question's `passage` is a passage's `id`. */
interface EvalFile {
  readonly language: string;
  readonly passages: readonly FilePassage[];
  readonly questions: readonly FileQuestion[];
  readonly unanswerable?: readonly FileQuestion[];
}
interface FilePassage {
  readonly id: number;
  readonly article: number;
  readonly title: string;
  readonly text: string;
}
interface FileQuestion {
  readonly question: string;
  readonly passage: number;
  readonly answers?: readonly string[];
}

/** Reads a set from the folder `eval`, e.g. `squad-en`. */
export function readEvalSet(folder: string, name: string): EvalSet {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape that is told above
  const file = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as EvalFile;
  const byArticle = new Map<number, FilePassage[]>();
  const places = new Map<number, Pick<EvalQuestion, 'article' | 'title' | 'paragraph'>>();
  for (const passage of file.passages) {
    const before = byArticle.get(passage.article) ?? [];
    byArticle.set(passage.article, [...before, passage]);
    places.set(passage.id, { article: idOf(passage.article), title: passage.title, paragraph: before.length + 1 });
  }
  const toQuestion = ({ question, passage, answers }: FileQuestion): EvalQuestion => {
    const place = places.get(passage);
    if (!place) throw new Error(`${name}: “${question}” is about passage ${passage}, which the file does not hold`);
    return { question, ...place, answers: answers ?? [] };
  };
  return {
    name,
    articles: [...byArticle].map(([number, passages]) => {
      const said = { id: idOf(number), title: passages[0]?.title ?? '', language: file.language };
      return articleOf(
        passages.map(({ text }) => text),
        said,
      );
    }),
    questions: file.questions.map(toQuestion),
    unanswerable: (file.unanswerable ?? []).map(toQuestion),
  };
}

/** Whether a passage is the one that the question is about. */
export function isAbout({ article: { id }, paragraph: [first, last] }: Passage, asked: EvalQuestion): boolean {
  return id === asked.article && first <= asked.paragraph && asked.paragraph <= last;
}

const idOf = (number: number): ArticleId => articleId(String(number).padStart(4, '0'));
