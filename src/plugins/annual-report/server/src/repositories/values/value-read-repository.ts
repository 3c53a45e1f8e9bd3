import { z } from 'zod';
import { INDICATOR_KINDS } from '../../../../contract/indicator';
import { layoutSchema, yearsSchema, type LayoutRow } from '../../../../contract/layout';
import { TABLE_DISPLAYS, TABLE_KINDS, type TableDisplay } from '../../../../contract/table';
import { VALUE_STATUSES } from '../../../../contract/value';
import { selectRows, type Connection } from '../connection';
import { jsonColumn } from '../json-column';
import {
  changeColumns,
  contentColumns,
  entryIndicatorSchema,
  JOIN_CURRENT_REVISION,
  personName,
  personOf,
  STORED_COLUMNS,
  storedSchema,
  type CellKey,
  type EntryIndicator,
  type StoredValue,
} from './value-row';

const tableSchema = z.object({
  key: z.string().nullable(),
  kind: z.enum(TABLE_KINDS).nullable(),
  title: z.string().nullable(),
  display: z.enum(TABLE_DISPLAYS).nullable(),
  changed_at: z.date().nullable(),
  years: jsonColumn(yearsSchema.nullable()),
  layout: jsonColumn(layoutSchema.nullable()),
});

export type ValueTable = {
  key: string;
  kind: (typeof TABLE_KINDS)[number];
  title: string;
  display: TableDisplay;
  years: number[];
  layout: LayoutRow[];
  /** When the table was last saved. */
  changedAt: string;
};

/** All tables of a report by key, and those asked for with their layout. Null when there is no such report. */
export type ReportTables = { keys: string[]; tables: ValueTable[] } | null;

const indicatorSchema = entryIndicatorSchema.extend({
  aggregation_weight: z.string().nullable(),
});

export type TableIndicator = EntryIndicator & { isWeightedByRespondents: boolean };

const revisionSchema = z
  .object({
    revision: z.int(),
    kind: z.enum(INDICATOR_KINDS).nullable(),
    decimals: z.int().nullable(),
    ...contentColumns,
    ...changeColumns,
    reason: z.string().nullable(),
    is_current: z.boolean(),
    is_reviewed: z.boolean(),
    reviews: jsonColumn(
      z.array(
        z.object({ at: z.iso.datetime(), by: z.int().nullable(), name: z.string().nullable() }),
      ),
    ),
  })
  .transform(({ changed_at, changed_by, changed_by_name, is_current, is_reviewed, ...row }) => ({
    ...row,
    changedAt: changed_at,
    changedBy: personOf(changed_by, changed_by_name),
    isCurrent: is_current,
    isReviewed: is_reviewed,
    reviews: row.reviews.map(({ at, by, name }) => ({
      reviewedAt: at,
      reviewedBy: personOf(by, name),
    })),
  }));

/** One revision of a value: what it held, who made it and why, and who reviewed it. */
export type StoredRevision = z.output<typeof revisionSchema>;

const anyStatus = z.object({ status: z.enum(VALUE_STATUSES) });

/** Reads values as entry shows them: what stands now. */
export function createValueReadRepository({ connection }: { connection: Connection }) {
  return {
    async hasReport({ school, year }: { school: string; year: number }): Promise<boolean> {
      const sql = 'SELECT 1 FROM reports WHERE school_code = ? AND year = ?';
      return (await selectRows(connection, sql, [school, year])).length > 0;
    },

    /** One statement. */
    async tables({
      school,
      year,
      table,
    }: {
      school: string;
      year: number;
      table: string | null;
    }): Promise<ReportTables> {
      const rows = await selectRows(
        connection,
        `SELECT t.key, t.kind, t.title, t.display, t.updated_at AS changed_at, t.years,
              CASE WHEN ?::text IS NULL OR t.key = ? THEN t.layout END AS layout
         FROM reports r LEFT JOIN indicator_tables t ON t.report_document_id = r.document_id
        WHERE r.school_code = ? AND r.year = ? ORDER BY t.kind, t.key`,
        [table, table, school, year],
      );
      if (rows.length === 0) return null;
      const found = z.array(tableSchema).parse(rows);
      return {
        keys: found.flatMap(({ key }) => key ?? []),
        tables: found.flatMap(({ key, kind, title, display, years, layout, changed_at }) =>
          key === null || kind === null || title === null || years === null || layout === null
            ? []
            : [
                {
                  key,
                  kind,
                  title,
                  display: display ?? 'table',
                  years,
                  layout,
                  changedAt: (changed_at ?? new Date(0)).toISOString(),
                },
              ],
        ),
      };
    },

    /** Indicators, and the values of a school for them in some years. One statement, whatever their number. */
    async values({
      school,
      codes,
      years,
    }: {
      school: string;
      codes: string[];
      years: number[];
    }): Promise<{ indicators: Map<string, TableIndicator>; values: StoredValue[] }> {
      const rows = await selectRows(
        connection,
        `SELECT i.code, i.name, i.unit, i.kind, i.decimals, i.aggregation_weight, ${STORED_COLUMNS}
         FROM indicators i
         LEFT JOIN observations o
                ON o.indicator_code = i.code AND o.school_code = ? AND o.year = ANY(?)
              ${JOIN_CURRENT_REVISION}
        WHERE i.code = ANY(?) AND (i.school_code IS NULL OR i.school_code = ?)
        ORDER BY i.code, o.year`,
        [school, years, codes, school],
      );
      const indicators = z.array(indicatorSchema).parse(rows);
      const stored = rows.filter((row) => anyStatus.safeParse(row).success);
      return {
        indicators: new Map(
          indicators.map(({ aggregation_weight, ...indicator }) => [
            indicator.code,
            { ...indicator, isWeightedByRespondents: aggregation_weight === 'respondents' },
          ]),
        ),
        values: z.array(storedSchema).parse(stored),
      };
    },

    /** Every revision of a value, newest first. One statement. */
    async history({
      school,
      indicator,
      year,
    }: CellKey & { school: string }): Promise<StoredRevision[]> {
      const rows = await selectRows(
        connection,
        `SELECT r.revision, i.kind, i.decimals, r.value::text AS value, r.text, r.status, r.respondents,
              r.method, r.note,
              r.changed_at, r.changed_by, ${personName('u')} AS changed_by_name, r.reason,
              COALESCE(o.revision = r.revision, false) AS is_current,
              COALESCE(o.reviewed_revision = r.revision, false) AS is_reviewed,
              COALESCE((
                SELECT jsonb_agg(jsonb_build_object(
                         'at', to_char(v.reviewed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                         'by', v.reviewed_by, 'name', ${personName('p')}) ORDER BY v.id)
                  FROM annals_value_review v LEFT JOIN admin_users p ON p.id = v.reviewed_by
                 WHERE v.school_code = r.school_code AND v.indicator_code = r.indicator_code
                   AND v.year = r.year AND v.revision = r.revision), '[]') AS reviews
         FROM annals_value_revision r
         LEFT JOIN observations o ON o.school_code = r.school_code
              AND o.indicator_code = r.indicator_code AND o.year = r.year
         LEFT JOIN indicators i ON i.code = r.indicator_code
         LEFT JOIN admin_users u ON u.id = r.changed_by
        WHERE r.school_code = ? AND r.indicator_code = ? AND r.year = ?
        ORDER BY r.revision DESC`,
        [school, indicator, year],
      );
      return z.array(revisionSchema).parse(rows);
    },
  };
}
