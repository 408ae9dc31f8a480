/** The part of SQLite in WebAssembly that the bench needs; the package has no types of its own. */
declare module 'sql.js-fts5' {
  interface Statement {
    bind(values: readonly (string | number)[]): void;
    step(): boolean;
    get(): readonly number[];
    reset(): void;
  }
  interface Database {
    run(sql: string, values?: readonly (string | number)[]): void;
    prepare(sql: string): Statement;
  }
  export default function initSqlJs(options: {
    readonly wasmBinary: Uint8Array;
  }): Promise<{ readonly Database: new () => Database }>;
}
