import type { RollupBy } from '../../contract/aggregate';

/** Where the schools of a group are, or what they are, as their editions print it. */
export type GroupHead = {
  type: string | null;
  province: string | null;
  city: string | null;
  district: string | null;
};

const TYPE_LABELS: Record<string, string> = {
  'secondary-vocational': '中等职业学校',
  technician: '技工学校',
  'higher-vocational': '高等职业学校',
};

const NOT_STATED = '未注明';

/**
 * Identity and label of a group. Districts of the same name lie in different cities, so that the key of a
 * place names what it lies in: `重庆市/渝中区`. Schools that do not say are one group, without a key.
 */
export function groupNames({
  by,
  head: { type, province, city, district },
}: {
  by: Exclude<RollupBy, 'school'>;
  head: GroupHead;
}): { key: string | null; label: string } {
  if (by === 'type') return { key: type, label: TYPE_LABELS[type ?? ''] ?? type ?? NOT_STATED };
  const path = by === 'district' ? [province, city, district] : [province, city];
  const name = path.at(-1) ?? null;
  if (name === null) return { key: null, label: NOT_STATED };
  return { key: path.filter((place) => place !== null).join('/'), label: name };
}
