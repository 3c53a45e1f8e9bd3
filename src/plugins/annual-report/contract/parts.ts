import { z } from 'zod';
import { indicatorEntrySchema } from './indicator';
import { codeSchema } from './primitives';
import { caseSchema, chapterSchema, imageSchema } from './report';
import { tableSchema } from './table';

/** A chapter cut from a report, with what it and its sub-chapters show. */
export const chapterPartSchema = z.object({
  chapter: chapterSchema,
  cases: z.array(caseSchema),
  images: z.array(imageSchema),
  tables: z.array(tableSchema),
});

export const casePartSchema = z.object({ case: caseSchema, images: z.array(imageSchema) });

export const tablePartSchema = z.object({
  table: tableSchema,
  indicators: z.record(codeSchema, indicatorEntrySchema),
});

export type ChapterPart = z.infer<typeof chapterPartSchema>;
export type CasePart = z.infer<typeof casePartSchema>;
export type TablePart = z.infer<typeof tablePartSchema>;
