import type { Core } from '@strapi/strapi';
import { createDocument } from '../../repositories/document-writer';
import { CASE, CHAPTER } from '../../uids';
import type { DemoChapter, DemoReport } from '../demo-report';
import type { DemoBlock } from '../markdown-to-blocks';
import type { Progress } from './demo-record';

type Ids = Map<string, string>;

const idOf = (ids: Ids, key: string): string => {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`"${key}" was used before it was written.`);
  return id;
};

/** Writes and publishes the outline, each chapter followed by its cases. */
export async function writeChapters({
  strapi,
  demo,
  reportId,
  images,
  tables,
  progress,
}: {
  strapi: Core.Strapi;
  demo: DemoReport;
  reportId: string;
  images: Ids;
  tables: Ids;
  progress: Progress;
}): Promise<void> {
  const caseByKey = new Map(demo.cases.map((item) => [item.key, item]));

  const toContent = (blocks: DemoBlock[]) =>
    blocks.map((block) => {
      switch (block.__component) {
        case 'report.images':
          return { ...block, images: block.images.map((key) => idOf(images, key)) };
        case 'report.table':
          return { ...block, table: idOf(tables, block.table) };
        default:
          return block;
      }
    });

  const writeCase = async (key: string, chapter: string): Promise<void> => {
    const item = caseByKey.get(key);
    if (!item) throw new Error(`Case "${key}" is not in the demo.`);
    const { blocks, cover, partners, tags, ...rest } = item;
    const data = {
      ...rest,
      partners: partners.join('\n') || null,
      tags: tags.join('\n') || null,
      cover: cover === null ? null : idOf(images, cover),
      content: toContent(blocks),
      report: reportId,
      chapter,
    };
    await createDocument({ strapi, uid: CASE, data, status: 'published' });
  };

  const writeBranch = async (chapters: DemoChapter[], parent: string | null): Promise<void> => {
    for (const { key, title, blocks, cases, chapters: below } of chapters) {
      const data = { key, title, content: toContent(blocks), report: reportId, parent };
      const chapter = await createDocument({ strapi, uid: CHAPTER, data, status: 'published' });
      for (const caseKey of cases) await writeCase(caseKey, chapter);
      await writeBranch(below, chapter);
      if (parent === null) progress(`wrote chapter ${title}`);
    }
  };

  await writeBranch(demo.chapters, null);
}
