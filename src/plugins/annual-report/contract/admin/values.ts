import { z } from 'zod';
import { INDICATOR_KINDS } from '../indicator';
import { layoutSchema, yearsSchema } from '../layout';
import { keySchema } from '../primitives';
import { TABLE_DISPLAYS, TABLE_KINDS } from '../table';
import { derivationSchema, valueOriginSchema, valueStatusSchema } from '../value';

/** A sentence in both languages. */
export const bilingualSchema = z.object({ zh: z.string(), en: z.string() });

/** An admin user; the name is null once the user is deleted. Null where nobody of the panel did it. */
export const personSchema = z.object({ id: z.int(), name: z.string().nullable() }).nullable();

/** What is stored about one value. */
const contentShape = {
  value: z.number().nullable(),
  text: z.string().nullable(),
  status: valueStatusSchema,
  respondents: z.int().nullable(),
  method: z.string().nullable(),
  note: z.string().nullable(),
};

const keyShape = { indicator: z.string(), year: z.int() };

/** A value as it stands, with what is printed for it. */
export const adminCellSchema = z.object({
  ...keyShape,
  ...contentShape,
  printed: z.string(),
  revision: z.int(),
  /** The revision that a reviewer marked last; null when none was. */
  reviewedRevision: z.int().nullable(),
  changedAt: z.iso.datetime(),
  changedBy: personSchema,
});

/** What a formula gives for a value: beside a reported one, or in its place (`origin: "derived"`). */
export const adminDerivedSchema = z.object({
  ...keyShape,
  origin: valueOriginSchema,
  status: valueStatusSchema,
  /** What the table prints. */
  printed: z.string(),
  derivation: derivationSchema,
  /** The formula in words, and what went into it. */
  explained: z.object({
    formula: bilingualSchema,
    inputs: z.array(z.object({ name: z.string(), year: z.int(), printed: z.string() })),
  }),
});

export const adminIndicatorSchema = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  kind: z.enum(INDICATOR_KINDS),
  decimals: z.int(),
  isWeightedByRespondents: z.boolean(),
});

export const adminTableSchema = z.object({
  key: keySchema,
  kind: z.enum(TABLE_KINDS),
  title: z.string(),
  display: z.enum(TABLE_DISPLAYS),
  years: yearsSchema,
  layout: layoutSchema,
  /** When the layout was last saved: whoever changes it says which one was seen. */
  changedAt: z.iso.datetime(),
});

/** `GET …/values`: the tables of a report, the indicators that they show, and the values that stand now. */
export const adminValuesSchema = z.object({
  data: z.object({
    school: z.string(),
    year: z.int(),
    tables: z.array(adminTableSchema),
    indicators: z.record(z.string(), adminIndicatorSchema),
    cells: z.array(adminCellSchema),
    derived: z.array(adminDerivedSchema),
  }),
});

export const cellProblemSchema = z.object({
  ...keyShape,
  code: z.string(),
  messages: bilingualSchema,
});

/** A value that is not what its writer saw: `current` is null when it was deleted. */
export const valueConflictSchema = z.object({
  ...keyShape,
  name: z.string(),
  expected: z.int().nullable(),
  current: adminCellSchema.nullable(),
});

/** `PUT …/values`: what was written, with its new revisions. */
export const valuesWrittenSchema = z.object({
  data: z.object({
    written: z.array(z.object({ ...keyShape, revision: z.int() })),
    unchanged: z.int(),
  }),
});

/** `details` of a 400 of `PUT …/values`: nothing was saved. */
export const valuesRefusedSchema = z.object({ problems: z.array(cellProblemSchema) });

/** `details` of a 409 of `PUT …/values`: nothing was saved. */
export const valuesInConflictSchema = z.object({ conflicts: z.array(valueConflictSchema) });

/** How an entry was read. */
export const valueReadingSchema = z.object({ ...keyShape, ...contentShape, printed: z.string() });

/** `POST …/values/check`: what a write would say; nothing is written. */
export const valuesCheckedSchema = z.object({
  data: z.object({
    problems: z.array(cellProblemSchema),
    conflicts: z.array(valueConflictSchema),
    readings: z.array(valueReadingSchema),
    /** As formulas would give them. */
    derived: z.array(adminDerivedSchema),
  }),
});

export const valueRevisionSchema = z.object({
  ...contentShape,
  printed: z.string(),
  revision: z.int(),
  changedAt: z.iso.datetime(),
  changedBy: personSchema,
  reason: z.string().nullable(),
  isCurrent: z.boolean(),
  isReviewed: z.boolean(),
  reviews: z.array(z.object({ reviewedAt: z.iso.datetime(), reviewedBy: personSchema })),
});

/** `GET …/values/:indicator/:year/history`: newest first. */
export const valueHistorySchema = z.object({ data: z.array(valueRevisionSchema) });

/** `POST …/review`: how many were newly marked, how many were so already, which are not what the reviewer saw. */
export const valuesReviewedSchema = z.object({
  data: z.object({
    moved: z.int(),
    already: z.int(),
    changed: z.array(valueConflictSchema),
  }),
});

export type AdminCell = z.infer<typeof adminCellSchema>;
export type AdminDerived = z.infer<typeof adminDerivedSchema>;
export type AdminIndicator = z.infer<typeof adminIndicatorSchema>;
export type AdminTable = z.infer<typeof adminTableSchema>;
export type AdminValues = z.infer<typeof adminValuesSchema>['data'];
export type CellProblem = z.infer<typeof cellProblemSchema>;
export type ValueConflict = z.infer<typeof valueConflictSchema>;
export type ValuesWritten = z.infer<typeof valuesWrittenSchema>['data'];
export type ValuesChecked = z.infer<typeof valuesCheckedSchema>['data'];
export type ValueReading = z.infer<typeof valueReadingSchema>;
export type ValueRevision = z.infer<typeof valueRevisionSchema>;
export type ValuesReviewed = z.infer<typeof valuesReviewedSchema>['data'];

/** A value as it is to become: what is not named stays. `revision` is the one seen; null where there was none. */
export type ValueChange = { indicator: string; year: number; revision: number | null } & Partial<
  Pick<AdminCell, 'text' | 'respondents' | 'method' | 'note' | 'status'>
>;
