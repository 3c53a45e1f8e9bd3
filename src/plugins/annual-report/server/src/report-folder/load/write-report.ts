import type { Core } from '@strapi/strapi';
import { findingIdentity } from '../../../../domain/checks/finding-identity';
import { createDeclarationRepository } from '../../repositories/checks/declaration-repository';
import { createWaiverRepository } from '../../repositories/checks/waiver-repository';
import { inTransaction } from '../../repositories/connection';
import { createDocument } from '../../repositories/document-writer';
import { IMAGE, INDICATOR_TABLE, REPORT } from '../../uids';
import type { FolderReport } from '../folder-report';
import type { Progress } from './progress';
import { writeChapters } from './write-chapters';
import { type ValuePlan, writeValues } from './write-values';

type Subject = Pick<FolderReport, 'school' | 'report'>;

/**
 * Puts what the folder accepts, waivers and overrides, in the place of what an earlier load left. What people
 * accepted themselves stays, but for a reset, which throws edits away.
 */
export function writeAccepted({
  strapi,
  report,
  by,
  reset,
}: {
  strapi: Core.Strapi;
  report: Subject & Pick<FolderReport, 'waivers' | 'overrides'>;
  by: string;
  reset: boolean;
}): Promise<void> {
  return inTransaction(strapi, async (connection) => {
    const key = { school: report.school.code, year: report.report.year, by };
    const kinds = [
      { acceptance: 'waiver', accepted: report.waivers },
      { acceptance: 'override', accepted: report.overrides },
    ] as const;
    for (const { acceptance, accepted } of kinds) {
      const repository = createWaiverRepository({ connection, acceptance });
      const standing = await repository.list(key);
      const ids = standing.filter((waiver) => reset || waiver.by === by).map(({ id }) => id);
      await repository.revoke({ ...key, ids });
      await repository.add({
        ...key,
        waivers: accepted.map((waiver) => ({
          finding: findingIdentity(waiver),
          reason: waiver.reason,
          name: waiver.name,
        })),
      });
    }
  });
}

/** Adds what the folder says of open numbers. */
export function writeDeclarations({
  strapi,
  report,
  by,
}: {
  strapi: Core.Strapi;
  report: Subject & Pick<FolderReport, 'declarations'>;
  by: string;
}): Promise<void> {
  return inTransaction(strapi, async (connection) => {
    const repository = createDeclarationRepository({ connection });
    for (const { place, kind, reason, name, ...signs } of report.declarations) {
      await repository.add({
        school: report.school.code,
        year: report.report.year,
        by,
        kind,
        reason,
        name,
        numbers: [{ ...place, ...signs }],
      });
    }
  });
}

/** Writes a report that was read and checked; the caller's transaction makes it all or nothing. */
export async function writeReport({
  strapi,
  report,
  schoolId,
  files,
  standingImages = new Map(),
  values,
  progress,
}: {
  strapi: Core.Strapi;
  report: FolderReport;
  /** Document id of its school. */
  schoolId: string;
  /** File ids by image key. */
  files: Map<string, number>;
  /** Document ids of images that are there already, by key. */
  standingImages?: Map<string, string>;
  values: ValuePlan;
  progress: Progress;
}): Promise<void> {
  const school = report.school.code;
  const { statement, ...head } = report.report;
  const reportId = await createDocument({
    strapi,
    uid: REPORT,
    data: {
      ...head,
      statement: statement.length === 0 ? null : statement,
      schoolCode: school,
    },
  });
  const images = new Map(standingImages);
  for (const { file: _file, ...image } of report.images) {
    if (images.has(image.key)) continue;
    const data = { ...image, school: schoolId, file: files.get(image.key) };
    images.set(image.key, await createDocument({ strapi, uid: IMAGE, data }));
  }
  const tables = new Map<string, string>();
  for (const table of report.tables) {
    const data = { ...table, report: reportId };
    tables.set(table.key, await createDocument({ strapi, uid: INDICATOR_TABLE, data }));
  }
  await writeChapters({ strapi, report, reportId, images, tables, progress });
  progress(`writing ${values.added.length} values`);
  await writeValues({ strapi, school, plan: values });
}
