/** A place inside the blocks of a chapter or case: which block, which field of it, which paragraph. */
export type BlockPlace = { block: number; field: string | null; paragraph: number | null };

const PATTERN = /^content\.(\d+)(?:\.([a-z]+)(?:\.(\d+))?)?/;

/** Reads the path of a field, such as `content.2.content.0`; null for a field outside of blocks. */
export function blockPlace(path: string): BlockPlace | null {
  const [, block, field = null, paragraph] = PATTERN.exec(path) ?? [];
  if (block === undefined) return null;
  return {
    block: Number(block),
    field,
    paragraph: paragraph === undefined ? null : Number(paragraph),
  };
}
