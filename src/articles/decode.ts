import { analyse } from 'chardet';

export interface Decoded {
  readonly text: string;
  /** The WHATWG's name of the encoding, in lower case. */
  readonly encoding: string;
  /** Nothing told the encoding, or characters remain that no writer means: U+FFFD, or C1 controls. */
  readonly uncertain: boolean;
}

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** How many of the first bytes tell text from anything else. */
const SNIFFED = 64 * 1024;
/** Of 100. What `chardet` says with less is as often wrong as right. */
const LEAST_CONFIDENCE = 20;

/**
 * Decodes a text file: byte order mark, else UTF-16 by its zero bytes, else what a page declares, else strict UTF-8, else what `chardet` finds in
 * the whole file, else windows-1252. One byte order mark is taken off; nothing else is changed.
 *
 * @returns `null` when the bytes are no text
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded | null {
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  const known = marked?.encoding ?? guessUtf16(bytes);
  if (known) return checked(decodeAs(known, bytes));
  if (looksBinary(bytes)) return null;
  if (declared !== null && declared !== 'utf-8') return checked(decodeAs(declared, bytes));
  const text = decodeUtf8(bytes);
  if (text !== null) return checked({ text, encoding: 'utf-8' });
  const detected = detect(bytes);
  return checked({ ...decodeAs(detected ?? 'windows-1252', bytes), isGuess: detected === null });
}

/**
 * The encoding that a page declares in its first bytes; `null` when it declares none that Node can decode. Where ASCII
 * says that it is UTF-16, HTML takes it for UTF-8.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const name = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1];
  try {
    const encoding = name === undefined ? null : new TextDecoder(name).encoding;
    return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

interface Unchecked extends Omit<Decoded, 'uncertain'> {
  readonly isGuess?: boolean;
}

function checked({ text, encoding, isGuess = false }: Unchecked): Decoded | null {
  // Controls are left of UTF-32, and of binary data that happens to look like UTF-16 or to begin as a text.
  const start = Uint16Array.from({ length: Math.min(text.length, SNIFFED) }, (_, at) => text.charCodeAt(at));
  if (text.includes('\0') || looksBinary(start)) return null;
  // NEL (U+0085) is a line end in some old files and no sign of a wrong guess.
  const hasStrays = /[\ufffd\u0080-\u0084\u0086-\u009f]/u.test(text);
  return { text, encoding, uncertain: isGuess || hasStrays };
}

/** What windows-1252 has where Latin-1 has controls, from 0x80 on. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Decodes, and mends what Node makes of windows-1252: since 20.18.3 it takes it for Latin-1 (nodejs/node#56542). */
function decodeAs(name: string, bytes: Uint8Array): Unchecked {
  const decoder = new TextDecoder(name);
  const { encoding } = decoder;
  const text = decoder.decode(bytes);
  if (encoding !== 'windows-1252') return { text, encoding };
  const mend = (control: string): string => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control;
  return { text: text.replace(/[\x80-\x9f]/gu, mend), encoding };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
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
function looksBinary(codes: Uint8Array | Uint16Array): boolean {
  const sample = codes.subarray(0, SNIFFED);
  if (sample.includes(0)) return true;
  const controls = sample.filter((code) => code < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b].includes(code));
  return controls.length > sample.length * 0.02;
}

/** The best guess that is one, and that this Node can decode. */
function detect(bytes: Uint8Array): string | null {
  const guesses = analyse(bytes).filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
  return guesses.map(({ name }) => name).find(canDecode) ?? null;
}

function canDecode(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== 'utf-8';
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}
