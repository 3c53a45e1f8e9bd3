import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { updateDocument } from '../document-writer';
import { CHAPTER } from '../../uids';

const related = z.object({ documentId: z.string() });

const blockSchema = z.looseObject({
  __component: z.string(),
  id: z.number(),
  images: z.array(related).optional(),
  table: related.nullish(),
});

const chapterSchema = z.object({ content: z.array(blockSchema).nullish() });

const POPULATE = {
  content: {
    on: {
      'report.text': true,
      'report.challenge': true,
      'report.grid': true,
      'report.images': { populate: { images: true } },
      'report.table': { populate: { table: true } },
    },
  },
} as const;

/** Adds a table block for each table at the end of a chapter's draft; what stands there stays. */
export async function appendTables({
  strapi,
  chapter,
  tables,
}: {
  strapi: Core.Strapi;
  chapter: string;
  tables: string[];
}): Promise<void> {
  const found: unknown = await strapi
    .documents(CHAPTER)
    .findOne({ documentId: chapter, populate: POPULATE });
  const blocks = (chapterSchema.parse(found).content ?? []).map(({ images, table, ...block }) => ({
    ...block,
    ...(images && { images: images.map(({ documentId }) => documentId) }),
    ...(table !== undefined && { table: table?.documentId ?? null }),
  }));
  const added = tables.map((table) => ({ __component: 'report.table', table }));
  const data = { content: [...blocks, ...added] };
  await updateDocument({ strapi, uid: CHAPTER, documentId: chapter, data });
}
