import { z } from 'zod';
import { deskReportSchema } from './reports';

const count = z.int().min(0);

/** What a report still lacks, counted without running any check. */
export const missingSchema = z.object({
  emptyChapters: count,
  /** Chapters and cases that were never published or were changed since. */
  unready: count,
  /** Required indicators that can only be entered and were not. */
  values: count,
  consents: count,
  alts: count,
});

/** Something that whoever asks changed. */
export const recentWorkSchema = z.object({
  type: z.enum(['chapter', 'case', 'image', 'report', 'values']),
  /** Of the document; null for values. */
  documentId: z.string().nullable(),
  title: z.string(),
  school: z.string(),
  /** Null for what belongs to no single report. */
  year: z.int().nullable(),
  changedAt: z.iso.datetime(),
});

export const homeSchema = z.object({
  reports: z.array(deskReportSchema.extend({ missing: missingSchema })),
  /** Newest first. */
  recent: z.array(recentWorkSchema),
});

/** `GET /annual-report/home`: what the home page tells whoever asks. */
export const homeResponseSchema = z.object({ data: homeSchema });

export type Missing = z.infer<typeof missingSchema>;
export type RecentWork = z.infer<typeof recentWorkSchema>;
export type Home = z.infer<typeof homeSchema>;
