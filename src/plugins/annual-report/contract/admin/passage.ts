import { z } from 'zod';
import { CHECK_FAMILIES, SEVERITIES } from '../finding';
import { bilingualSchema } from '../pack';
import { ledgerNumberSchema } from './ledger';

/** Characters of a passage that is read while it is typed. */
export const MAX_PASSAGE = 20_000;

/** Kinds of passages that an editor types; of a passage that is saved already, its kind is known. */
const TYPED_KINDS = ['paragraph', 'heading', 'list-item', 'quote'] as const;

/** `POST /annual-report/documents/{type}/{documentId}/passage`: one passage of a text as it is typed. */
export const passageRequestSchema = z.strictObject({
  /** Path of the field in the document: `content.2.content.0`. */
  field: z
    .string()
    .max(100)
    .regex(/^[a-zA-Z0-9.]+$/),
  /** With its tokens as tokens. */
  text: z.string().max(MAX_PASSAGE),
  kind: z.enum(TYPED_KINDS).optional(),
});

/** Other words at a place of the typed text. */
const typedEditSchema = z.object({
  from: z.int().min(0),
  old: z.string(),
  words: z.string(),
});

/** Where something stands in the typed text. */
const spanShape = { from: z.int().min(0), until: z.int().min(0) };

const passageReadingSchema = z.object({
  /** As printed. */
  text: z.string(),
  findings: z.array(
    z.object({
      check: z.string(),
      family: z.enum(CHECK_FAMILIES),
      severity: z.enum(SEVERITIES),
      quote: z.string().nullable(),
      messages: bilingualSchema,
      advice: bilingualSchema,
      ...spanShape,
      /** What would put it right in this passage. */
      fixes: z.array(
        z.object({
          kind: z.enum(['replace', 'bind']),
          words: z.string(),
          edits: z.array(typedEditSchema).min(1),
        }),
      ),
    }),
  ),
  /** `start` and `end` of each are of the printed text, `from` and `until` of the typed one. */
  numbers: z.array(
    ledgerNumberSchema.extend({
      ...spanShape,
      /** Puts the token of its value in its place; null where none prints it as it stands. */
      bind: typedEditSchema.nullable(),
    }),
  ),
});

export const passageReadingResponseSchema = z.object({ data: passageReadingSchema });

export type PassageRequest = z.infer<typeof passageRequestSchema>;
export type PassageReading = z.infer<typeof passageReadingSchema>;
