import { z } from 'zod';
import { selectRows, type Connection } from '../connection';
import type { ReportKey } from '../editions/edition-repository';

const rowSchema = z.object({ asked: z.int().min(1).max(100).nullable() });

/** Percent of the numbers of its text that a report wants accounted for before it is released. One statement. */
export async function readAskedCoverage({
  connection,
  school,
  year,
}: ReportKey & { connection: Connection }): Promise<number | null> {
  const [row] = await selectRows(
    connection,
    'SELECT number_coverage AS asked FROM reports WHERE school_code = ? AND year = ?',
    [school, year],
  );
  return row === undefined ? null : rowSchema.parse(row).asked;
}
