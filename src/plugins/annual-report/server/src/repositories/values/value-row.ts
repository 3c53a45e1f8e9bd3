import { z } from 'zod';
import { instantColumn } from '../instant-column';
import { INDICATOR_KINDS } from '../../../../contract/indicator';
import { VALUE_STATUSES } from '../../../../contract/value';

export type CellKey = { indicator: string; year: number };

/** The natural key of a value within one school. */
export function cellKey({ indicator, year }: CellKey): string {
  return `${indicator}@${year}`;
}

/** Read as text: a numeric survives in JavaScript exactly with the 15 digits that entry allows. */
const number = z
  .string()
  .nullable()
  .transform((value) => (value === null ? null : Number(value)));

export const contentColumns = {
  value: number,
  text: z.string().nullable(),
  status: z.enum(VALUE_STATUSES),
  respondents: z.int().nullable(),
  method: z.string().nullable(),
  note: z.string().nullable(),
};

export const changeColumns = {
  changed_at: instantColumn,
  changed_by: z.int().nullable(),
  changed_by_name: z.string().nullable(),
};

/** An admin user as histories name them; the name is null once the user is deleted. */
export type Person = { id: number; name: string | null };

export function personOf(id: number | null, name: string | null): Person | null {
  return id === null ? null : { id, name };
}

/** SQL of the name of an admin user, of their address what stands before the @. The alias is ours, never a user's word. */
export function personName(alias: string): string {
  return `COALESCE(NULLIF(trim(concat_ws(' ', ${alias}.firstname, ${alias}.lastname)), ''), ${alias}.username, split_part(${alias}.email, '@', 1))`;
}

export const storedSchema = z
  .object({
    indicator: z.string(),
    year: z.int(),
    ...contentColumns,
    revision: z.int(),
    reviewed_revision: z.int().nullable(),
    ...changeColumns,
  })
  .transform(({ reviewed_revision, changed_at, changed_by, changed_by_name, ...row }) => ({
    ...row,
    reviewedRevision: reviewed_revision,
    changedAt: changed_at,
    changedBy: personOf(changed_by, changed_by_name),
  }));

/** A value as it now stands, with who made it so and when. */
export type StoredValue = z.output<typeof storedSchema>;

export const entryIndicatorSchema = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  kind: z.enum(INDICATOR_KINDS),
  decimals: z.int(),
});

/** What entry needs to know of an indicator. */
export type EntryIndicator = z.infer<typeof entryIndicatorSchema>;

/** SQL that gives the columns of `storedSchema` from `observations o`, its revision `r` and the user `u`. */
export const STORED_COLUMNS = `
  o.indicator_code AS indicator, o.year, o.value::text AS value, o.text, o.value_status AS status,
  o.respondents, o.method, o.note, o.revision, o.reviewed_revision,
  r.changed_at, r.changed_by, ${personName('u')} AS changed_by_name`;

/** Joins the revision that stands now by its whole key, one look-up each, and the user who made it. */
export const JOIN_CURRENT_REVISION = `
  LEFT JOIN LATERAL (
    SELECT changed_at, changed_by FROM annals_value_revision
     WHERE school_code = o.school_code AND indicator_code = o.indicator_code
       AND year = o.year AND revision = o.revision
    OFFSET 0
  ) r ON true
  LEFT JOIN admin_users u ON u.id = r.changed_by`;
