import { z } from 'zod';

export const DOCUMENT_STATES = ['empty', 'draft', 'modified', 'published'] as const;

/** Whether a document is ready: never published, changed since it was, or as it was published. */
export const PUBLICATIONS = ['draft', 'modified', 'published'] as const;

const count = z.int().min(0);

/** How far a chapter or a case has come. */
export const documentProgressSchema = z.object({
  type: z.enum(['chapter', 'case']),
  documentId: z.string(),
  /** As printed: 1.2, 案例 3; null for what has no place in the outline. */
  number: z.string().nullable(),
  /** Number of the chapter in which it stands; of a chapter its own. */
  chapter: z.string().nullable(),
  /** 0 for a top-level chapter. */
  level: z.int().min(0),
  title: z.string(),
  /** `empty` before all else: nothing is written and nothing stands below it. */
  state: z.enum(DOCUMENT_STATES),
  publication: z.enum(PUBLICATIONS),
  /** Open findings, of a chapter with those of its cases; sub-chapters count for themselves. */
  errors: count,
  warnings: count,
});

export const overviewSchema = z.object({
  /** In reading order; what has no place comes last. */
  documents: z.array(documentProgressSchema),
  values: z.object({
    /** Required rows of the annex tables, and those that the report's year answers. */
    required: count,
    reported: count,
    /** Values of the report's tables that differ from what was reviewed. */
    unreviewed: count,
  }),
  /** Open findings of the drafts by severity; a waived one counts as waived alone. */
  findings: z.object({ errors: count, warnings: count, notes: count, waived: count }),
  images: z.object({
    /** Images that the report shows. */
    shown: count,
    /** Those of them that lack neither. */
    ready: count,
    withoutConsent: count,
    withoutAlt: count,
  }),
  editions: z.array(
    z.object({ number: z.int(), releasedAt: z.iso.datetime(), isWithdrawn: z.boolean() }),
  ),
  scheduled: z.object({ number: z.int(), releaseAt: z.iso.datetime() }).nullable(),
});

/** `GET …/overview`: how far a report has come, as it is being written. */
export const overviewResponseSchema = z.object({ data: overviewSchema });

export type DocumentProgress = z.infer<typeof documentProgressSchema>;
export type Publication = DocumentProgress['publication'];
export type Overview = z.infer<typeof overviewSchema>;
