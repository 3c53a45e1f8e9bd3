import { z } from 'zod';
import { CONTENT_STATUSES } from '../envelope';
import { NEWS, placeSchema } from '../finding';
import { sha256Schema } from '../primitives';
import { numberCoverageSchema } from '../report';
import { ownValueProposalSchema } from './own-values';

/** What a person says of a number behind which nothing of the report stands. */
export const DECLARATION_KINDS = [
  'own-figure',
  'name',
  'ordinal',
  'date',
  'document-number',
  'no-figure',
] as const;

export type DeclarationKind = (typeof DECLARATION_KINDS)[number];

/** What a number is for good: declared once, it is offered again in the report of the year after. */
export const OFFERED_KINDS = [
  'document-number',
  'name',
  'ordinal',
] as const satisfies readonly DeclarationKind[];

/** Characters of the source that a figure of the school's own is declared with. */
export const MAX_DECLARATION_REASON = 1000;

/** Numbers that are declared at once. */
export const MAX_DECLARED_NUMBERS = 500;

const valueSchema = z.object({
  /** Name of the indicator. */
  name: z.string(),
  indicator: z.string(),
  year: z.int(),
  text: z.string(),
});

/** A number that another is reckoned from: one of the text, with the words before it, or a value of a table. */
const operandSchema = z.object({ label: z.string(), text: z.string(), year: z.int().nullable() });

const accountSchema = z.discriminatedUnion('kind', [
  /** A fact token printed it. */
  z.object({ kind: z.literal('bound'), value: valueSchema }),
  /** It equals an indicator that its words name. */
  z.object({ kind: z.literal('equal'), value: valueSchema }),
  /** It hangs together with others as its words say. */
  z.object({
    kind: z.literal('derived'),
    rule: z.enum([
      'sum',
      'whole',
      'difference',
      'change',
      'growth',
      'points',
      'multiple',
      'share',
      'per',
      'ratio',
    ]),
    /** What the others give. */
    result: operandSchema,
    operands: z.array(operandSchema),
  }),
  /** Another sentence says it, too. */
  z.object({
    kind: z.literal('repeated'),
    place: z.object({ label: z.string().nullable(), title: z.string() }),
    quote: z.string(),
  }),
  z.object({
    kind: z.literal('declared'),
    as: z.enum(DECLARATION_KINDS),
    /** The source of a figure of the school's own. */
    reason: z.string().nullable(),
    name: z.string(),
    at: z.string(),
  }),
  z.object({
    kind: z.literal('open'),
    /** What was said of it in the report of the year before, where it stands with the same neighbours. */
    earlier: z.object({ as: z.enum(OFFERED_KINDS), year: z.int(), name: z.string() }).optional(),
  }),
]);

export const ledgerNumberSchema = z.object({
  id: sha256Schema.describe('Stays while the number and its neighbours stand'),
  /** Place in the text of its passage; `end` is after its unit. */
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
  account: accountSchema,
  /** A token that prints the very same words, and which of them; left out where there is none. */
  fact: z.object({ token: z.string(), start: z.int().min(0), end: z.int().min(0) }).optional(),
  news: z
    .enum(NEWS)
    .optional()
    .describe('Of an open number, where an edition says what stood in it'),
  /** Of an open number: what it would be as a value of the school's own. */
  own: ownValueProposalSchema.optional(),
});

const ledgerDocumentSchema = z.object({
  place: placeSchema.pick({
    type: true,
    id: true,
    key: true,
    title: true,
    label: true,
    chapter: true,
  }),
  coverage: numberCoverageSchema,
  /** Those of its texts that print numbers. */
  passages: z.array(
    z.object({
      field: z.string().nullable(),
      kind: z.string(),
      text: z.string(),
      numbers: z.array(ledgerNumberSchema),
    }),
  ),
});

/** The coverage that a report asks for before it is released. */
const askedCoverageSchema = z.object({
  percent: z.int().min(1).max(100),
  /** How many open numbers are still to be accounted for until it is reached. */
  missing: z.int().min(0),
});

/** `GET …/ledger` */
export const ledgerResponseSchema = z.object({
  data: z.object({
    coverage: numberCoverageSchema,
    asked: askedCoverageSchema.nullable(),
    /** Chapters of the first level, for choosing one. */
    chapters: z.array(z.object({ number: z.string(), title: z.string() })),
    /** In reading order. */
    documents: z.array(ledgerDocumentSchema),
    /** Against which open numbers are new; left out where none says what stood in it. */
    edition: z.object({ number: z.int(), releasedAt: z.string() }).optional(),
  }),
  meta: z.object({ status: z.enum(CONTENT_STATUSES) }),
});

/** `GET /documents/{type}/{documentId}/ledger`: the numbers of one chapter or case, with those of its pictures. */
export const documentLedgerResponseSchema = z.object({
  data: z.object({
    report: z.object({ school: z.string(), year: z.int() }),
    coverage: numberCoverageSchema,
    documents: z.array(ledgerDocumentSchema),
  }),
});

/** `POST …/ledger/declarations`, and `…/again` of what is offered from the year before */
export const declaredResponseSchema = z.object({ data: z.object({ declared: z.int().min(1) }) });

export type NumberAccount = z.infer<typeof accountSchema>;
export type LedgerNumber = z.infer<typeof ledgerNumberSchema>;
export type LedgerDocument = z.infer<typeof ledgerDocumentSchema>;
export type AskedCoverage = z.infer<typeof askedCoverageSchema>;
export type DocumentLedger = z.infer<typeof documentLedgerResponseSchema>['data'];
export type LedgerResponse = z.infer<typeof ledgerResponseSchema>;
export type LedgerData = LedgerResponse['data'];
