import { styleText } from 'node:util';
import { visible } from '../surfaces/terminal/visible.ts';

const COLOURS = new Map([
  ['warn', 'yellow'],
  ['error', 'red'],
  ['fatal', 'red'],
] as const);

/** `14:03:59 warn  what happened  key=value`, and a stack, if there is one, indented below. No text begins a line. */
export function prettyLine(entry: Readonly<Record<string, unknown>>, colour: boolean): string {
  const { level, time, msg, error, ...rest } = entry;
  const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const format = [...COLOURS].find(([name]) => name === level)?.[1] ?? 'dim';
  const fields = Object.entries(rest).map(([key, value]) => `${key}=${onOneLine(value)}`);
  return [
    [paint('dim', clock(time)), paint(format, String(level).padEnd(5)), onOneLine(msg)].join(' '),
    ...(fields.length > 0 ? [`  ${paint('dim', fields.join(' '))}`] : []),
    ...(error === undefined ? [] : [`\n${indented(textOf(error))}`]),
  ].join('');
}

/** The time of day, where the reader is. */
function clock(time: unknown): string {
  return new Date(String(time)).toTimeString().slice(0, 8);
}

function onOneLine(value: unknown): string {
  return visible(textOf(value)).replaceAll(/[\n\t]/gu, ' ');
}

function indented(text: string): string {
  return visible(text).replaceAll(/^/gmu, '    ');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
