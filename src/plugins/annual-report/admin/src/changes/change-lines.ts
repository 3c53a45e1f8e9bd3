import { useMemo } from 'react';
import type { ChangeLists } from '../../../contract/changes/change-lists';
import type {
  ChangePlace,
  ImageChange,
  StructureChange,
  TextDiff,
  ValueChange,
} from '../../../contract/changes/change-kinds';
import type { GridChange } from '../../../contract/changes/grid-change';
import type { DefinitionChange, TableChange } from '../../../contract/changes/table-change';
import type { TextChange } from '../../../contract/changes/text-change';
import type { TextId } from '../texts';
import { useTerm, useTranslate } from '../texts/use-texts';

/** One difference in words: what, where, and from what to what. */
export type ChangeLine = {
  key: string;
  kind: TextId;
  what: string;
  where: string;
  before: string | null;
  after: string | null;
  /** Word by word, where there is one. */
  diff: TextDiff | null;
};

/** What lines are written with. */
type Speech = {
  translate: (id: TextId, values?: Record<string, string | number>) => string;
  /** A value of an enumeration in words. */
  termOf: (value: string) => string;
};

/** Where something stands: its case, else its chapter, else the whole report. */
function describePlace({
  place,
  translate,
}: Pick<Speech, 'translate'> & { place: Pick<ChangePlace, 'case' | 'chapter'> }): string {
  if (place.case !== null) {
    return translate('changes.place.case', { number: place.case.number, title: place.case.title });
  }
  if (place.chapter !== null) {
    const { number, title } = place.chapter;
    return translate('changes.place.chapter', { number, title });
  }
  return translate('changes.place.report');
}

type Value = ValueChange['before'];

/** A value with what stands beside it, where that is what differs. */
const describeValue = (value: Value, other: Value, { translate }: Speech): string | null => {
  if (value === null) return null;
  const differs = (field: 'note' | 'method' | 'respondents'): boolean =>
    other !== null && value[field] !== other[field];
  const beside = (['note', 'method', 'respondents'] as const)
    .filter(differs)
    .map((field) => translate(`changes.value.${field}`, { text: String(value[field] ?? '—') }));
  const status = other !== null && value.status !== other.status ? [value.status] : [];
  const statuses = status.map((one) => translate(`numbers.cell.status-${one}`));
  const more = [...statuses, ...beside];
  if (more.length === 0) return value.text;
  return translate('changes.value.beside', { text: value.text, beside: more.join('；') });
};

function valueLines(values: ValueChange[], speech: Speech): ChangeLine[] {
  const { translate } = speech;
  return values.map(({ kind, indicator, year, name, typedIn, before, after, cells }, index) => ({
    key: `value-${indicator}-${year}-${index}`,
    kind: `changes.kind.${kind}`,
    what: translate('changes.value', { name, year: String(year) }),
    where:
      typedIn === null
        ? cells.map(({ table }) => table.label).join('、')
        : translate('changes.typed', { table: typedIn.table.label }),
    before: describeValue(before, after, speech),
    after: describeValue(after, before, speech),
    diff: null,
  }));
}

function textLines(texts: TextChange[], { translate, termOf }: Speech): ChangeLine[] {
  return texts.map(({ kind, field, place, before, after, diff }, index) => {
    const describe = (value: string | null): string | null =>
      value !== null && field === 'school.type' ? termOf(value) : value;
    return {
      key: `text-${field}-${index}`,
      kind: `changes.kind.${kind}`,
      what: translate(`changes.text.${field}`),
      where: describePlace({ place, translate }),
      before: describe(before),
      after: describe(after),
      diff: kind === 'changed' ? diff : null,
    };
  });
}

function structureLines(structure: StructureChange[], { translate }: Speech): ChangeLine[] {
  return structure
    .filter(({ kind }) => kind !== 'renumbered')
    .map(({ kind, type, key, before, after }, index) => {
      const side = after ?? before;
      const describe = (given: typeof before): string | null =>
        given === null ? null : `${given.number} ${given.title}`;
      return {
        key: `structure-${key}-${index}`,
        kind: `changes.kind.${kind}`,
        what: translate(`changes.structure.${type}`),
        where: side === null ? '' : describePlace({ place: side.place, translate }),
        before: describe(before),
        after: describe(after),
        diff: null,
      };
    });
}

