import { z } from 'zod';
import { selectRows, type Connection } from '../connection';

const rowSchema = z.object({
  reportDocumentId: z.string(),
  fingerprint: z.string().nullable(),
});

export type Fingerprint = {
  reportDocumentId: string;
  /** Null in a transaction that wrote something: it may write a row twice, and both versions bear its number. */
  fingerprint: string | null;
};

/**
 * Tells the state of a report — drafts, published content, values and everything else that it is made from —
 * from every other one, as the connection's snapshot sees it. Null when there is no such report. One statement.
 * Why `xmin`, and what it cannot tell: ADR 23.
 */
export async function readFingerprint({
  connection,
  school,
  year,
}: {
  connection: Connection;
  school: string;
  year: number;
}): Promise<Fingerprint | null> {
  const [row] = await selectRows(
    connection,
    `SELECT of_report AS "reportDocumentId", hash AS fingerprint
       FROM annals_report_fingerprint(?, ?)`,
    [school, year],
  );
  return row === undefined ? null : rowSchema.parse(row);
}
