import { z } from 'zod';
import { blockSchema } from '../block';
import { forCaseTexts } from '../case-texts';
import { previewMetaSchema } from '../envelope';
import { findingSchema } from '../finding';
import { bilingualSchema } from '../pack';
import { imageSchema, reportSchema } from '../report';
import { tableSchema } from '../table';

/** `GET /annual-report/reports/{school}/{year}/preview`: the whole report as it stands. */
export const draftReportSchema = z.object({ data: reportSchema, meta: previewMetaSchema });

/** What an editor writes in the content manager and a report is made of. */
export const DESK_DOCUMENT_TYPES = ['report', 'chapter', 'case'] as const;

/** Kinds of things that a sentence may name by a token. */
export const DESK_TOKEN_KINDS = ['indicator', 'image', 'case', 'table', 'chapter'] as const;

/** What a token of an indicator prints: this year's value, the year's before, or by how much it rose or fell. */
const DESK_TOKEN_FORMS = [
  'value',
  'earlier',
  'increase',
  'decrease',
  'percent-increase',
  'percent-decrease',
] as const;

const panelTokenFormSchema = z.object({
  form: z.enum(DESK_TOKEN_FORMS),
  token: z.string(),
  text: z.string(),
});

const panelTokenSchema = z.object({
  kind: z.enum(DESK_TOKEN_KINDS),
  /** As written in a sentence: `{{graduates.total}}`, `{{image:main-campus}}`. */
  token: z.string(),
  name: z.string(),
  /** Where its value is printed: 附表 1 …; null for what is not an indicator. */
  where: z.string().nullable(),
  /** What it prints now; null when it cannot. */
  text: z.string().nullable(),
  /** Why it cannot be printed; null when it can. */
  reason: bilingualSchema.nullable(),
  /** Of an indicator: other ways to print it that work now. */
  forms: z.array(panelTokenFormSchema),
  /** Of an indicator, as its pack defines it. */
  definition: z.string().nullable().default(null),
  source: z.string().nullable().default(null),
});

const outlineStepSchema = z.object({
  documentId: z.string(),
  number: z.string(),
  title: z.string(),
});

const panelDocumentSchema = z.object({
  report: z.object({ school: z.string(), year: z.int(), title: z.string() }),
  /** Its own number as printed (1.3, 案例 5); null where it has no place in the outline. */
  label: z.string().nullable(),
  /** The chapters that hold it, the outermost first. */
  path: z.array(outlineStepSchema),
  /** Those that stand in it or in what it shows; a waived one is among them. */
  findings: z.array(findingSchema.omit({ id: true })),
  tokens: z.array(panelTokenSchema),
});

/** `GET /annual-report/documents/{type}/{documentId}/desk`. */
export const panelDocumentResponseSchema = z.object({ data: panelDocumentSchema });

const MAX_BLOCKS = 200;

/** A to-one or to-many relation of a block as a form has it: what was chosen or removed since it was loaded. */
const relationChangeSchema = z.strictObject({
  /** Of the block in the database; null for one that was not saved yet. */
  id: z.int().nullable(),
  connect: z.array(z.string()),
  disconnect: z.array(z.string()),
});

/** A block as it stands in a form. */
const formBlockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), content: z.array(z.unknown()) }),
  relationChangeSchema.extend({ type: z.literal('images') }),
  relationChangeSchema.extend({ type: z.literal('table') }),
  z.strictObject({
    type: z.literal('challenge'),
    problem: z.string(),
    cause: z.string(),
    measures: z.string(),
  }),
  z.strictObject({
    type: z.literal('grid'),
    key: z.string(),
    caption: z.string(),
    head: z.strictObject({ row: z.boolean(), column: z.boolean() }),
    cells: z.unknown(),
  }),
]);

/** `POST /annual-report/documents/{type}/{documentId}/reading`: a chapter or case as it stands in a form. */
export const readingRequestSchema = z.strictObject({
  title: z.string(),
  /** Of a case; none for a chapter. */
  ...forCaseTexts(() => z.string().nullable().default(null)),
  blocks: z.array(formBlockSchema).max(MAX_BLOCKS),
});

const readingSchema = z.object({
  label: z.string(),
  title: z.string(),
  ...forCaseTexts(() => z.string().nullable()),
  blocks: z.array(blockSchema),
  images: z.array(imageSchema),
  tables: z.array(tableSchema),
  /** Tokens that cannot be printed, as they are written. */
  problems: z.array(z.object({ token: z.string(), messages: bilingualSchema })),
});

/** Null for a case that has no chapter: no report shows it. */
export const readingResponseSchema = z.object({ data: readingSchema.nullable() });

export type PanelDocumentType = (typeof DESK_DOCUMENT_TYPES)[number];
export type PanelToken = z.infer<typeof panelTokenSchema>;
export type PanelTokenForm = z.infer<typeof panelTokenFormSchema>;
export type PanelDocument = z.infer<typeof panelDocumentSchema>;
export type FormBlock = z.infer<typeof formBlockSchema>;
export type ReadingRequest = z.input<typeof readingRequestSchema>;
export type Reading = z.infer<typeof readingSchema>;
