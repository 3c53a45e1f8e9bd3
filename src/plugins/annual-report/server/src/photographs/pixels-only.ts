import type { PhotographFormat } from './photograph-format';

/** Quantisation, Huffman tables, restart interval, frames and the JFIF head: what the pixels of a JPEG need. */
const JPEG_SEGMENTS = new Set([0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2, 0xe0]);
const SCAN = 0xda;
const END = 0xd9;

/** Where the compressed data that begins at `from` meets the next marker. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    const isPartOfIt = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isPartOfIt) return at;
  }
  return bytes.length;
};

const isPlainJpeg = (bytes: Buffer): boolean => {
  let at = 2;
  while (at + 4 <= bytes.length || at + 2 === bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return false;
    if (marker === END) return at + 2 === bytes.length;
    if (marker !== SCAN && !JPEG_SEGMENTS.has(marker)) return false;
    if (at + 4 > bytes.length) return false;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    at = marker === SCAN ? endOfScan(bytes, next) : next;
  }
  return false;
};

const PNG_CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'pHYs']);

const isPlainPng = (bytes: Buffer): boolean => {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (!PNG_CHUNKS.has(name)) return false;
    at += 12 + bytes.readUInt32BE(at);
    if (name === 'IEND') return at === bytes.length;
  }
  return false;
};

const WEBP_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);

const isPlainWebp = (bytes: Buffer): boolean => {
  if (bytes.length < 12 || bytes.readUInt32LE(4) + 8 !== bytes.length) return false;
  let at = 12;
  while (at + 8 <= bytes.length) {
    if (!WEBP_CHUNKS.has(bytes.toString('latin1', at, at + 4))) return false;
    const size = bytes.readUInt32LE(at + 4);
    at += 8 + size + (size % 2);
  }
  return at === bytes.length;
};

const READERS: Record<PhotographFormat['id'], (bytes: Buffer) => boolean> = {
  jpeg: isPlainJpeg,
  png: isPlainPng,
  webp: isPlainWebp,
};

/**
 * Whether a photograph holds what its pixels need and nothing beside them: no place, time, owner, comment or profile,
 * and nothing behind its end. Whether the pixels can be decoded is another question.
 */
export function holdsPixelsOnly({
  bytes,
  format,
}: {
  bytes: Buffer;
  format: PhotographFormat;
}): boolean {
  return READERS[format.id](bytes);
}
