import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib';

/** How hard each coding is compressed: while somebody waits, and where nobody does. */
export const COMPRESSION = {
  gzip: constants.Z_BEST_COMPRESSION,
  br: 9,
  bestBrotli: constants.BROTLI_MAX_QUALITY,
} as const;

const brotli = (bytes: Uint8Array, quality: number): Uint8Array =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** Compresses an answer, once for all who will ask for it in that coding. */
export function compressAnswer({
  bytes,
  coding,
}: {
  bytes: Uint8Array;
  coding: 'gzip' | 'br';
}): Uint8Array {
  return coding === 'gzip'
    ? gzipSync(bytes, { level: COMPRESSION.gzip })
    : brotli(bytes, COMPRESSION.br);
}

/** Makes the smallest Brotli of what was compressed in haste: a second for half a megabyte. */
export function improveBrotli({ bytes }: { bytes: Uint8Array }): Uint8Array {
  return brotli(brotliDecompressSync(bytes), COMPRESSION.bestBrotli);
}
