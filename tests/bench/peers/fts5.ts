import sqlite from 'node-sqlite3-wasm';
import type { Passage } from '../../../src/model.ts';
import { type Opened, type Peer, SHOWN } from './peer.ts';

/** What the bench needs of a database. */
interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
}
interface Statement {
  run(...values: readonly (string | number)[]): unknown;
  all(...values: readonly (string | number)[]): readonly Record<string, unknown>[];
}

/** SQLite in WebAssembly. */
export const fts5: Peer = { open: (passages) => holding(passages, inWebAssembly()) };

/** SQLite as Node itself has it, from its 22nd version on; `null` in an older one. */
export const fts5Native: Peer | null =
  process.getBuiltinModule('node:sqlite') === undefined ? null : { open: (passages) => holding(passages, inNode()) };

function inWebAssembly(): Database {
  const database = new sqlite.Database();
  return {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      return { run: (...values) => statement.run([...values]), all: (...values) => statement.all([...values]) };
    },
  };
}

function inNode(): Database {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node 20, whose types these are, does not have it
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite') as unknown as {
    DatabaseSync: new (file: string) => Database;
  };
  return new DatabaseSync(':memory:');
}

/** In memory, with Porter's stemmer and the title as a column. */
function holding(passages: readonly Passage[], database: Database): Opened {
  database.exec("CREATE VIRTUAL TABLE passages USING fts5(title, text, tokenize = 'porter unicode61')");
  database.exec('BEGIN');
  const insert = database.prepare('INSERT INTO passages (rowid, title, text) VALUES (?, ?, ?)');
  for (const [id, { article, text }] of passages.entries()) insert.run(id, article.title, text);
  database.exec('COMMIT');
  const best = database.prepare(
    `SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages, 0.3, 1.0), rowid LIMIT ${SHOWN}`,
  );
  const pages = database.prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size');
  return {
    find: (question) => {
      const words = question.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      return best.all(words.map((word) => `"${word}"`).join(' OR ')).map(({ rowid }) => Number(rowid));
    },
    hidden: () => Number(pages.all()[0]?.['bytes']),
  };
}
