import { expect, test } from 'vitest';
import { parseHtml } from '../../src/articles/parse-html.ts';

const MARK = '<a href="#n1">1</a>';

test.each([
  ['go with it', `Oil [${MARK}].`, 'Oil.'],
  ['go with a superscript', `Oil [<sup>${MARK}</sup>].`, 'Oil.'],
  ['go with the spaces in them', `It burned ( ${MARK} ) long.`, 'It burned long.'],
  ['stay where they hold words, too', `It burned (${MARK} of them) long.`, 'It burned ( of them) long.'],
  ['stay where none closes', `It burned [${MARK} long.`, 'It burned [ long.'],
])('the brackets around a mark %s', (_, text, expected) => {
  const { blocks } = parseHtml(`<title>The Lamp</title><p>${text}</p><p id="n1">1. One.</p>`, 'lamp.html');
  expect(blocks.map((block) => [block.text, block.noterefs.length])).toEqual([[expected, 1]]);
});