type Scalar = TableChange['before'];

const describeScalar = (value: Scalar, { translate }: Speech): string | null => {
  if (value === null) return null;
  if (typeof value === 'boolean') return translate(value ? 'common.yes' : 'common.no');
  return Array.isArray(value) ? value.join('、') : String(value);
};

/** Images, layouts and definitions have no draft: what was saved is what a release takes. */
function imageLines(images: ImageChange[], { translate }: Speech): ChangeLine[] {
  return images
    .filter(({ kind }) => kind !== 'renumbered')
    .map((change, index) => {
      const { kind, key, label, caption, field, before, after, diff, place } = change;
      const name =
        label === null
          ? translate('changes.image.cover', { caption })
          : translate('changes.image.figure', { label, caption });
      return {
        key: `image-${key}-${index}`,
        kind: `changes.kind.${kind}`,
        what: translate('changes.field', {
          name,
          field: translate(`changes.image.${field ?? 'file'}`),
        }),
        where: describePlace({ place, translate }),
        before,
        after,
        diff,
      };
    });
}

const TERMS: readonly (string | null)[] = ['kind', 'display', 'direction', 'aggregation'];

function tableLines(tables: TableChange[], speech: Speech): ChangeLine[] {
  return tables.map(({ kind, table, row, field, before, after }, index) => {
    const { translate, termOf } = speech;
    const describe = (value: Scalar): string | null => {
      const text = describeScalar(value, speech);
      return text !== null && TERMS.includes(field) ? termOf(text) : text;
    };
    return {
      key: `table-${table.key}-${index}`,
      kind: `changes.kind.${kind}`,
      what: translate('changes.field', {
        name: row === null ? table.title : row.label,
        field: translate(`changes.table.${field ?? 'row'}`),
      }),
      where: `${table.label} ${table.title}`,
      before: describe(before),
      after: describe(after),
      diff: null,
    };
  });
}

function gridLines(grids: GridChange[], { translate }: Speech): ChangeLine[] {
  return grids
    .filter(({ kind }) => kind !== 'renumbered')
    .map(({ kind, key, label, caption, part, row, column, ...change }, index) => {
      const name = translate('changes.grid', { label, caption });
      const where = { row: row ?? 0, column: column ?? 0 };
      return {
        key: `grid-${key}-${index}`,
        kind: `changes.kind.${kind}`,
        what:
          part === null || part === 'label'
            ? name
            : translate('changes.field', { name, field: translate(`changes.grid.${part}`, where) }),
        where: describePlace({ place: change.place, translate }),
        before: change.before,
        after: change.after,
        diff: kind === 'changed' ? change.diff : null,
      };
    });
}

function definitionLines(
  definitions: DefinitionChange[],
  { translate, termOf }: Speech,
): ChangeLine[] {
  return definitions.map(({ kind, indicator, name, field, before, after }, index) => {
    const describe = (value: string | number | null): string | null => {
      if (value === null) return null;
      return TERMS.includes(field) ? termOf(String(value)) : String(value);
    };
    return {
      key: `definition-${indicator}-${index}`,
      kind: `changes.kind.${kind}`,
      what: translate('changes.field', {
        name,
        field: translate(`changes.definition.${field ?? 'use'}`),
      }),
      where: '',
      before: describe(before),
      after: describe(after),
      diff: null,
    };
  });
}

export const CHANGE_LISTS = [
  'values',
  'texts',
  'grids',
  'structure',
  'images',
  'tables',
  'definitions',
] as const;

export type ChangeListName = (typeof CHANGE_LISTS)[number];

/** Every difference in the reader's words, by list. */
export function useChangeLines(changes: ChangeLists): Record<ChangeListName, ChangeLine[]> {
  const translate = useTranslate();
  const termOf = useTerm();
  return useMemo(() => {
    const speech = { translate, termOf };
    return {
      values: valueLines(changes.values, speech),
      texts: textLines(changes.texts, speech),
      grids: gridLines(changes.grids ?? [], speech),
      structure: structureLines(changes.structure, speech),
      images: imageLines(changes.images, speech),
      tables: tableLines(changes.tables, speech),
      definitions: definitionLines(changes.definitions, speech),
    };
  }, [changes, translate, termOf]);
}
