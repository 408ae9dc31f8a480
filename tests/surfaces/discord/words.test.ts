import { describe, expect, test } from 'vitest';
import { LONGEST_QUESTION } from '../../../src/model.ts';
import { readIntent } from '../../../src/surfaces/discord/intents.ts';
import { LANGUAGES, wordsFor } from '../../../src/surfaces/discord/words/languages.ts';
import type { CommandWords, Words } from '../../../src/surfaces/discord/words/words.ts';

/** As Discord's documentation has it; in lower case where a script has cases. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const commandsOf = ({ commands }: Words): readonly CommandWords[] => {
  const { ask, articles, read, help, about, privacy } = commands;
  return [
    ask,
    ask.question,
    ask.article,
    ask.show,
    articles,
    articles.filter,
    read,
    read.article,
    read.paragraph,
    help,
    about,
    privacy,
  ];
};

describe.each([...LANGUAGES])('the words of %s', (_, words) => {
  test('name commands as Discord takes them', () => {
    for (const { name, description } of commandsOf(words)) {
      expect(name).toMatch(NAME);
      expect(name).toBe(name.toLowerCase());
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(100);
    }
    for (const name of [words.commands.askAboutThis, words.commands.deleteAnswer]) {
      expect(name.length).toBeLessThanOrEqual(32);
    }
  });

  test('name no two commands, and no two options of one, alike', () => {
    const { ask, articles, read, help, about, privacy } = words.commands;
    const commands = [ask, articles, read, help, about, privacy].map(({ name }) => name);
    expect(new Set(commands).size).toBe(commands.length);
    const options = [ask.question, ask.article, ask.show].map(({ name }) => name);
    expect(new Set(options).size).toBe(options.length);
    expect(read.article.name).not.toBe(read.paragraph.name);
  });

  test('keep buttons short enough for a phone', () => {
    const { notes, passage, ...buttons } = words.buttons;
    const labels = [...Object.values(buttons), notes(12), passage(3)];
    for (const label of labels) expect(label.length).toBeLessThanOrEqual(25);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('put every word, number and name that they are given into their sentences', () => {
    expect(words.unanswered([words.quoted('kimchi'), words.quoted('zoo')])).toMatch(/kimchi.*zoo/u);
    expect(words.unmentioned([words.quoted('kimchi'), words.quoted('zoo')])).toMatch(/kimchi.*zoo/u);
    expect(words.unmentioned([words.quoted('kimchi')])).toMatch(/kimchi/u);
    expect(words.unmentioned([words.quoted('kimchi')])).not.toMatch(/\b(?:weder|ni)\b/u);
    expect(words.tooLong).toContain(String(LONGEST_QUESTION));
    expect(words.fault('1a2b3c4d')).toContain('1a2b3c4d');
    expect(words.moreNotes(1, 1)).not.toBe(words.moreNotes(2, 3));
    expect(words.slowDown('<t:1:R>')).toContain('<t:1:R>');
    expect(words.sharedBy('<@1>')).toContain('<@1>');
    expect(words.about.quality('91 %', '92 %', '100 %')).toMatch(/91 %.*92 %.*100 %/su);
    expect(words.resultOf(2, 5)).toMatch(/2.*5|5.*2/u);
  });

  test('have pages that fit a message and name its commands', () => {
    expect(words.helpPage.length).toBeLessThan(2000);
    expect(words.privacyPage.length).toBeLessThan(2000);
    for (const command of ['ask', 'articles', 'read', 'about', 'privacy'] as const) {
      expect(words.helpPage).toContain(`/${words.commands[command].name}`);
    }
  });
});

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['en-GB', 'en'],
  ['es-419', 'es'],
  ['zh-TW', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['ja', 'ja'],
  ['pl', 'en'],
  [null, 'en'],
])('somebody whose locale is %s is spoken to in %s', (locale, language) => {
  expect(wordsFor(locale).language).toBe(language);
});

test('what the help page says that one can say is understood', () => {
  for (const said of [
    'more',
    'next',
    '[3]',
    'mehr',
    'weiter',
    'encore',
    'suivant',
    'más',
    'siguiente',
    '更多',
    '下一段',
    'もっと',
    '次',
  ]) {
    expect(readIntent(said)).not.toBeNull();
  }
});
