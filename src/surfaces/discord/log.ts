type Fields = Readonly<Record<string, string | number | boolean | null>>;
type Line = (fields: Fields, line: string) => void;

/**
 * Where the surface writes what its operator should know. No line and no field holds a question, a text of the articles
 * or a person's id.
 */
export interface Log {
  readonly debug: Line;
  readonly info: Line;
  readonly warn: Line;
  readonly error: Line;
  /** A log whose lines all carry these fields, too. */
  readonly child: (fields: Fields) => Log;
}
