import { z } from 'zod';
import type { Remembered } from '../../../../domain/checks/since-edition';
import { selectRows, type Connection } from '../connection';
import { instantColumn } from '../instant-column';
import { jsonColumn } from '../json-column';
import type { ReportKey } from './edition-repository';

const rememberedSchema = z.array(
  z.object({ id: z.string(), traces: z.array(z.string()) }),
) satisfies z.ZodType<Remembered[]>;

const memorySchema = z.object({
  number: z.int(),
  releasedAt: instantColumn,
  findings: jsonColumn(rememberedSchema.nullable()),
  numbers: jsonColumn(rememberedSchema.nullable()),
});

/** An edition with what was found in it. */
export type RememberedEdition = {
  edition: { number: number; releasedAt: string };
  findings: Remembered[];
  numbers: Remembered[];
};

/** Keeps what was found in editions. Nothing changes it. */
export function createEditionMemoryRepository({ connection }: { connection: Connection }) {
  return {
    /** The newest readable edition of a report; null without one, and where it is from before anything was kept. */
    async findLatest({ school, year }: ReportKey): Promise<RememberedEdition | null> {
      const [row] = await selectRows(
        connection,
        `SELECT e.number, e.released_at AS "releasedAt", m.findings, m.numbers
         FROM annals_edition e LEFT JOIN annals_edition_memory m ON m.sha256 = e.sha256
        WHERE e.school_code = ? AND e.year = ? AND e.withdrawn_at IS NULL
        ORDER BY e.number DESC LIMIT 1`,
        [school, year],
      );
      if (row === undefined) return null;
      const { number, releasedAt, findings, numbers } = memorySchema.parse(row);
      return findings && numbers ? { edition: { number, releasedAt }, findings, numbers } : null;
    },

    /** Keeps what was found in an edition. */
    async add({
      sha256,
      findings,
      numbers,
    }: {
      /** Of its bytes. */
      sha256: string;
      findings: Remembered[];
      numbers: Remembered[];
    }): Promise<void> {
      await connection.raw(
        `INSERT INTO annals_edition_memory (sha256, findings, numbers)
         VALUES (?, ?::jsonb, ?::jsonb) ON CONFLICT (sha256) DO NOTHING`,
        [sha256, JSON.stringify(findings), JSON.stringify(numbers)],
      );
    },
  };
}
