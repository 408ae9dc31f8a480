import { analyse } from 'chardet';

export interface Decoded {
  readonly text: string;
  /** The WHATWG's name of the encoding, in lower case. */
  readonly encoding: string;
  /** Characters remain that no writer means: U+FFFD, or C1 controls. */
  readonly uncertain: boolean;
}

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** How many of the first bytes tell text from anything else. */
const SNIFFED = 64 * 1024;

/**
 * Decodes a text file: byte order mark, else strict UTF-8, else UTF-16 by its zero bytes, else what `chardet` finds in
 * the whole file, else windows-1252. One byte order mark is taken off; nothing else is changed.
 *
 * @returns `null` when the bytes are no text
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded | null {
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  if (marked) return decodeAs(marked.encoding, bytes);

  if (declared !== null && !looksBinary(bytes)) return decodeAs(declared, bytes);

  const utf16 = guessUtf16(bytes);
  if (utf16) return decodeAs(utf16, bytes);
  if (looksBinary(bytes)) return null;

  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', uncertain: hasStrayCharacters(text) };
  } catch {
    return decodeAs(detect(bytes), bytes);
  }
}

/** The encoding that a page declares in its first bytes, if Node can decode it. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const name = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ?? /^<\?xml[^>]*encoding=["']([\w-]+)/u.exec(head)?.[1];
  try {
    return name === undefined ? null : new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes);
  return { text, encoding: decoder.encoding, uncertain: hasStrayCharacters(text) };
}

function hasStrayCharacters(text: string): boolean {
  // NEL (U+0085) is a line end in some old files and no sign of a wrong guess.
  return /[\ufffd\u0080-\u0084\u0086-\u009f]/u.test(text);
}

/** Text in UTF-16 has a zero in nearly every other byte as long as it is mostly Latin; nothing else that is text has. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SNIFFED);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** No text encoding but UTF-16 and UTF-32 holds a NUL, and few control characters stand in a text. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SNIFFED);
  if (sample.includes(0)) return true;
  const controls = sample.filter((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b].includes(byte));
  return controls.length > sample.length * 0.02;
}

/** The best guess that this Node can decode. */
function detect(bytes: Uint8Array): string {
  const names = analyse(bytes).map((guess) => guess.name);
  return names.find(canDecode) ?? 'windows-1252';
}

function canDecode(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== 'utf-8';
  } catch {
    return false;
  }
}
