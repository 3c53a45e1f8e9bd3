import type { GridRow } from '../values/cells';

/** A text without blanks and marks of what must be filled in, in half-width signs: for comparing. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s*]+/g, '');
}

const GROUPING = /(?<=\d),(?=\d{3})/g;

/** Whether two texts say the same number or words; commas that group digits do not matter. */
export function isSameText(left: string, right: string): boolean {
  const plain = (text: string): string => squeeze(text).replace(GROUPING, '');
  return plain(left) === plain(right);
}

const VALUE = /^(?:大约|约|将近|近)?[-+−]?[\d.]/;
const WORDS = new Set(['不适用', '未采集', '不公开', '-', '--', '—', '——', '/', '无']);

/** Whether a text may be a value, and not a label or a note. */
export function isValueLike(text: string): boolean {
  const plain = squeeze(text);
  return VALUE.test(plain) || WORDS.has(plain);
}

const YEAR = /^(\d{4})(年度|年)?(?:\(.{0,6}\))?$/;
/** How forms name years without their number, and how far they are from the report's. */
const NAMED_YEARS: Record<string, number> = {
  本年: 0,
  本年度: 0,
  今年: 0,
  当年: 0,
  上年: -1,
  上年度: -1,
  去年: -1,
};

/** The year that a head names: `2024`, `2024年（人）`, `上年度`; null for anything else. */
export function readYear({
  text,
  reportYear,
}: {
  text: string;
  reportYear: number;
}): { year: number; isNamed: boolean } | null {
  const plain = squeeze(text);
  const named = NAMED_YEARS[plain];
  if (named !== undefined) return { year: reportYear + named, isNamed: true };
  const [, year, word] = YEAR.exec(plain) ?? [];
  return year && /^(?:19|20)/.test(year)
    ? { year: Number(year), isNamed: word !== undefined }
    : null;
}

const ORDINAL = /^\(?\d{1,3}[.、)](?!\d)/;
const PARTLY = /^其中:/;

/** A label as it may be written: with a number before it, its unit behind it, without 其中. */
const variantsOf = (label: string, unit: string | null): string[] => {
  const plain = squeeze(label).replace(ORDINAL, '');
  const own = `(${squeeze(unit ?? '')})`;
  const bare = plain.endsWith(own) ? plain.slice(0, -own.length) : plain;
  return [squeeze(label), plain, bare, bare.replace(PARTLY, '')];
};

/** Finds the rows of a table that a label may be, best match first; none for no label. */
export function rowsOfLabel({ text, rows }: { text: string; rows: GridRow[] }): number[] {
  if (squeeze(text) === '') return [];
  const found = rows.flatMap((row, index) => {
    const own = variantsOf(row.label, row.unit);
    const given = variantsOf(text, row.unit);
    const isExact = own[0] === given[0];
    return isExact || given.some((variant) => variant !== '' && own.includes(variant))
      ? [{ index, isExact }]
      : [];
  });
  const exact = found.filter(({ isExact }) => isExact);
  return (exact.length > 0 ? exact : found).map(({ index }) => index);
}
