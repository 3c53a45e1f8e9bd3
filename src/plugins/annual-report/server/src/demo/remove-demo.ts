import type { Core } from '@strapi/strapi';
import { inTransaction } from '../repositories/connection';
import { createStructureRepository } from '../repositories/outline/structure-repository';
import type { FolderReport } from '../report-folder/folder-report';
import { CASE, CHAPTER, IMAGE, INDICATOR_TABLE, OBSERVATION, REPORT } from '../uids';

/**
 * Takes the demo's report with all its content away. Released editions, the school, the dictionary and
 * images that the demo did not bring stay.
 */
export async function removeDemo({
  strapi,
  demo,
}: {
  strapi: Core.Strapi;
  demo: FolderReport;
}): Promise<void> {
  const { school, report } = demo;
  const existing = await strapi
    .documents(REPORT)
    .findFirst({ filters: { schoolCode: school.code, year: report.year } });
  if (!existing) return;
  const reportDocumentId = existing.documentId;
  const structure = await inTransaction(strapi, (connection) =>
    createStructureRepository({ connection }).read({ reportDocumentId }),
  );
  for (const { documentId } of structure.cases) await strapi.documents(CASE).delete({ documentId });
  let left = structure.chapters;
  while (left.length > 0) {
    const holders = new Set(left.map((chapter) => chapter.parent));
    const leaves = left.filter((chapter) => !holders.has(chapter.documentId));
    for (const { documentId } of leaves) await strapi.documents(CHAPTER).delete({ documentId });
    left = left.filter((chapter) => !leaves.includes(chapter));
  }
  const tables = await strapi
    .documents(INDICATOR_TABLE)
    .findMany({ filters: { reportDocumentId } });
  for (const { documentId } of tables)
    await strapi.documents(INDICATOR_TABLE).delete({ documentId });
  const images = await strapi.documents(IMAGE).findMany({
    filters: { schoolCode: school.code, key: { $in: demo.images.map((image) => image.key) } },
  });
  for (const { documentId } of images) await strapi.documents(IMAGE).delete({ documentId });
  const years = [...new Set(demo.observations.map((observation) => observation.year))];
  const values = await strapi
    .documents(OBSERVATION)
    .findMany({ filters: { schoolCode: school.code, year: { $in: years } } });
  for (const { documentId } of values) await strapi.documents(OBSERVATION).delete({ documentId });
  await strapi.documents(REPORT).delete({ documentId: reportDocumentId });
}
