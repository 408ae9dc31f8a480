import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foundIn, renderAnswer, renderReading } from '../../../src/surfaces/discord/render-answer.ts';
import { copyMessage, withoutComponents } from '../../../src/surfaces/discord/plain-message.ts';
import { plainQuotation, renderAllNotes } from '../../../src/surfaces/discord/render-notes.ts';
import { LANGUAGES } from '../../../src/surfaces/discord/words/languages.ts';
import { hostileAnswer } from '../../support/hostile-answer.ts';
import { asSent } from '../../support/discord/as-sent.ts';
import { messageViolations } from '../../support/discord/validate-request.ts';

const inAnyLanguage = fc.constantFrom(...LANGUAGES.values());

test('thousands of answers, in every language and every shape that the bot gives them, are messages that Discord takes', async () => {
  await fc.assert(
    fc.asyncProperty(hostileAnswer, inAnyLanguage, fc.boolean(), async (answer, words, isPrivate) => {
      const shown = { within: null, isPrivate, canReadOn: true };
      const ends = { isFirst: false, isLast: false };
      const pages = [null, ...foundIn(answer).keys()].map((at) => renderAnswer({ answer, at, ...shown }, words));
      const more = foundIn(answer).flatMap((quote) => [
        renderReading({ question: answer.question, quote, at: 0, ...shown, ...ends }, words),
        renderAllNotes(answer.question, quote, words),
        copyMessage(plainQuotation(quote, words), words.textBelow),
      ]);
      for (const reply of [...pages, ...more, ...pages.map(withoutComponents)]) {
        expect(messageViolations(await asSent(reply))).toEqual([]);
        expect(reply.allowedMentions).toEqual({ parse: [], repliedUser: false });
      }
    }),
    { numRuns: 2000 },
  );
}, 900_000);
