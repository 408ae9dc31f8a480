import type { Span } from '../model.ts';
import { isHiragana } from './terms.ts';

/** One dictionary finds Chinese and Japanese words. */
const DICTIONARY = new Intl.Segmenter('zh', { granularity: 'word' });

/** Korean particles, and what turns a noun into a question; the longer ones first. */
const KOREAN_ENDINGS =
  '에게서 에서는 이라는 이었습니까 였습니까 이었나요 입니까 인가요 였나요 에서 에게 으로 까지 부터 처럼 보다 께서 인지 인가 였나 이란 란 은 는 이 가 을 를 의 에 로 와 과 도 만'.split(
    ' ',
  );
const KOREAN_ENDING = new RegExp(String.raw`(?<=\p{sc=Hangul}{2})(?:${KOREAN_ENDINGS.join('|')})$`, 'u');

/** Chinese, Japanese and Korean words that ask or bind, and tell nothing. Behind other letters, Korean endings stand alone. */
const STOP_WORDS = new Set([
  ...(
    '什么 甚么 什麼 为什么 為什麼 怎么 怎麼 怎么样 怎样 怎樣 如何 多少 哪 哪些 哪个 哪個 哪里 哪裡 哪儿 哪位 谁 誰 何时 何時 何处 几 幾 吗 嗎 呢 吧 的 了 是 在 和 ' +
    '与 與 及 或 被 把 对 對 于 於 有 请问 請問 它 他 她 它们 他们 她们 这 這 那 这个 那个 其 之 可以 能 会 會 ' +
    '何 誰 何年 何月 何日 何人 何点 何歳 何位 何番 何倍 何回 何度 何個 何本 何と 何で 何だ 何か 意味 意思 含义 ' +
    '무엇 무엇입니까 누가 누구 언제 어디 어디서 왜 어떻게 어떤 어느 무슨 몇 얼마 얼마나 있는 있다 있나 있나요 했나 했나요 하나 하나요 되나 되나요 이름 종류 것 때 수 하는 한 및 것은 것이 것을 곳은 곳 그는 이는 무엇이라고 불리나요 불렸나요 합니까 했습니까 됩니까 되었습니까 있습니까 있었습니까 있었나요 없습니까 하였나요 대해 대한 위해 통해 의해 또는 그리고 가운데 라는'
  ).split(' '),
  ...KOREAN_ENDINGS,
]);

/** A word within a run, by its place in it. */
export interface RunWord extends Span {
  readonly isStopWord: boolean;
}

/**
 * Parts a run of characters into words. Korean parts them by spaces, and what ends them binds, as does what Japanese writes
 * in hiragana alone. Lone characters side by side are one word, since a name that no dictionary holds falls apart into them.
 */
export function partRun(run: string): readonly RunWord[] {
  const words: RunWord[] = [];
  let isAfterLone = false;
  const ending = KOREAN_ENDING.exec(run)?.index ?? run.length;
  for (const { index: start, segment } of DICTIONARY.segment(run.slice(0, ending))) {
    const end = start + segment.length;
    const last = words.at(-1);
    const isStopWord = STOP_WORDS.has(segment) || isHiragana(segment);
    const isLone = !isStopWord && [...segment].length === 1;
    if (last && isLone && isAfterLone) words[words.length - 1] = { ...last, end };
    else words.push({ start, end, isStopWord });
    isAfterLone = isLone;
  }
  return ending < run.length ? [...words, { start: ending, end: run.length, isStopWord: true }] : words;
}
