import { expect, test } from 'vitest';
import { readYaml } from '../../src/articles/read-yaml.ts';

test('every value is the string that was written', () => {
  expect(readYaml('edition: 1.10\nfinal: No\ndate: 2012-05-03\nby: [Ines, 7]\n')).toEqual({
    value: new Map<string, unknown>([
      ['edition', '1.10'],
      ['final', 'No'],
      ['date', '2012-05-03'],
      ['by', ['Ines', '7']],
    ]),
  });
});

test('a field named like a part of every object is just a field', () => {
  expect(readYaml('__proto__: { title: Tides }')).toEqual({
    value: new Map([['__proto__', new Map([['title', 'Tides']])]]),
  });
});

test('a mistake is named without the words around it, and its line beside it', () => {
  expect(readYaml('title: Tides\nby: [Ines\n')).toEqual({
    line: 3,
    failure: 'Flow sequence in block collection must be sufficiently indented and end with a ]',
  });
});

test('a part that is repeated by an alias is not followed', () => {
  expect(readYaml('a: &x [Tides]\nb: *x\n')).toEqual({ line: 1, failure: 'it repeats a part by an alias' });
});

test('lists deep in one another are not read', () => {
  expect(readYaml('['.repeat(10_000))).toEqual({ line: 1, failure: 'it is nested too deeply' });
});
