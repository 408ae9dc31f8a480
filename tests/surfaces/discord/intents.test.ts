import { describe, expect, test } from 'vitest';
import { readIntent } from '../../../src/surfaces/discord/intents.ts';

test.each([
  ['Hello!', { kind: 'greeting', language: 'en' }],
  ['  guten   Tag. ', { kind: 'greeting', language: 'de' }],
  ['¡Hola!', { kind: 'greeting', language: 'es' }],
  ['你好！', { kind: 'greeting', language: 'zh' }],
  ['ありがとうございます。', { kind: 'thanks', language: 'ja' }],
  ['Merci beaucoup :)', { kind: 'thanks', language: 'fr' }],
  ['More…', { kind: 'more', language: 'en' }],
  ['weiter', { kind: 'next', language: 'de' }],
  ['下一段', { kind: 'next', language: 'zh' }],
  ['[3]', { kind: 'note', label: '3' }],
  ['［３］', { kind: 'note', label: '３' }],
  ['(A)', { kind: 'note', label: 'A' }],
  ['†', { kind: 'note', label: '†' }],
  ['①', { kind: 'note', label: '①' }],
])('%j means %j', (message, intent) => {
  expect(readIntent(message)).toEqual(intent);
});

describe('is a question:', () => {
  test.each([
    'hello world programs',
    'thanks to whom did it burn?',
    'more about the moon',
    'a',
    '3',
    '[sic] means what?',
    '',
  ])('%j', (message) => {
    expect(readIntent(message)).toBeNull();
  });
});
