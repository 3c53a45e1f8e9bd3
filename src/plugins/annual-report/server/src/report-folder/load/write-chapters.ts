import type { Core } from '@strapi/strapi';
import { createDocument } from '../../repositories/document-writer';
import { CASE, CHAPTER } from '../../uids';
import type { FolderChapter, FolderReport } from '../folder-report';
import type { FolderBlock } from '../markdown/folder-block';
import type { Progress } from './progress';

type Ids = Map<string, string>;

const idOf = (ids: Ids, key: string): string => {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`"${key}" was used before it was written.`);
  return id;
};

const publishing = (draft: boolean): { status?: 'published' } =>
  draft ? {} : { status: 'published' };

/** Writes the outline, each chapter followed by its cases, and publishes what is no draft. */
export async function writeChapters({
  strapi,
  report,
  reportId,
  images,
  tables,
  progress,
}: {
  strapi: Core.Strapi;
  report: FolderReport;
  reportId: string;
  images: Ids;
  tables: Ids;
  progress: Progress;
}): Promise<void> {
  const caseByKey = new Map(report.cases.map((item) => [item.key, item]));

  const toContent = (blocks: FolderBlock[]) =>
    blocks.map((block) => {
      switch (block.__component) {
        case 'report.images':
          return { ...block, images: block.images.map((key) => idOf(images, key)) };
        case 'report.table':
          return { ...block, table: block.table === null ? null : idOf(tables, block.table) };
        default:
          return block;
      }
    });

  const writeCase = async (key: string, chapter: string): Promise<void> => {
    const item = caseByKey.get(key);
    if (!item) throw new Error(`Case "${key}" is not in the folder.`);
    const { blocks, cover, partners, tags, draft, ...rest } = item;
    const data = {
      ...rest,
      partners: partners.join('\n') || null,
      tags: tags.join('\n') || null,
      cover: cover === null ? null : idOf(images, cover),
      content: toContent(blocks),
      report: reportId,
      chapter,
    };
    await createDocument({ strapi, uid: CASE, data, ...publishing(draft) });
  };

  const writeBranch = async (chapters: FolderChapter[], parent: string | null): Promise<void> => {
    for (const { key, title, draft, blocks, cases, chapters: below } of chapters) {
      const data = { key, title, content: toContent(blocks), report: reportId, parent };
      const chapter = await createDocument({
        strapi,
        uid: CHAPTER,
        data,
        ...publishing(draft),
      });
      for (const caseKey of cases) await writeCase(caseKey, chapter);
      await writeBranch(below, chapter);
      if (parent === null) progress(`wrote chapter ${title}`);
    }
  };

  await writeBranch(report.chapters, null);
}
