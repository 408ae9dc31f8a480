import { expect, test } from 'vitest';
import { irregularForms } from '../../src/search/irregular-forms.ts';

test.each(['en', 'de'])('no form in “%s” is itself a word with forms, or a form of two words', (language) => {
  const forms = irregularForms(language);
  const words = new Set(forms.values());
  expect([...forms.keys()].filter((form) => words.has(form))).toEqual([]);
  expect(forms.size).toBeGreaterThan(100);
});

test.each(['en', 'de'])('no word or form in “%s” is empty', (language) => {
  expect([...irregularForms(language)].flat()).not.toContain('');
});

test('a language without a table has no irregular forms', () => {
  expect(irregularForms('xx').size).toBe(0);
});
