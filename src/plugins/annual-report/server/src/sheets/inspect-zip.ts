import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { SHEET_LIMITS } from './sheet';

export type ZipInspection =
  | { ok: true; names: Set<string>; cells: number }
  | { ok: false; code: 'sheet-broken' | 'sheet-encrypted' | 'sheet-expands' };

const EXPANDS = { ok: false as const, code: 'sheet-expands' as const };
const WORKSHEET = /(^|\/)xl\/worksheets\/[^/]+\.xml$/;
const CELL_OR_ROW = /<(c|row)[\s/>]/g;
const CUT_OPENING = /<(c|r|ro|row)?$/;
const MAX_OPENING_LENGTH = 4;
const TAG = '<'.charCodeAt(0);

type Size = { bytes: number; tags: number; cells: number };

/** Counts what is in an entry without keeping it: its bytes, its tags, the cells and rows of a worksheet. */
const measure = async (zip: ZipFile, entry: Entry, room: number): Promise<Size> => {
  const isWorksheet = WORKSHEET.test(entry.fileName);
  const size: Size = { bytes: 0, tags: 0, cells: 0 };
  let rest = '';
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    size.bytes += chunk.length;
    if (size.bytes > room) break;
    for (const byte of chunk) if (byte === TAG) size.tags += 1;
    if (!isWorksheet) continue;
    const text = rest + chunk.toString('latin1');
    size.cells += text.match(CELL_OR_ROW)?.length ?? 0;
    rest = CUT_OPENING.exec(text.slice(-MAX_OPENING_LENGTH))?.[0] ?? '';
  }
  return size;
};

const isDense = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > SHEET_LIMITS.ratioFrom &&
  uncompressedSize > compressedSize * SHEET_LIMITS.ratio;

const walk = async (zip: ZipFile): Promise<ZipInspection> => {
  const names = new Set<string>();
  const total: Size = { bytes: 0, tags: 0, cells: 0 };
  if (zip.entryCount > SHEET_LIMITS.entries) return EXPANDS;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return { ok: false, code: 'sheet-encrypted' };
    const room = SHEET_LIMITS.unpackedBytes - total.bytes;
    if (entry.uncompressedSize > room || isDense(entry)) return EXPANDS;
    const size = await measure(zip, entry, room);
    total.bytes += size.bytes;
    total.tags += size.tags;
    total.cells += size.cells;
    if (total.bytes > SHEET_LIMITS.unpackedBytes || total.tags > SHEET_LIMITS.tags) return EXPANDS;
    names.add(entry.fileName.replace(/^\//, ''));
  }
  return { ok: true, names, cells: total.cells };
};

/**
 * Unpacks an archive once, in a stream and to nowhere, before anything trusts it: an archive that is broken or
 * encrypted, or would fill the memory, is told apart from one that can be read.
 */
export async function inspectZip({ bytes }: { bytes: Buffer }): Promise<ZipInspection> {
  try {
    return await walk(await fromBufferPromise(bytes, { validateEntrySizes: true }));
  } catch {
    return { ok: false, code: 'sheet-broken' };
  }
}
