import { z } from 'zod';

/** A report as the desk lists it. */
export const deskReportSchema = z.object({
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

export type DeskReport = z.infer<typeof deskReportSchema>;

/** `GET /annual-report/reports`: newest year first. */
export const deskReportsSchema = z.object({ data: z.array(deskReportSchema) });
