import { z } from 'zod';
import { isoInstantSchema, sha256Schema, yearSchema } from './primitives';
import { schoolSchema } from './report';

export const linksSchema = z.object({
  self: z.string(),
  editions: z.string(),
  schema: z.string(),
  indicatorsCsv: z.string(),
  indicatorsXlsx: z.string(),
  indicatorsJsonStat: z.string(),
  jsonLd: z.string(),
  dataPackage: z.string(),
});

/** What can change about the latest edition, beside the frozen `data`. */
export const latestMetaSchema = z.object({
  sha256: sha256Schema,
  latest: z.literal(true),
  baseUrl: z.string(),
  links: linksSchema,
});

/** On a numbered edition: only what never changes for it. */
export const editionMetaSchema = z.object({ sha256: sha256Schema });

/** On a part: the edition it was cut from. */
export const partMetaSchema = z.object({
  sha256: sha256Schema.describe('Hash of the whole edition that the part was cut from'),
  edition: z.int().min(1),
  baseUrl: z.string(),
});

/** What a preview takes: what editors work on, or what they have published and reviewed. */
export const CONTENT_STATUSES = ['draft', 'published'] as const;

export type ContentStatus = (typeof CONTENT_STATUSES)[number];

export const previewMetaSchema = z.object({
  status: z.enum(CONTENT_STATUSES),
  baseUrl: z.string(),
  notIncluded: z
    .array(z.object({ type: z.enum(['chapter', 'case']), id: z.string(), title: z.string() }))
    .describe('Documents never published, which a release would leave out'),
});

export const editionListItemSchema = z.object({
  number: z.int().min(1),
  releasedAt: isoInstantSchema,
  note: z.string().nullable(),
  sha256: sha256Schema,
  previousSha256: sha256Schema.nullable(),
  supersededBy: z
    .int()
    .min(2)
    .nullable()
    .describe('Number of the next edition that can be read; null on the latest'),
  withdrawn: z.object({ at: isoInstantSchema, reason: z.string() }).nullable(),
  url: z.string(),
  changes: z.string().describe('Address of what differs from the edition before. Since 1.1.0'),
});

export const reportListItemSchema = z.object({
  school: schoolSchema,
  year: yearSchema,
  title: z.string(),
  edition: z.int().min(1),
  releasedAt: isoInstantSchema,
  sha256: sha256Schema,
  url: z.string(),
});

/** On a list that comes whole. */
export const listMetaSchema = z.object({ baseUrl: z.string() });

const paginationSchema = z.object({
  page: z.int().min(1),
  pageSize: z.int().min(1),
  pageCount: z.int().min(0),
  total: z.int().min(0),
});

/** On a list that comes in pages. */
export const pageMetaSchema = listMetaSchema.extend({ pagination: paginationSchema });

export type LatestMeta = z.infer<typeof latestMetaSchema>;
export type EditionListItem = z.infer<typeof editionListItemSchema>;
export type ReportListItem = z.infer<typeof reportListItemSchema>;
