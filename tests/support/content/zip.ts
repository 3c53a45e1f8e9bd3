import { deflateRawSync } from 'node:zlib';

export type ZipEntry = {
  name: string;
  bytes: Buffer | string;
  /** What the archive says of the entry, where that is not true. */
  claimedSize?: number;
  isEncrypted?: boolean;
};

const DEFLATED = 8;
const VERSION = 20;

const numbers = (...fields: [number, 2 | 4][]): Buffer =>
  Buffer.concat(
    fields.map(([value, length]) => {
      const field = Buffer.alloc(length);
      field.writeUIntLE(value, 0, length);
      return field;
    }),
  );

/** Makes an archive byte by byte, so that a test can also make one that lies. Checksums are left out. */
export function makeZip({ entries }: { entries: ZipEntry[] }): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, claimedSize, isEncrypted = false } of entries) {
    const content = Buffer.from(bytes);
    const packed = deflateRawSync(content);
    const fields = numbers(
      [VERSION, 2],
      [isEncrypted ? 1 : 0, 2],
      [DEFLATED, 2],
      [0, 4],
      [0, 4],
      [packed.length, 4],
      [claimedSize ?? content.length, 4],
      [Buffer.byteLength(name), 2],
      [0, 2],
    );
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    directory.push(
      Buffer.from('PK\x01\x02'),
      numbers([VERSION, 2]),
      fields,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      Buffer.from(name),
    );
    locals.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const count = entries.length;
  const end = numbers(
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [index.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...locals, index, Buffer.from('PK\x05\x06'), end]);
}
