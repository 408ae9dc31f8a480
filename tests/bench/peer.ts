/**
 * Measures Ibid beside a peer, SQLite's FTS5 with Porter's stemmer and the title as a column, over the same questions in
 * the same run:
 *
 *     npm run bench -- --data ../shared/eval [set…]
 *
 * Ibid's weights have seen these questions; `npm run fit:ranking` cross-validates them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import initSqlJs from 'sql.js-fts5';
import { buildEdition } from '../../src/edition.ts';
import { type EvalQuestion, type EvalSet, isAbout, readEvalSet } from './eval-set.ts';

type Find = (question: string) => readonly boolean[];

const { values, positionals } = parseArgs({
  options: { data: { type: 'string', default: '../shared/eval' } },
  allowPositionals: true,
});
for (const name of positionals.length > 0 ? positionals : ['squad-en']) {
  const set = readEvalSet(values.data, name);
  report(name, 'FTS5', set, await openPeer(set));
  report(name, 'Ibid', set, await openIbid(set));
}

type Open = (asked: EvalQuestion) => Find;

async function openIbid({ articles }: EvalSet): Promise<Open> {
  const { ask } = await buildEdition(articles, []);
  return (asked) => (question) => {
    const { quotes, nearest } = ask(question, { limit: 3 });
    return [...quotes, ...nearest].map(({ passage, alsoIn }) =>
      [passage, ...alsoIn].some((each) => isAbout(each, asked)),
    );
  };
}

async function openPeer({ articles }: EvalSet): Promise<Open> {
  const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('sql.js-fts5/dist/sql-wasm.wasm'));
  const { Database } = await initSqlJs({ wasmBinary });
  const database = new Database();
  database.run("CREATE VIRTUAL TABLE passages USING fts5(title, text, tokenize = 'porter unicode61')");
  const { passages } = await buildEdition(articles, []);
  for (const [id, { article, text }] of passages.entries()) {
    database.run('INSERT INTO passages (rowid, title, text) VALUES (?, ?, ?)', [id, article.title, text]);
  }
  const best = database.prepare(
    'SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages, 0.3, 1.0), rowid LIMIT 3',
  );
  return (asked) => (question) => {
    const words = question.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    best.bind([words.map((word) => `"${word}"`).join(' OR ')]);
    const found: boolean[] = [];
    while (best.step()) {
      const passage = passages[best.get()[0] ?? -1];
      found.push(passage !== undefined && isAbout(passage, asked));
    }
    best.reset();
    return found;
  };
}

function report(name: string, engine: string, { questions }: EvalSet, open: Open): void {
  let [first, three] = [0, 0];
  const before = performance.now();
  for (const asked of questions) {
    const found = open(asked)(asked.question);
    if (found[0]) first++;
    if (found.slice(0, 3).includes(true)) three++;
  }
  const each = (performance.now() - before) / questions.length;
  const percent = (count: number): string => `${((100 * count) / questions.length).toFixed(1)} %`;
  console.log(`${name} ${engine}: hit@1 ${percent(first)}, hit@3 ${percent(three)}, ${each.toFixed(2)} ms a question`);
}
