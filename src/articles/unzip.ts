import { type UnzipFileInfo, unzipSync } from 'fflate';

/** Larger than any book without its pictures. */
const MAX_UNPACKED = 100 * 1024 * 1024;

/**
 * Unpacks the files of an archive that are asked for. An archive that says it holds more than 100 MB of them is not
 * unpacked at all; one that holds more than it says is an error of the format.
 *
 * @returns by path
 * @throws {RangeError} when it is too large
 */
export function unzipSome(bytes: Uint8Array, isWanted: (path: string) => boolean): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!isWanted(name)) return false;
    total += originalSize;
    if (total > MAX_UNPACKED) throw new RangeError(`it unpacks to more than ${MAX_UNPACKED} bytes`);
    return true;
  };
  return new Map(Object.entries(unzipSync(bytes, { filter })));
}
