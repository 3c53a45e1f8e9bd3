import { z } from 'zod';
import { bilingualSchema } from '../pack';

const count = z.int().min(0);

/** A pack with what a new report gets from it and from those that it builds on. */
export const offeredPackSchema = z.object({
  code: z.string(),
  year: z.int(),
  name: bilingualSchema,
  description: bilingualSchema,
  /** Whether a report would follow it when none is named. */
  isSuggested: z.boolean(),
  chapters: count,
  tables: count,
  indicators: count,
  /** Indicators that no report may leave out. */
  required: count,
});

const reportSchema = z.object({ year: z.int(), title: z.string() });

export const newReportOfferSchema = z.object({
  schools: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      type: z.string(),
      /** Newest first. */
      reports: z.array(reportSchema),
      /** The year that its next report is of. */
      nextYear: z.int(),
    }),
  ),
  /** Packs made for schools of each type, the suggested ones first, by type and year of the report. */
  packs: z.array(z.object({ type: z.string(), year: z.int(), packs: z.array(offeredPackSchema) })),
  /** Years that can be chosen, newest first. */
  years: z.array(z.int()),
});

/** `GET /annual-report/new-report`: what a new report can be. */
export const newReportOfferResponseSchema = z.object({ data: newReportOfferSchema });

/** What `POST /annual-report/reports` takes. */
export type NewReportRequest = {
  school: string;
  year: number;
  pack: string | null;
  outlineFrom: number | null;
};

export const reportOutcomeSchema = z.object({
  school: z.string(),
  year: z.int(),
  title: z.string(),
  pack: z.string(),
  isNew: z.boolean(),
  /** Keys of what was added. */
  chapters: z.array(z.string()),
  tables: z.array(z.string()),
});

export const reportOutcomeResponseSchema = z.object({ data: reportOutcomeSchema });

export type OfferedPack = z.infer<typeof offeredPackSchema>;
export type NewReportOffer = z.infer<typeof newReportOfferSchema>;
export type ReportOutcome = z.infer<typeof reportOutcomeSchema>;
