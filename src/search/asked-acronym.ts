import type { Span } from '../model.ts';

const LETTER = String.raw`\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}`;
const ACRONYM = String.raw`["“„«]?([${LETTER}][${LETTER}\p{N}.]{0,15})["”“»]?`;

const questions = (forms: string): RegExp =>
  new RegExp(
    String.raw`^(?:${forms
      .trim()
      .replaceAll(/\s*\n\s*/gu, '|')
      .replaceAll('ACRONYM', ACRONYM)})$`,
    'diu',
  );

/** Questions about what an acronym stands for, whole; English, German, Dutch, Spanish, French, Italian, Portuguese, Russian, Chinese, Japanese, Korean. */
const ASKS_LONG_FORM = questions(String.raw`
  what (?:does|do|did) (?:the )?(?:acronym |abbreviation |initials |letters )?ACRONYM (?:stand for|abbreviate)
  (?:what does |what is |explain )?the (?:acronym|abbreviation) ACRONYM(?: mean)?
  what (?:is|are|was) (?:the )?ACRONYM (?:short|an? (?:acronym|abbreviation)) (?:for|of)
  (?:what is |what's )?(?:the )?(?:full|long) (?:name|form) of (?:the )?ACRONYM
  ACRONYM (?:stands for(?: what)?|full (?:name|form)|acronym|abbreviation)
  (?:spell out|expand) (?:the )?ACRONYM
  (?:wofür|für was) (?:steht|stehen) (?:der |die |das )?(?:abkürzung |kürzel )?ACRONYM
  was (?:bedeutet|heißt) die abkürzung ACRONYM
  (?:wofür|für was) (?:ist|sind) ACRONYM (?:die |eine )?(?:abkürzung|kurzform)
  waar staat (?:de |het )?(?:afkorting )?ACRONYM voor
  (?:qué|que) (?:significan?|quieren? decir) (?:las? )?siglas? (?:de )?ACRONYM
  que (?:signifie|veut dire) (?:le |la )?(?:sigle|acronyme) ACRONYM
  (?:per )?(?:cosa|che cosa) (?:sta|significa) (?:la sigla |l['’]acronimo )?ACRONYM
  o que significa a sigla ACRONYM
  как расшифровывается ACRONYM
  ACRONYM ?(?:是什[么麼]的?[缩縮][写寫]|代表什[么麼]|是[哪几幾].{0,6}[缩縮][写寫]|的全[称稱名](?:是什[么麼])?)
  ACRONYMは何の略(?:語|称)?(?:ですか)?
  ACRONYMの正式名称(?:は(?:何ですか)?)?
  ACRONYM[은는이가]? 무엇의 (?:약자|약어|줄임말)(?:인가요|입니까)?
`);
/** Questions about what something is, whole: about an acronym where it is written in capitals. */
const ASKS_MEANING = questions(String.raw`
  ACRONYM
  (?:what|who)(?:['’]s| is| are| was| were) (?:the |an? )?ACRONYM
  what (?:does|do|did) (?:the )?ACRONYM mean
  (?:what is |what['’]s )?(?:the )?meaning of (?:the )?ACRONYM
  define (?:the )?ACRONYM
  ACRONYM (?:meaning|definition)
  was (?:ist|sind|war|waren|bedeutet|bedeuten|heißt) (?:der |die |das |eine? )?ACRONYM
  wat (?:is|zijn|was|betekent|betekenen) (?:de |het |een )?ACRONYM
  (?:qué|que) (?:es|son|era|fue|significan?) (?:el |la |los |las |una? )?ACRONYM
  que (?:signifie|veut dire) (?:le |la |les |l['’])?ACRONYM
  (?:qu['’]est-ce que (?:c['’]est que )?|c['’]est quoi )(?:le |la |les |l['’])?ACRONYM
  (?:che )?(?:cosa|cos['’]) ?(?:è|sono|era|significa) (?:il |lo |la |i |gli |le |l['’])?ACRONYM
  o que (?:é|são|era|significa) (?:o |a |os |as )?ACRONYM
  что (?:такое|значит|означает) ACRONYM
  ACRONYM ?(?:是|指的?是?)?什[么麼](?:意思)?
  什[么麼]是 ?ACRONYM
  ACRONYM(?:とは|は)(?:何|なに)?(?:ですか)?
  ACRONYM의? ?(?:뜻|의미)[은는이]?(?: 무엇(?:인가요|입니까)?)?
`);

/** Where an acronym stands in a question. */
export interface AskedAcronym extends Span {
  /** Whether the words are asked for that it stands for, and not just what it is. */
  readonly isForWords: boolean;
  readonly isInCapitals: boolean;
}

/** The acronym of which a question asks what it stands for, or is, and nothing else; `null` where there is none. */
export function askedAcronym(question: string): AskedAcronym | null {
  const [before = ''] = /^[¿\s]*/u.exec(question) ?? [];
  const bare = question.slice(before.length).replace(/[?？!.。\s]+$/u, '');
  const forWords = captured(ASKS_LONG_FORM, bare);
  const place = forWords ?? captured(ASKS_MEANING, bare);
  if (!place) return null;
  const [start, end] = place;
  const isInCapitals = /\p{Lu}.*\p{Lu}/u.test(bare.slice(start, end));
  if (!forWords && !isInCapitals) return null;
  return { start: before.length + start, end: before.length + end, isForWords: forWords !== null, isInCapitals };
}

/** The place of what the groups of a pattern capture: of each alternative's, one at most. */
function captured(pattern: RegExp, text: string): readonly [start: number, end: number] | null {
  const places: readonly ([number, number] | undefined)[] = pattern.exec(text)?.indices?.slice(1) ?? [];
  return places.find((place) => place !== undefined) ?? null;
}
