import type { Element, Parents, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { attribute, textOf } from './hast-elements.ts';
import { isoDate } from './iso-date.ts';
import { isName, splitNames } from './person-name.ts';

/** Who wrote a page, and when, as its byline shows it. */
export interface Byline {
  readonly authors: readonly string[];
  readonly published: string | null;
}

/** What names the author, the most certain first. */
const AUTHOR: readonly ((element: Element) => boolean)[] = [
  (element) => /(?:^|\s)author(?:$|\s)/u.test(`${attribute(element, 'rel')} ${attribute(element, 'itemProp')}`),
  (element) => /(?:^|[\s_-])(?:author|personname|byline)(?:[_-]?name)?(?:$|\s)/iu.test(attribute(element, 'className')),
];
const DATE = /(?:^|[\s_-])(?:published|datepublished|dt-published|pubdate|date|posted-on|revdate|ltx_dates)(?:$|\s)/iu;
/** Others have bylines, too: those who comment, and the articles that a page recommends. */
const ELSEWHERE =
  /(?:^|[\s_-])(?:comments?|responses?|related|sidebar|widget|recent|read-next|infobox|navbox|references|reflist)(?:$|[\s_-])/iu;
const LONGEST = 120;

export function readByline(tree: Root): Byline {
  const elements: Element[] = [];
  visitParents(tree, 'element', (element, ancestors) => {
    if (![...ancestors, element].some(isElsewhere)) elements.push(element);
  });
  const authors = AUTHOR.map((names) => elements.filter(names).flatMap(authorsIn)).find((each) => each.length > 0);
  const times = elements.filter(({ tagName }) => tagName === 'time');
  const dated = [...elements.filter(isPublication), ...times].filter((element) => !isModification(element));
  return {
    authors: [...new Set(authors)],
    published: dated.map(dateIn).find((date) => date !== null) ?? null,
  };
}

function isElsewhere(node: Parents): boolean {
  if (node.type !== 'element') return false;
  if (/^(?:aside|footer|nav)$/u.test(node.tagName)) return true;
  return (
    !/^(?:html|body|main)$/u.test(node.tagName) &&
    ELSEWHERE.test(`${attribute(node, 'className')} ${attribute(node, 'id')}`)
  );
}

function authorsIn(element: Element): readonly string[] {
  const text = attribute(element, 'content') || textOf(element);
  const names = text
    .replace(/[*†‡§]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:(?:written|posted|published) )?(?:by|von|par|por|di|door)(?: ?: ?| )/iu, '');
  return names.length <= LONGEST ? splitNames(names).filter((name) => /\s/u.test(name) && isName(name)) : [];
}

function isPublication(element: Element): boolean {
  return DATE.test(['className', 'itemProp', 'id'].map((name) => attribute(element, name)).join(' '));
}

function isModification(element: Element): boolean {
  return /updated|modified/iu.test(`${attribute(element, 'className')} ${attribute(element, 'itemProp')}`);
}

function dateIn(element: Element): string | null {
  const text = textOf(element)
    .trim()
    .replace(/^\(([^()]*)\)$/u, '$1');
  return isoDate(
    attribute(element, 'dateTime') || attribute(element, 'content') || attribute(element, 'title') || text,
  );
}
