import type { TableChange } from '../../contract/changes/table-change';
import type { RowJson, TableJson } from '../../contract/table';
import { TABLE_FIELDS } from '../content/content-fields';
import { fieldsWhere } from '../content/field-facts';
import { mergeOrder, movedKeys } from './align/sequences';
const COMPARED = fieldsWhere(TABLE_FIELDS, { compared: 'as-is' });

const ROW_FIELDS = [
  'seq',
  'indicator',
  'label',
  'unit',
  'level',
  'parent',
  'required',
  'footnote',
] as const;

type Reported = Pick<TableChange, 'kind'> & Partial<TableChange>;

const compareRows = (before: TableJson, after: TableJson): Reported[] => {
  const byKey = ({ rows }: TableJson) => new Map(rows.map((row) => [row.key, row]));
  const [olds, news] = [byKey(before), byKey(after)];
  const keys = { before: [...olds.keys()], after: [...news.keys()] };
  const moved = movedKeys(keys);
  const refOf = ({ key, label }: RowJson) => ({ key, label });
  return mergeOrder(keys).flatMap((key): Reported[] => {
    const [old, young] = [olds.get(key), news.get(key)];
    if (!old) return young ? [{ kind: 'added', row: refOf(young) }] : [];
    if (!young) return [{ kind: 'removed', row: refOf(old) }];
    const row = refOf(young);
    const changed = ROW_FIELDS.filter((field) => old[field] !== young[field]).map(
      (field): Reported => ({
        kind: 'changed',
        row,
        field,
        before: old[field],
        after: young[field],
      }),
    );
    return moved.has(key) ? [{ kind: 'moved', row }, ...changed] : changed;
  });
};

const compareTable = (before: TableJson, after: TableJson): Reported[] =>
  COMPARED.filter((field) => String(before[field]) !== String(after[field])).map((field) => ({
    kind: 'changed',
    field,
    before: before[field],
    after: after[field],
  }));

/**
 * How the layouts of tables differ that both reports have; numbers aside. Of a table that came or went, the
 * structure tells.
 */
export function compareTables({
  before,
  after,
}: {
  before: TableJson[];
  after: TableJson[];
}): TableChange[] {
  const olds = new Map(before.map((table) => [table.key, table]));
  return after.flatMap((young) => {
    const old = olds.get(young.key);
    if (!old) return [];
    const { key, label, title, chapter } = young;
    return [...compareTable(old, young), ...compareRows(old, young)].map((reported) => ({
      table: { key, label, title },
      chapter,
      row: null,
      field: null,
      before: null,
      after: null,
      ...reported,
    }));
  });
}
