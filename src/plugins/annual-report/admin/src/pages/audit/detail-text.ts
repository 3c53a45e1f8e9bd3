import type { AuditEntry } from '../../../../contract/admin/audit';
import { AUDIT_TEXTS } from '../../texts/audit';
import type { useTranslate } from '../../texts/use-texts';

type Translate = ReturnType<typeof useTranslate>;

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (value === null || value === undefined) return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const isText = (id: string): id is keyof typeof AUDIT_TEXTS => id in AUDIT_TEXTS;

/** The words for a name or a value, where this version has some; otherwise what is stored. */
const wordsFor = (translate: Translate, kind: string, stored: string): string => {
  const id = `audit.${kind}.${stored}`;
  return isText(id) ? translate(id) : stored;
};

/** The detail of an entry on one line: values as `old → new`, else what is called how. */
export function detailText({
  detail: { from, to, ...rest },
  translate,
}: {
  detail: AuditEntry['detail'];
  translate: Translate;
}): string {
  const change = from === undefined && to === undefined ? [] : [`${textOf(from)} → ${textOf(to)}`];
  const others = Object.entries(rest)
    .filter(([name]) => name !== 'changed' || change.length === 0)
    .map(([name, value]) =>
      translate('audit.detail', {
        name: wordsFor(translate, 'detail', name),
        value: wordsFor(translate, name, textOf(value)),
      }),
    );
  return [...change, ...others].join('; ');
}
