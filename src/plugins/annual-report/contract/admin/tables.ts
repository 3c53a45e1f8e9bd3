import { z } from 'zod';
import { MAX_KEY } from '../parameters';
import { codeSchema, yearKeySchema, yearSchema } from '../primitives';
import { TABLE_DISPLAYS } from '../table';
import { INDICATOR_KINDS } from '../indicator';
import { bilingualSchema } from './values';

export const MAX_TABLE_ROWS = 300;
export const MAX_TABLE_YEARS = 30;

/** A row of a trend table as it is entered: the server reads typed cells and finds out which row stands above. */
export const tableRowRequestSchema = z.strictObject({
  /** Of a row that is there already; null for a new one. */
  key: z.string().min(1).max(200).nullable(),
  /** Null on a row that only groups. */
  indicator: codeSchema.max(128).nullable(),
  label: z.string().trim().min(1, 'table-rows').max(300, 'table-rows'),
  level: z.int().min(0).max(3),
  footnote: z.string().trim().max(1000).nullable(),
  /** What the table prints itself instead of the value, by year. */
  cells: z.record(yearKeySchema, z.string().trim().min(1).max(200)),
});

/** `POST …/tables` and `PUT …/tables/:key`: a trend table as it is to be. */
export const tableRequestSchema = z.strictObject({
  title: z.string().trim().min(1, 'table-title').max(300, 'table-title'),
  display: z.enum(TABLE_DISPLAYS),
  years: z.array(yearSchema).min(1, 'table-years').max(MAX_TABLE_YEARS, 'table-years'),
  rows: z.array(tableRowRequestSchema).min(1, 'table-rows').max(MAX_TABLE_ROWS, 'table-rows'),
});

/** `seen`: when the layout that its editor saw was saved. */
export const tableChangeSchema = tableRequestSchema.extend({ seen: z.iso.datetime() });

/** `POST …/tables`. */
export const tableSavedSchema = z.object({
  data: z.object({ key: z.string().max(MAX_KEY), title: z.string() }),
});

/** `details` of a 400: what is wrong with typed cells. `row` counts from 0. */
export const tableRefusedSchema = z.object({
  problems: z.array(
    z.object({ row: z.int(), year: z.int(), code: z.string(), messages: bilingualSchema }),
  ),
});

export const indicatorChoiceSchema = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  kind: z.enum(INDICATOR_KINDS),
  /** Years for which the school has a value of it. */
  years: z.array(z.int()),
});

/** `GET …/indicators`: the dictionary to choose from, by name. */
export const indicatorChoicesSchema = z.object({ data: z.array(indicatorChoiceSchema) });

export type TableRowRequest = z.infer<typeof tableRowRequestSchema>;
export type TableRequest = z.infer<typeof tableRequestSchema>;
export type TableChange = z.infer<typeof tableChangeSchema>;
export type TableSaved = z.infer<typeof tableSavedSchema>['data'];
export type IndicatorChoice = z.infer<typeof indicatorChoiceSchema>;
