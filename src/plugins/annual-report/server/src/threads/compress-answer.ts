import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const BROTLI_QUALITY = 9;

/** Bytes in every coding that is served beside identity. */
export type Compressed = { gzip: Uint8Array; br: Uint8Array };

/** Compresses an answer, once for all who will ask for it. */
export const compressAnswer = ({ bytes }: { bytes: Uint8Array }): Compressed => ({
  gzip: gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
  br: brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }),
});
