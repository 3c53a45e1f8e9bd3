import type { Core } from '@strapi/strapi';
import { findingIdentity } from '../../../../domain/checks/finding-identity';
import { createWaiverRepository } from '../../repositories/checks/waiver-repository';
import { inTransaction } from '../../repositories/connection';
import { createDocument, upsertDocument } from '../../repositories/document-writer';
import { markAllReviewed } from '../../repositories/review-repository';
import { IMAGE, INDICATOR_TABLE, OBSERVATION, REPORT, SCHOOL } from '../../uids';
import type { DemoReport } from '../demo-report';
import type { Progress } from './demo-record';
import { writeChapters } from './write-chapters';

const BY = 'demo';

/**
 * Puts the demo's waivers in the place of those that an earlier load left. What people accepted themselves
 * stays, but for a reset, which throws edits away.
 */
export function writeWaivers({
  strapi,
  demo,
  reset,
}: {
  strapi: Core.Strapi;
  demo: Pick<DemoReport, 'school' | 'report' | 'waivers'>;
  reset: boolean;
}): Promise<void> {
  return inTransaction(strapi, async (connection) => {
    const repository = createWaiverRepository({ connection });
    const key = { school: demo.school.code, year: demo.report.year, by: BY };
    const standing = await repository.list(key);
    const ids = standing.filter(({ by }) => reset || by === BY).map(({ id }) => id);
    await repository.revoke({ ...key, ids });
    await repository.add({
      ...key,
      waivers: demo.waivers.map((waiver) => ({
        finding: findingIdentity(waiver),
        reason: waiver.reason,
        name: waiver.name,
      })),
    });
  });
}

type WriteRequest = {
  strapi: Core.Strapi;
  demo: DemoReport;
  /** File ids by image key. */
  files: Map<string, number>;
  progress: Progress;
};

const writeSubjects = async ({ strapi, demo }: WriteRequest) => {
  const { code, ...school } = demo.school;
  const schoolId = await upsertDocument({ strapi, uid: SCHOOL, identity: { code }, data: school });
  const reportId = await createDocument({
    strapi,
    uid: REPORT,
    data: { ...demo.report, schoolCode: code },
  });
  return { schoolId, reportId };
};

const writeValues = async ({ strapi, demo, progress }: WriteRequest): Promise<void> => {
  progress(`writing ${demo.observations.length} values`);
  const school = demo.school.code;
  for (const { indicator, status, ...value } of demo.observations) {
    const data = {
      ...value,
      schoolCode: school,
      indicatorCode: indicator,
      valueStatus: status,
    };
    await createDocument({ strapi, uid: OBSERVATION, data });
  }
  await inTransaction(strapi, (connection) => markAllReviewed({ connection, school }));
};

/** Writes a demo that was read and checked; the caller's transaction makes it all or nothing. */
export async function writeDemo(request: WriteRequest): Promise<void> {
  const { strapi, demo, files, progress } = request;
  const { schoolId, reportId } = await writeSubjects(request);
  const images = new Map<string, string>();
  for (const image of demo.images) {
    const data = { ...image, school: schoolId, file: files.get(image.key) };
    images.set(image.key, await createDocument({ strapi, uid: IMAGE, data }));
  }
  const tables = new Map<string, string>();
  for (const table of demo.tables) {
    const data = { ...table, report: reportId };
    tables.set(table.key, await createDocument({ strapi, uid: INDICATOR_TABLE, data }));
  }
  await writeChapters({ strapi, demo, reportId, images, tables, progress });
  await writeValues(request);
}
