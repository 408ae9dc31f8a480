import { escapeMarkdown } from './escape-markdown.ts';
import type { Served } from './library.ts';
import { type Reply, toReply } from './reply.ts';
import type { Words } from './words/words.ts';

/** Languages named in one line; of more the count would say less than the first. */
const MOST_LANGUAGES = 12;

/** What the bot holds, since when, and how good its answers were when they were last measured. */
export function renderAbout(served: Served, words: Words): Reply {
  const { about } = words;
  const { version, quality } = served;
  const percent = new Intl.NumberFormat(words.language, { style: 'percent', maximumFractionDigits: 1 });
  const languages = languagesOf(served, words.language);
  return toReply([
    `**${about.title}**`,
    [
      about.version(version),
      about.edition(served.id, `<t:${Math.floor(served.readAt / 1000)}:R>`),
      about.holds(served.articles.length, served.passages.length),
      ...(languages === '' ? [] : [about.languages(languages)]),
      quality === null
        ? about.notMeasured
        : about.quality(
            percent.format(quality.hit1),
            percent.format(quality.refused),
            percent.format(quality.fidelity),
          ),
    ].join('\n'),
  ]);
}

function languagesOf({ articles }: Served, language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  const tags = new Set(articles.flatMap((article) => (article.language === null ? [] : [article.language])));
  const known = [...tags].map((tag) => escapeMarkdown(names.of(tag) ?? tag)).toSorted();
  return new Intl.ListFormat(language).format(known.slice(0, MOST_LANGUAGES));
}
