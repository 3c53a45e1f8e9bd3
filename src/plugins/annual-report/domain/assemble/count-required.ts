import type { TableJson } from '../../contract/table';

/**
 * Required rows of the annex tables, and those of them that the report's year answers with a value or with
 * a named status other than "not collected".
 */
export const countRequired = ({
  tables,
  year,
}: {
  tables: TableJson[];
  year: number;
}): { required: number; reported: number } => {
  const required = tables
    .filter((table) => table.kind === 'annex')
    .flatMap((table) => table.rows)
    .filter((row) => row.required);
  const reported = required.filter((row) => {
    const cell = row.cells[String(year)];
    return cell !== undefined && cell.status !== 'not-collected';
  });
  return { required: required.length, reported: reported.length };
};
