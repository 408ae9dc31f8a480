import { strToU8, zipSync } from 'fflate';

/** An archive of texts, by path. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A run of words in a Word document; what it is given stands for itself. */
export const wordRun = (text: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
/** A mark that points to a footnote, by its number from 1. */
export const wordMark = (number: number): string => `<w:r><w:footnoteReference w:id="${number + 1}"/></w:r>`;

/** A Word document of paragraphs, each of runs, of footnotes, each of words, and of other parts, by path. */
export function wordDocument(
  paragraphs: readonly string[],
  footnotes: readonly string[],
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const body = paragraphs.map((runs) => `<w:p>${runs}</w:p>`).join('');
  const notes = footnotes.map((text, at) => `<w:footnote w:id="${at + 2}"><w:p>${wordRun(text)}</w:p></w:footnote>`);
  return zip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r2" Type="${OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes ${W}>${notes.join('')}</w:footnotes>`,
    ...parts,
  });
}

/** A book of XHTML documents, each given by the content of its body, in reading order; they are named `1.xhtml`, … */
export function book(bodies: readonly string[]): Uint8Array {
  const items = bodies.map((_, at) => `<item id="d${at}" href="${at + 1}.xhtml" media-type="application/xhtml+xml"/>`);
  const spine = bodies.map((_, at) => `<itemref idref="d${at}"/>`);
  const documents = bodies.map((body, at) => [
    `book/${at + 1}.xhtml`,
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>${body}</body></html>`,
  ]);
  return zip({
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="book/package.opf"/></rootfiles></container>',
    'book/package.opf': `<package><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(documents),
  });
}
