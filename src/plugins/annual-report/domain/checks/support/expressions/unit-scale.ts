const PREFIXED = /^(百万|千万|千|万|亿)(?=\S)(.*)$/;

const FACTORS = new Map([
  ['千', 1e3],
  ['万', 1e4],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
]);

const PEOPLE = new Set(['人', '名', '位']);

/** A unit as a multiple of its plain one: 万元 is 10 000 × 元. 人, 名 and 位 are one unit. */
export type UnitScale = { base: string; factor: number };

export function unitScale({ unit }: { unit: string | null }): UnitScale {
  const plain = (unit ?? '').trim();
  const [, prefix = '', rest = ''] = PREFIXED.exec(plain) ?? [];
  const base = rest || plain;
  return { base: PEOPLE.has(base) ? '人' : base, factor: FACTORS.get(prefix) ?? 1 };
}

/** What a number of the first unit is multiplied by to stand in the second; null where they differ in kind. */
export function unitFactor({
  from,
  to,
}: {
  from: string | null;
  to: string | null;
}): number | null {
  const [source, target] = [unitScale({ unit: from }), unitScale({ unit: to })];
  return source.base === target.base ? source.factor / target.factor : null;
}
