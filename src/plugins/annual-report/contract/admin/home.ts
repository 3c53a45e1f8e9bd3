import { z } from 'zod';

/** A report as the desk lists it. */
export const adminReportSchema = z.object({
  /** Of the document in Strapi. */
  documentId: z.string(),
  school: z.object({ code: z.string(), name: z.string() }),
  year: z.int(),
  title: z.string(),
  /** The newest readable edition; null when the public sees none. */
  latest: z.object({ number: z.int(), releasedAt: z.iso.datetime() }).nullable(),
  /** When the release that waits is revealed; null when none waits. */
  scheduledFor: z.iso.datetime().nullable(),
  /** When anything of it was last saved. */
  changedAt: z.iso.datetime(),
});

export type AdminReport = z.infer<typeof adminReportSchema>;

/** `GET /annual-report/reports`: newest year first. */
export const adminReportsSchema = z.object({ data: z.array(adminReportSchema) });

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
const recentWorkSchema = z.object({
  type: z.enum(['chapter', 'case', 'image', 'report', 'values']),
  /** Of the document; null for values. */
  documentId: z.string().nullable(),
  title: z.string(),
  school: z.string(),
  /** Null for what belongs to no single report. */
  year: z.int().nullable(),
  changedAt: z.iso.datetime(),
});

const homeSchema = z.object({
  reports: z.array(adminReportSchema.extend({ missing: missingSchema })),
  /** Newest first. */
  recent: z.array(recentWorkSchema),
});

/** `GET /annual-report/home`: what the home page tells whoever asks. */
export const homeResponseSchema = z.object({ data: homeSchema });

export type Missing = z.infer<typeof missingSchema>;
export type RecentWork = z.infer<typeof recentWorkSchema>;
export type Home = z.infer<typeof homeSchema>;
