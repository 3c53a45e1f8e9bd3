import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { AdminTable } from '../../../../../contract/admin/values';
import { useTranslate } from '../../../texts/use-texts';
import type { CurrentValues } from '../grid/build-rows';
import { isFilled, missingValues, requiredRows } from './place-lists';

/** Official tables first, then charts; each by number: 2 before 10. */
export function sortTables({ tables }: { tables: AdminTable[] }): AdminTable[] {
  return [...tables].sort(
    (left, right) =>
      left.kind.localeCompare(right.kind) ||
      left.key.localeCompare(right.key, 'en', { numeric: true }),
  );
}

/** The tables of the report, each with what is still missing in it. */
export function TableChooser({
  tables,
  chosen,
  year,
  currentValues,
  onChoose,
}: {
  tables: AdminTable[];
  chosen: string;
  year: number;
  currentValues: CurrentValues;
  onChoose: (key: string) => void;
}) {
  const translate = useTranslate();
  const nameOf = (table: AdminTable): string => {
    const kind = translate(table.kind === 'annex' ? 'numbers.annexes' : 'numbers.trends');
    const missing = missingValues({ table, year, currentValues }).length;
    const state =
      missing > 0
        ? translate('numbers.missing', { count: missing })
        : translate(
            isFilled({ table, year, currentValues })
              ? 'numbers.complete'
              : 'numbers.required-there',
          );
    return `${kind} · ${table.title}${requiredRows(table).length > 0 ? `（${state}）` : ''}`;
  };
  return (
    <Field.Root name="table" width="100%">
      <Field.Label>{translate('numbers.table')}</Field.Label>
      <SingleSelect value={chosen} onChange={(key) => onChoose(String(key))}>
        {tables.map((table) => (
          <SingleSelectOption key={table.key} value={table.key}>
            {nameOf(table)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
