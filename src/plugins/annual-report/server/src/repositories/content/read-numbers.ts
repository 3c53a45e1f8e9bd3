import { z } from 'zod';
import { AGGREGATIONS, DIRECTIONS, INDICATOR_KINDS } from '../../../../contract/indicator';
import { layoutSchema, yearsSchema } from '../../../../contract/layout';
import { TABLE_DISPLAYS, TABLE_KINDS } from '../../../../contract/table';
import { VALUE_STATUSES } from '../../../../contract/value';
import { TABLE_FIELDS } from '../../../../domain/content/content-fields';
import type {
  IndicatorContent,
  ObservationContent,
  TableContent,
} from '../../../../domain/content/report-content';
import { jsonColumn } from '../json-column';
import { selectRows, type Connection } from '../connection';
import type { ContentStatus } from '../../../../contract/envelope';
import { fieldColumns } from './field-columns';

const TABLE_COLUMNS = fieldColumns({ fields: TABLE_FIELDS, alias: 't' });

const tableRowSchema = z
  .object({
    ...TABLE_COLUMNS.shape,
    documentId: z.string(),
    key: z.string(),
    kind: z.enum(TABLE_KINDS),
    display: z.enum(TABLE_DISPLAYS),
    years: jsonColumn(yearsSchema),
    layout: jsonColumn(layoutSchema),
  })
  .transform((row): TableContent => row);

/** Indicator tables of a report. One statement. */
export async function readTables({
  connection,
  reportDocumentId,
}: {
  connection: Connection;
  reportDocumentId: string;
}): Promise<TableContent[]> {
  const rows = await selectRows(
    connection,
    `SELECT t.document_id AS "documentId", t.key, t.kind, ${TABLE_COLUMNS.select}, t.display, t.years,
            t.layout
       FROM indicator_tables t WHERE t.report_document_id = ? ORDER BY t.key`,
    [reportDocumentId],
  );
  return z.array(tableRowSchema).parse(rows);
}

const indicatorRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  kind: z.enum(INDICATOR_KINDS),
  decimals: z.int(),
  definition: z.string().nullable(),
  source: z.string().nullable(),
  formula: z.string().nullable(),
  aggregation: z.enum(AGGREGATIONS),
  aggregationWeight: z.string().nullable(),
  direction: z.enum(DIRECTIONS),
}) satisfies z.ZodType<IndicatorContent>;

/**
 * Dictionary entries by code, and all that have a formula: what can be derived shows only when it is tried. Another
 * school's own are unknown.
 * One statement.
 */
export async function readIndicators({
  connection,
  school,
  codes,
}: {
  connection: Connection;
  school: string;
  codes: string[];
}): Promise<IndicatorContent[]> {
  const rows = await selectRows(
    connection,
    `SELECT code, name, unit, kind, decimals, definition, source, formula, aggregation,
            aggregation_weight AS "aggregationWeight", direction
       FROM indicators WHERE (code = ANY(?) OR formula IS NOT NULL)
        AND (school_code IS NULL OR school_code = ?) ORDER BY code`,
    [codes, school],
  );
  return z.array(indicatorRowSchema).parse(rows);
}

const observationRowSchema = z
  .object({
    indicator: z.string(),
    year: z.int(),
    // Read as text: a numeric survives in JavaScript exactly with the 15 digits that entry allows.
    value: z
      .string()
      .nullable()
      .transform((value) => (value === null ? null : Number(value))),
    text: z.string().nullable(),
    status: z.enum(VALUE_STATUSES),
    respondents: z.int().nullable(),
    method: z.string().nullable(),
    note: z.string().nullable(),
  })
  .transform((row): ObservationContent => row);

const CURRENT_VALUES = `
  SELECT indicator_code AS indicator, year, value::text AS value, text, value_status AS status,
         respondents, method, note
    FROM observations
   WHERE school_code = ?
   ORDER BY indicator_code, year`;

// One look-up by the whole key per value, whatever the planner believes of a table without statistics:
// joined freely it may scan all revisions of the school for each value.
const REVIEWED_VALUES = `
  SELECT r.*
    FROM observations o
   CROSS JOIN LATERAL (
     SELECT indicator_code AS indicator, year, value::text AS value, text, status, respondents,
            method, note
       FROM annals_value_revision
      WHERE school_code = o.school_code AND indicator_code = o.indicator_code
        AND year = o.year AND revision = o.reviewed_revision
      OFFSET 0
   ) r
   WHERE o.school_code = ?
   ORDER BY r.indicator, r.year`;

/**
 * Values of a school: what stands now for a draft, the last reviewed revision otherwise. Of every year, since
 * running text may name any. One statement.
 */
export async function readObservations({
  connection,
  school,
  status,
}: {
  connection: Connection;
  school: string;
  status: ContentStatus;
}): Promise<ObservationContent[]> {
  const rows = await selectRows(connection, status === 'draft' ? CURRENT_VALUES : REVIEWED_VALUES, [
    school,
  ]);
  return z.array(observationRowSchema).parse(rows);
}
