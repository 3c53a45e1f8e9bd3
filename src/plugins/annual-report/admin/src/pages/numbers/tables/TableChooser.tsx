import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { DeskTable } from '../../../../contract/desk/values';
import { useWords } from '../../words/use-words';
import type { Known } from './build-rows';
import { missingValues, requiredRows } from './missing-values';

/** The tables of the report, each with what is still missing in it. */
export function TableChooser({
  tables,
  chosen,
  year,
  known,
  onChoose,
}: {
  tables: DeskTable[];
  chosen: string;
  year: number;
  known: Known;
  onChoose: (key: string) => void;
}) {
  const say = useWords();
  const nameOf = (table: DeskTable): string => {
    const kind = say(table.kind === 'annex' ? 'numbers.annexes' : 'numbers.trends');
    const missing = missingValues({ table, year, known }).length;
    const state =
      missing > 0 ? say('numbers.missing', { count: missing }) : say('numbers.complete');
    return `${kind} · ${table.title}${requiredRows(table).length > 0 ? `（${state}）` : ''}`;
  };
  return (
    <Field.Root name="table" width="100%">
      <Field.Label>{say('numbers.table')}</Field.Label>
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
