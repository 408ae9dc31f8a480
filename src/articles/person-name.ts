const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
const PARTICLE = 'de|da|del|der|den|van|von|la|le|bin|ibn|al|el|y|e';

/** A person's name of two words at least, as a pattern without groups: `Ludwig van Beethoven`, `J. R. Smith`. */
export const FULL_NAME = String.raw`${WORD}(?:\s(?:(?:${PARTICLE})\s){0,2}${WORD}){1,4}`;
const NAME = new RegExp(String.raw`^(?:${FULL_NAME}|${WORD}|[\p{sc=Han}·]{2,15})$`, 'u');

/** Whether a text is a name and nothing else, as far as its letters tell. */
export function isName(text: string): boolean {
  return NAME.test(text);
}

const GROUP = new RegExp(
  String.raw`^[Tt]he (?:${WORD}\s){1,4}(?:[Aa]uthors|[Cc]ontributors|[Ee]ditors|[Ss]taff|[Tt]eam)$`,
  'u',
);

/** Whether a text names people together: `the Ibid contributors`. */
export function isGroup(text: string): boolean {
  return GROUP.test(text);
}

/** The names in a list: `Jane Doe, John Roe and A. B. Clark`. `Doe, Jane` is one. */
export function splitNames(names: string): readonly string[] {
  return names
    .split(/[;；、，]|\s&\s|\s(?:and|und|et|y|AND|UND)\s/u)
    .flatMap((part) => {
      const parts = part.split(',').map((name) => name.trim());
      return parts.every((name) => name === '' || /\s/u.test(name)) ? parts : [part.trim()];
    })
    .filter((name) => name !== '');
}
