import { describe, expect, test, vi } from 'vitest';
import { type Answer, articleId } from '../../../src/model.ts';
import { suggestQuestions } from '../../../src/surfaces/terminal/suggest-questions.ts';
import { answer, article, paragraph, passage, quote } from '../../support/articles.ts';

const about = (id: string, questions: readonly string[]) =>
  article({ id: articleId(id), title: `On ${id}`, questions });

/** Answers a question from the article that its last word names. */
function ask(question: string): Answer {
  const id = /\w+(?=\?$)/u.exec(question)?.[0] ?? question.replace('On ', '');
  return answer({ quotes: [quote(passage('Some words.', { article: about(id, []) }))] });
}

describe('three questions to begin with are', () => {
  test('one of each article in turn', () => {
    const articles = [
      about('tides', ['What are tides?', 'Why tides?']),
      about('moons', ['What are moons?']),
      about('harbours', ['What are harbours?']),
      about('winds', ['What are winds?']),
    ];
    expect(suggestQuestions(articles, ask)).toEqual(['What are tides?', 'What are moons?', 'What are harbours?']);
  });

  test('further ones of an article where there are few', () => {
    const articles = [about('tides', ['What are tides?', 'Why tides?']), about('moons', ['What are moons?'])];
    expect(suggestQuestions(articles, ask)).toEqual(['What are tides?', 'What are moons?', 'Why tides?']);
  });

  test('none that its article does not answer', () => {
    const unsure = (question: string): Answer => ({
      ...ask(question),
      outcome: question.startsWith('Why') ? 'related' : 'answered',
    });
    const articles = [about('tides', ['Why tides?', 'What are moons?', 'What are tides?', 'When are tides?'])];
    expect(suggestQuestions(articles, unsure)).toEqual(['What are tides?', 'When are tides?', 'On tides']);
  });

  test('headings that ask, then titles, where no maintainer gives any', () => {
    const heading = paragraph('Who made tides?', { kind: 'heading', depth: 2 });
    const articles = [about('moons', []), { ...about('tides', []), blocks: [heading, paragraph('Really tides?')] }];
    expect(suggestQuestions(articles, ask)).toEqual(['Who made tides?', 'On moons', 'On tides']);
  });

  test('none that two articles share', () => {
    expect(suggestQuestions([about('tides', ['What are tides?', 'What are tides?'])], ask)).toEqual([
      'What are tides?',
      'On tides',
    ]);
  });

  test('none where nothing is answered, and thirty are tried for that at most', () => {
    const silent = vi.fn(() => answer({ outcome: 'unanswered' }));
    const articles = Array.from({ length: 100 }, (_, number) => about(`a${number}`, ['What?']));
    expect(suggestQuestions(articles, silent)).toEqual([]);
    expect(silent).toHaveBeenCalledTimes(30);
  });
});
