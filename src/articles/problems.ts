import type { Problem, Severity } from '../model.ts';

type Explain = (detail: string) => { readonly message: string; readonly hint: string };

/**
 * Every problem that reading a corpus can meet: how grave it is, what is said, and what to do about it.
 *
 * `detail` is what the place of discovery alone knows: a label, a reason, the first words of what was left out.
 */
const CATALOGUE = {
  'unreadable-folder': [
    'error',
    (why) => say(`the folder cannot be read: ${why}`, 'check that it exists, and its permissions'),
  ],
  'unreadable-file': ['error', (why) => say(`cannot be read: ${why}`, 'check that it exists and its permissions')],
  'dangling-link': ['error', () => say('is a link to nothing', 'put the file there, or remove the link')],
  'empty-corpus': [
    'error',
    () => say('the corpus holds no article', 'put a text, a saved web page, a Word document or an EPUB into it'),
  ],
  'not-a-file': ['warning', () => say('is neither a file nor a folder that can be read', 'put the file itself there')],
  'folder-named-like-article': [
    'warning',
    () => say('is a folder, though it is named like an article; the files in it are read', 'rename the folder'),
  ],
  'page-folder': [
    'info',
    (page) => say(`holds the pictures and styles of ${page}, and is left out`, 'nothing needs to be done'),
  ],
  copy: ['warning', (original) => say(`says word for word what ${original} says`, 'remove one of the two')],
  'not-an-article': [
    'info',
    (extension) =>
      say(`is no article and is left out: ${extension || 'it has no extension'}`, 'nothing needs to be done'),
  ],
  'link-leaves-corpus': [
    'warning',
    () => say('is a link that leads out of the corpus and is not followed', 'copy the file into the corpus'),
  ],
  'too-large': ['error', (size) => say(`is too large: ${size}`, 'split it into several articles')],
  'too-deep': [
    'error',
    () => say('is nested too deeply to be read', 'take lists, quotations or tags out of one another'),
  ],
  'too-costly': [
    'error',
    (limit) => say(`cannot be read within bounds: ${limit}`, 'split it, or take out what repeats thousands of times'),
  ],
  'keeps-changing': [
    'error',
    () => say('changed each time that it was read', 'wait until it is written, or write it elsewhere and move it here'),
  ],
  'last-good-state': [
    'warning',
    () => say('is served as it was before, since it cannot be read now', 'mend the file, or remove it'),
  ],
  binary: ['error', () => say('is not text', 'save it as plain text or Markdown, in UTF-8')],
  empty: ['error', () => say('holds no text', 'write the article, or remove the file')],
  'no-passages': [
    'error',
    () => say('holds no paragraph that could be quoted', 'an article needs at least one paragraph of prose'),
  ],
  'unsupported-format': [
    'warning',
    (extension) => say(`is not read: ${extension} is no format that is known here`, 'save it as .txt or .md'),
  ],
  pdf: [
    'error',
    () =>
      say(
        'is a PDF, whose line ends cannot be undone for certain, so its words could not be quoted exactly',
        'save the page or the source document as plain text or Markdown',
      ),
  ],
  'damaged-archive': [
    'error',
    (why) => say(`cannot be unpacked: ${why}`, 'open it in the program that it is from, and save it again'),
  ],
  'parser-failed': [
    'error',
    (why) => say(`could not be parsed: ${why}`, 'this is a fault of the program; please report it with the file'),
  ],
  'uncertain-encoding': [
    'warning',
    (encoding) => say(`was read as ${encoding}, which may well be wrong`, 'save it in UTF-8'),
  ],
  'bad-front-matter': ['warning', (why) => say(`the front matter is left out: ${why}`, 'it must be valid YAML')],
  'unknown-date': [
    'warning',
    (date) => say(`the date ${date} is not understood`, 'write it as YYYY, YYYY-MM or YYYY-MM-DD'),
  ],
  'unknown-url': [
    'warning',
    (url) => say(`the address ${url} is left out: it is no http or https address`, 'begin it with https://'),
  ],
  'unknown-language': [
    'warning',
    (language) => say(`the language ${language} is not understood`, 'write it as a tag: en, de, zh-Hans'),
  ],
  'noteref-without-note': [
    'warning',
    (label) => say(`the mark [${label}] has no note`, 'add the note, or remove the mark'),
  ],
  'noteref-in-heading': [
    'info',
    (label) =>
      say(
        `the mark [${label}] stands in a title or heading, which is never quoted; no answer shows its note`,
        'move the mark into the text, if readers need its note',
      ),
  ],
  'note-without-noteref': [
    'warning',
    (label) => say(`nothing in the text points to note ${label}`, 'add its mark where it belongs'),
  ],
  'repeated-note': [
    'warning',
    (label) => say(`note ${label} is defined more than once; the first is used`, 'give each note a label of its own'),
  ],
  'empty-note': ['warning', (label) => say(`note ${label} is empty`, 'write it, or remove its mark')],
  bio: ['info', (start) => say(`is about the author and no passage: “${start}”`, 'nothing needs to be done')],
  boilerplate: [
    'info',
    (start) => say(`belongs to the page and not to the article: “${start}”`, 'nothing needs to be done'),
  ],
  'page-furniture': [
    'info',
    (lines) => say(`stands at the edge of printed pages and is left out: ${lines}`, 'nothing needs to be done'),
  ],
} as const satisfies Record<string, readonly [Severity, Explain]>;

export type ProblemCode = keyof typeof CATALOGUE;

/** A problem of a file at a line (from 1), or of the file as a whole. */
export function problem(file: string, line: number | null, code: ProblemCode, detail = ''): Problem {
  const [severity, explain] = CATALOGUE[code];
  return { file, line, code, severity, ...explain(detail) };
}

/** Says that a text stands in the file and in no passage, and keeps it whole for whoever wants to see it. */
export function leftOut(file: string, line: number | null, code: 'bio' | 'boilerplate', text: string): Problem {
  return { ...problem(file, line, code, opening(text)), leftOut: text };
}

/** The first words of what was left out, so that a maintainer recognises it. */
export function opening(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  const characters = [...words];
  return characters.length <= 60 ? words : `${characters.slice(0, 60).join('').trimEnd()}…`;
}

function say(message: string, hint: string): { readonly message: string; readonly hint: string } {
  return { message, hint };
}
