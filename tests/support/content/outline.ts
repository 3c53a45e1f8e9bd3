import type { Core } from '@strapi/strapi';
import { CASE, CHAPTER, REPORT } from '../../../src/plugins/annual-report/server/src/uids';
import type { Annals } from '../running/annals';
import { documentsOf } from './documents';
import { sql } from '../stored/sql';

/** Creates an empty report of the demo's school. */
export async function createReport({
  strapi,
  year,
}: {
  strapi: Core.Strapi;
  year: number;
}): Promise<string> {
  const data = { schoolCode: 'juying', year, title: `${year} 年报告` };
  return (await documentsOf(strapi, REPORT).create({ data })).documentId;
}

/** Takes a report away with all its chapters and cases, whatever state a test left them in. */
export async function removeReport(annals: Pick<Annals, 'strapi'>, report: string): Promise<void> {
  await sql(annals, 'DELETE FROM cases WHERE report_document_id = ?', [report]);
  await sql(annals, 'DELETE FROM chapters WHERE report_document_id = ?', [report]);
  await sql(annals, 'DELETE FROM reports WHERE document_id = ?', [report]);
}

type NewNode = { strapi: Core.Strapi; title: string; report: string; published?: boolean };

export async function createChapter({
  strapi,
  title,
  report,
  parent = null,
  published = false,
}: NewNode & { parent?: string | null }): Promise<string> {
  const data = { title, report, parent };
  const status = published ? { status: 'published' as const } : {};
  return (await documentsOf(strapi, CHAPTER).create({ data, ...status })).documentId;
}

export async function createCase({
  strapi,
  title,
  report,
  chapter,
  published = false,
}: NewNode & { chapter: string | null }): Promise<string> {
  const data = { title, report, chapter };
  const status = published ? { status: 'published' as const } : {};
  return (await documentsOf(strapi, CASE).create({ data, ...status })).documentId;
}

/** One row of the outline: `row` says whether it is the draft or the published one. */
export type Place = {
  type: 'chapter' | 'case';
  id: string;
  row: 'draft' | 'published';
  parent: string | null;
  position: number;
};

/** Where every chapter and case of a report stands, draft and published rows alike, as the tables hold it. */
export async function readPlaces(annals: Pick<Annals, 'strapi'>, report: string) {
  return (await sql(
    annals,
    `SELECT 'chapter' AS type, c.document_id AS id, c.position, p.document_id AS parent,
            CASE WHEN c.published_at IS NULL THEN 'draft' ELSE 'published' END AS row
       FROM chapters c
       LEFT JOIN chapters_parent_lnk l ON l.chapter_id = c.id
       LEFT JOIN chapters p ON p.id = l.inv_chapter_id
                           AND (p.published_at IS NULL) = (c.published_at IS NULL)
      WHERE c.report_document_id = ?
     UNION ALL
     SELECT 'case', c.document_id, c.position, p.document_id,
            CASE WHEN c.published_at IS NULL THEN 'draft' ELSE 'published' END
       FROM cases c
       LEFT JOIN cases_chapter_lnk l ON l.case_id = c.id
       LEFT JOIN chapters p ON p.id = l.chapter_id
                           AND (p.published_at IS NULL) = (c.published_at IS NULL)
      WHERE c.report_document_id = ?
      ORDER BY 1, 2, 5`,
    [report, report],
  )) as Place[];
}

/** Place of one document, by row. */
export function placeOf(
  places: Place[],
  id: string,
): Record<string, { parent: string | null; position: number }> {
  return Object.fromEntries(
    places
      .filter((place) => place.id === id)
      .map(({ row, parent, position }) => [row, { parent, position }]),
  );
}
