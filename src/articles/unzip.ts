import { type UnzipFileInfo, unzipSync } from 'fflate';

/** Larger than any book without its pictures. */
const MAX_UNPACKED = 100 * 1024 * 1024;

/**
 * Unpacks the files of an archive that are asked for. An archive that says it holds more than 100 MB of them is not
 * unpacked at all; one that holds more of a file than it says, or something else, is damaged.
 *
 * @returns by path
 * @throws {RangeError} when it is too large, or damaged
 */
export function unzipSome(bytes: Uint8Array, isWanted: (path: string) => boolean): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  const checksums = checksumsOf(bytes);
  const wanted = new Map<string, number>();
  // Asked of each file in the order of the directory.
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    const checksum = checksums.next().value;
    if (!isWanted(name)) return false;
    total += originalSize;
    if (total > MAX_UNPACKED) throw new RangeError(`it unpacks to more than ${MAX_UNPACKED} bytes`);
    wanted.set(name, checksum);
    return true;
  };
  const files = new Map(Object.entries(unzipSync(bytes, { filter })));
  // A file that is longer than it is said to be was cut there, without a word.
  for (const [path, content] of files) {
    if (checksumOf(content) !== wanted.get(path)) throw new RangeError(`${path} is not what its checksum says`);
  }
  return files;
}

/** The checksums in the directory at the end of an archive, a file each. */
function* checksumsOf(archive: Uint8Array): Generator<number, never> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const short = (at: number): number => view.getUint16(at, true);
  const long = (at: number): number => view.getUint32(at, true);
  let at = directoryOf(archive.length, long);
  for (;;) {
    yield long(at + 16);
    // Name, extra field and comment follow a head of 46 bytes.
    at += 46 + short(at + 28) + short(at + 30) + short(at + 32);
  }
}

/** Where the directory of an archive begins: that stands at its end, or, for Zip64, in a record before that. */
function directoryOf(length: number, long: (at: number) => number): number {
  let end = length - 22;
  while (long(end) !== 0x06054b50) end--;
  const record = long(end - 20) === 0x07064b50 ? long(end - 12) : end;
  return long(record) === 0x06064b50 ? long(record + 48) : long(end + 16);
}

const CRC_32 = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  return remainder;
});

function checksumOf(content: Uint8Array): number {
  let sum = ~0;
  for (const byte of content) sum = (sum >>> 8) ^ (CRC_32[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}
