import type { AuditEntry } from '../../../../contract/admin/audit';

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (value === null || value === undefined) return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** The detail of an entry on one line: values as `old → new`, else what is called how. */
export function detailText({ from, to, ...rest }: AuditEntry['detail']): string {
  const change = from === undefined && to === undefined ? [] : [`${textOf(from)} → ${textOf(to)}`];
  const others = Object.entries(rest)
    .filter(([name]) => name !== 'changed' || change.length === 0)
    .map(([name, value]) => (name === 'changed' ? textOf(value) : `${name}: ${textOf(value)}`));
  return [...change, ...others].join('; ');
}
