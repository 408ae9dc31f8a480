import { parseDocument } from 'yaml';
import { nestsDeeply } from './nesting.ts';

export interface YamlFailure {
  /** From 1, in the text. */
  readonly line: number;
  readonly failure: string;
}

/**
 * Reads YAML. Every value is the string that was written (the failsafe schema), every map a `Map`: a field named
 * `__proto__` is just a field. No alias is followed, so that a few lines cannot grow into gigabytes.
 */
export function readYaml(yaml: string): { readonly value: unknown } | YamlFailure {
  if (nestsDeeply(yaml)) return { line: 1, failure: 'it is nested too deeply' };
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
  const [error] = document.errors;
  if (error) return { line: error.linePos?.[0].line ?? 1, failure: error.message.replace(PLACE, '') };
  try {
    return { value: document.toJS({ mapAsMap: true, maxAliasCount: 0 }) };
  } catch (aliased) {
    if (!(aliased instanceof ReferenceError)) throw aliased;
    return { line: 1, failure: 'it repeats a part by an alias' };
  }
}

/** Behind the mistake, its line in the text, which is none of the file, and that line itself. */
const PLACE = / at line \d+, column \d+:.*$/su;
