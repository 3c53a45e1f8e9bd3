import type { ImageChange } from '../../../contract/changes/image-change';
import type { DefinitionChange, TableChange } from '../../../contract/changes/table-change';
import type { ChangeLine, Speech } from './change-line';
import { placeInWords } from './place-in-words';

type Scalar = TableChange['before'];

const scalarInWords = (value: Scalar, { say }: Speech): string | null => {
  if (value === null) return null;
  if (typeof value === 'boolean') return say(value ? 'common.yes' : 'common.no');
  return Array.isArray(value) ? value.join('、') : String(value);
};

/** Images, layouts and definitions have no draft: what was saved is what a release takes. */
export function imageLines(images: ImageChange[], { say }: Speech): ChangeLine[] {
  return images
    .filter(({ kind }) => kind !== 'renumbered')
    .map((change, index) => {
      const { kind, key, label, caption, field, before, after, diff, place } = change;
      const name =
        label === null
          ? say('changes.image.cover', { caption })
          : say('changes.image.figure', { label, caption });
      return {
        key: `image-${key}-${index}`,
        kind: `changes.kind.${kind}`,
        what: say('changes.field', { name, field: say(`changes.image.${field ?? 'file'}`) }),
        where: placeInWords({ place, say }),
        before,
        after,
        diff,
      };
    });
}

const TERMS: readonly (string | null)[] = ['kind', 'display', 'direction', 'aggregation'];

export function tableLines(tables: TableChange[], speech: Speech): ChangeLine[] {
  return tables.map(({ kind, table, row, field, before, after }, index) => {
    const { say, termOf } = speech;
    const inWords = (value: Scalar): string | null => {
      const words = scalarInWords(value, speech);
      return words !== null && TERMS.includes(field) ? termOf(words) : words;
    };
    return {
      key: `table-${table.key}-${index}`,
      kind: `changes.kind.${kind}`,
      what: say('changes.field', {
        name: row === null ? table.title : row.label,
        field: say(`changes.table.${field ?? 'row'}`),
      }),
      where: `${table.label} ${table.title}`,
      before: inWords(before),
      after: inWords(after),
      diff: null,
    };
  });
}

export function definitionLines(
  definitions: DefinitionChange[],
  { say, termOf }: Speech,
): ChangeLine[] {
  return definitions.map(({ kind, indicator, name, field, before, after }, index) => {
    const inWords = (value: string | number | null): string | null => {
      if (value === null) return null;
      return TERMS.includes(field) ? termOf(String(value)) : String(value);
    };
    return {
      key: `definition-${indicator}-${index}`,
      kind: `changes.kind.${kind}`,
      what: say('changes.field', { name, field: say(`changes.definition.${field ?? 'use'}`) }),
      where: '',
      before: inWords(before),
      after: inWords(after),
      diff: null,
    };
  });
}
