import { describe, expect, test } from 'vitest';
import { commandViolations, violations } from './validate-request.ts';

const letters = (count: number): string => 'x'.repeat(count);
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

describe('the commands', () => {
  const ask = { name: 'ask', description: 'Asks the articles' };
  const option = { type: 3, name: 'question', description: 'What to ask' };
  const choice = (value: string) => ({ name: 'x', value });

  test.each([
    [
      'are right',
      [
        {
          ...ask,
          nsfw: false,
          contexts: [0, 1, 2],
          integration_types: [0, 1],
          options: [{ ...option, required: true }],
        },
      ],
    ],
    ['may have permissions as a string', [{ ...ask, default_member_permissions: '8192' }]],
    ['may have names in any script', [{ ...ask, name: '質問', name_localizations: { hi: 'प्रश्न', th: 'ถาม' } }]],
    ['of the menu may have spaces and capitals, and no description', [{ type: 3, name: 'Ask about this' }]],
  ])('%s', (_, commands) => {
    expect(commandViolations(commands)).toEqual([]);
  });

  test.each([
    ['/Ask: "Ask" is not a name that Discord takes', { ...ask, name: 'Ask' }],
    ['/ask me: "ask me" is not a name that Discord takes', { ...ask, name: 'ask me' }],
    ['/ask: "Frage" is not a name that Discord takes', { ...ask, name_localizations: { de: 'Frage' } }],
    ['/ask Q: "Q" is not a name that Discord takes', { ...ask, options: [{ ...option, name: 'Q' }] }],
    [`/${letters(33)}: name is over 32 characters`, { ...ask, name: letters(33) }],
    ['/ask has an empty description', { ...ask, description: '' }],
    ['/ask has an empty description', { name: 'ask' }],
    ['/ask question has an empty description', { ...ask, options: [{ ...option, description: ' ' }] }],
    ['/ask: description is over 100 characters', { ...ask, description: letters(101) }],
    [
      '101 characters of a choice value, but Discord takes 100',
      { ...ask, options: [{ ...option, choices: [choice(letters(101))] }] },
    ],
    [
      '8072 characters of text in /ask, but Discord takes 8000',
      {
        ...ask,
        options: times(4, (n) => ({ ...option, name: `q${n}`, choices: times(20, () => choice(letters(99))) })),
      },
    ],
    [
      '10460 characters of text in /ask, but Discord takes 8000',
      {
        ...ask,
        options: times(25, (n) => ({
          ...option,
          name: `q${n}`,
          choices: times(4, () => ({ ...choice('x'), name_localizations: { de: letters(100) } })),
        })),
      },
    ],
    ['two options of /ask have the same name', { ...ask, options: [option, option] }],
    [
      '/ask has a required option after an optional one',
      { ...ask, options: [option, { ...option, name: 'article', required: true }] },
    ],
    [
      '/ask question has both autocomplete and choices',
      { ...ask, options: [{ ...option, autocomplete: true, choices: [choice('x')] }] },
    ],
    ['Ask is in a menu, where neither description nor options are', { type: 3, name: 'Ask', description: 'x' }],
    ['/ask: descripton is not known to Discord', { ...ask, descripton: 'x' }],
  ])('are reported: %s', (sentence, command) => {
    expect(commandViolations([command])).toContain(sentence);
  });

  test.each([
    ['101 commands of type ChatInput, but Discord takes 100', times(101, (n) => ({ ...ask, name: `ask-${n}` }))],
    ['16 commands of type User, but Discord takes 15', times(16, (n) => ({ type: 2, name: `ask-${n}` }))],
    ['16 commands of type Message, but Discord takes 15', times(16, (n) => ({ type: 3, name: `ask-${n}` }))],
    ['two ChatInput commands have the same name', [ask, ask]],
    ['commands are registered as a list', {}],
  ])('of a scope are reported together: %s', (sentence, body) => {
    expect(violations({ method: 'PUT', path: '/applications/1/commands', body })).toEqual([sentence]);
    expect(violations({ method: 'PUT', path: '/applications/1/guilds/2/commands', body })).toEqual([sentence]);
  });
});
