import type { Core } from '@strapi/strapi';
import type { ChapterContent, ReportContent } from '../../../../domain/content/report-content';
import {
  buildOutline,
  compareSiblings,
  type OutlineTree,
} from '../../../../domain/outline/outline';
import type { CombinedPack } from '../../../../domain/packs/combine-packs';
import { officialOutline, requiredOutline } from '../../../../domain/packs/official-outline';
import { planOutline, type RequestedChapter } from '../../../../domain/packs/plan-outline';
import { createDocument } from '../../repositories/document-writer';
import { appendTables } from '../../repositories/outline/append-tables';
import { CHAPTER } from '../../uids';
import { createOutlineService } from '../outline/outline-service';
import type { PlacedTable } from './add-tables';

const toRequested = (trees: OutlineTree<ChapterContent>[]): RequestedChapter[] =>
  trees.map(({ node: { key, title }, children }) => ({
    key,
    title,
    chapters: toRequested(children),
  }));

const shownTables = ({ chapters, cases }: ReportContent): Set<string | null> =>
  new Set(
    [...chapters, ...cases].flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'table' ? [block.table] : [])),
    ),
  );

/**
 * Gives a report the chapters that it lacks, as drafts, and places tables in them: an earlier report's
 * outline, then the official chapters. The official ones that are not required come only with an outline
 * that begins from nothing. Gives the keys of the new chapters.
 */
export async function addChapters({
  strapi,
  combined,
  content,
  source,
  tables,
}: {
  strapi: Core.Strapi;
  combined: CombinedPack;
  content: ReportContent;
  source: ReportContent | null;
  tables: PlacedTable[];
}): Promise<string[]> {
  const report = content.report.documentId;
  const outline = createOutlineService({ strapi });
  const ids = new Map(content.chapters.map(({ key, documentId }) => [key, documentId]));
  const keys = new Map(content.chapters.map(({ key, documentId }) => [documentId, key]));
  const isBlank = content.chapters.length === 0 && source === null;
  const planned = planOutline({
    present: [...content.chapters].sort(compareSiblings).map(({ key, parent }) => ({
      key,
      parent: parent === null ? null : (keys.get(parent) ?? null),
    })),
    requested: [
      source ? toRequested(buildOutline({ nodes: source.chapters })) : [],
      isBlank ? officialOutline(combined) : requiredOutline(combined),
    ],
  });

  const shown = shownTables(content);
  const isNewChapter = new Set(planned.map(({ key }) => key));
  const missing = tables.filter(
    ({ documentId, chapter, isNew }) =>
      isNew || (isNewChapter.has(chapter) && !shown.has(documentId)),
  );
  const tablesOf = (key: string): string[] =>
    missing.filter(({ chapter }) => chapter === key).map(({ documentId }) => documentId);

  for (const { key, documentId } of content.chapters) {
    const added = tablesOf(key);
    if (added.length > 0) await appendTables({ strapi, chapter: documentId, tables: added });
  }
  for (const { key, title, parent: above, index, isLast } of planned) {
    const parent = above === null ? null : (ids.get(above) ?? null);
    const blocks = tablesOf(key).map((table) => ({ __component: 'report.table', table }));
    const data = { key, title, content: blocks, report, parent };
    const documentId = await createDocument({ strapi, uid: CHAPTER, data });
    ids.set(key, documentId);
    if (!isLast) await outline.moveChapter({ documentId, parent, index });
  }
  return planned.map(({ key }) => key);
}
