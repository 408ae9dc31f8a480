import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unzipSome } from '../../src/articles/unzip.ts';
import { zip } from '../support/archives.ts';

const END = 'PK\x05\x06';
const MEGABYTE = 1024 * 1024;

/** The words of the files of an archive, by path. */
function wordsOf(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean = () => true,
): Readonly<Record<string, string>> {
  return Object.fromEntries([...unzipSome(bytes, isWanted)].map(([path, content]) => [path, strFromU8(content)]));
}

/** An archive whose directory says so many bytes of each of its files. */
function saidToHold(sizes: readonly number[]): Uint8Array {
  const bytes = Buffer.from(zip(Object.fromEntries(sizes.map((_, at) => [`${at}.xml`, 'Tides.']))));
  let entry = 0;
  for (const size of sizes) {
    entry = bytes.indexOf('PK\x01\x02', entry + 1);
    bytes.writeUInt32LE(size, entry + 24);
  }
  return bytes;
}

test('the files that are asked for are unpacked, whatever stands between them', () => {
  const files = { 'a.xml': 'Tides.', 'b.png': 'A picture.', 'c.xml': 'Ports.' };
  expect(wordsOf(zip(files), (path) => path.endsWith('.xml'))).toEqual({ 'a.xml': 'Tides.', 'c.xml': 'Ports.' });
});

test('an archive of part of a buffer is read', () => {
  const packed = Buffer.concat([
    Buffer.from('before'),
    zip({ 'a.xml': 'Tides.', 'b.xml': 'Ports.' }),
    Buffer.from('after'),
  ]);
  expect(wordsOf(packed.subarray(6, -5))).toEqual({ 'a.xml': 'Tides.', 'b.xml': 'Ports.' });
});

test('remarks of an archive and of its files, and other fields of them, are passed over', () => {
  const packed = zipSync({
    'a.xml': [strToU8('Tides.'), { comment: 'The first.', extra: { 0x7075: strToU8('more') } }],
    'b.xml': [strToU8('Ports.'), { comment: 'The second.' }],
    'c.xml': strToU8('Ships.'),
  });
  const remark = Buffer.from('Packed on a Monday.');
  const bytes = Buffer.concat([packed, remark]);
  bytes.writeUInt16LE(remark.length, bytes.lastIndexOf(END) + 20);
  expect(wordsOf(bytes)).toEqual({ 'a.xml': 'Tides.', 'b.xml': 'Ports.', 'c.xml': 'Ships.' });
});

test('an archive in the form for large ones is read', () => {
  const packed = Buffer.from(zip({ 'a.xml': 'Tides.', 'b.xml': 'Ports.' }));
  const end = packed.lastIndexOf(END);
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeUInt32LE(2, 32);
  record.writeUInt32LE(packed.readUInt32LE(end + 16), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeUInt32LE(end, 8);
  packed.writeUInt32LE(0xffffffff, end + 16);
  const bytes = Buffer.concat([packed.subarray(0, end), record, locator, packed.subarray(end)]);
  expect(wordsOf(bytes)).toEqual({ 'a.xml': 'Tides.', 'b.xml': 'Ports.' });
});

describe('an archive is refused', () => {
  test('whose files, together, are said to be larger than 100 MB', () => {
    expect(() => wordsOf(saidToHold([60 * MEGABYTE, 40 * MEGABYTE + 1]))).toThrow(
      new RangeError('it unpacks to more than 104857600 bytes'),
    );
  });

  test('of which any file is not what its checksum says', () => {
    const bytes = Buffer.from(zip({ 'a.xml': 'Tides.', 'b.xml': 'Ports.' }));
    bytes.writeUInt32LE(7, bytes.lastIndexOf('PK\x01\x02') + 16);
    expect(() => wordsOf(bytes)).toThrow(new RangeError('b.xml is not what its checksum says'));
  });
});

describe('an archive is unpacked', () => {
  test('whose files, together, are said to hold 100 MB', () => {
    expect(wordsOf(saidToHold([60 * MEGABYTE, 40 * MEGABYTE]))).toEqual({ '0.xml': 'Tides.', '1.xml': 'Tides.' });
  });

  test('whose other files are larger', () => {
    expect(wordsOf(saidToHold([6, 200 * MEGABYTE]), (path) => path === '0.xml')).toEqual({ '0.xml': 'Tides.' });
  });
});
