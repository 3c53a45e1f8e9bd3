import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { canonicalJson } from '../../../domain/canonical/canonical-json';
import type { ReportContent } from '../../../domain/content/report-content';
import { sha256 } from '../hash/sha256';
import { packsFolder } from '../packs/read-pack-files';
import { findPhotographs } from '../report-folder/load/find-photographs';
import { printProgress, type Progress } from '../report-folder/load/progress';
import { uploadPhotographs } from '../report-folder/load/upload-photographs';
import { planValues } from '../report-folder/load/write-values';
import { writeDeclarations, writeReport, writeAccepted } from '../report-folder/load/write-report';
import type { FolderReport } from '../report-folder/folder-report';
import { readReportFolder } from '../report-folder/read/read-folder';
import { inTransaction } from '../repositories/connection';
import { readContent } from '../repositories/content/content-repository';
import { upsertDocument } from '../repositories/document-writer';
import { createPackService } from '../services/packs/pack-service';
import { SCHOOL } from '../uids';
import { createDemoRecord } from './demo-record';
import { removeDemo } from './remove-demo';

export type DemoOutcome = { outcome: 'loaded' | 'unchanged'; school: string; year: number };

const BY = 'demo';

/** Without what is not an editor's: the rules of the pack and the year before. */
const editable = (content: ReportContent | null) => {
  if (content === null) return null;
  const { pack: _pack, lastYear: _lastYear, ...own } = content;
  return own;
};

/** Hash of what editors could have changed: drafts, published content and values; null without a report. */
const fingerprint = (
  strapi: Core.Strapi,
  { school, report }: Pick<FolderReport, 'school' | 'report'>,
): Promise<string | null> =>
  inTransaction(strapi, async (connection) => {
    const key = { connection, school: school.code, year: report.year };
    const draft = await readContent({ ...key, status: 'draft' });
    const published = await readContent({ ...key, status: 'published' });
    return draft === null
      ? null
      : sha256(
          canonicalJson({ value: { draft: editable(draft), published: editable(published) } }),
        );
  });

/**
 * Loads the demo report and its packs from their files: all of it or nothing. Loading it again changes
 * nothing; changed files replace content that nobody edited.
 * @throws ReportFolderError or PackFileError before anything is written; ApplicationError when the content was edited
 * and `reset` was not asked for
 */
export async function loadDemo({
  strapi,
  folder,
  reset,
  progress = printProgress,
}: {
  strapi: Core.Strapi;
  folder: string;
  reset: boolean;
  progress?: Progress;
}): Promise<DemoOutcome> {
  const packs = packsFolder({ root: strapi.dirs.app.root });
  const read = await readReportFolder({ folder, packsFolder: packs });
  const { report: demo, places } = read;
  const photographs = await findPhotographs(read);
  const key = { school: demo.school.code, year: demo.report.year };
  const filesSha256 = sha256(canonicalJson({ value: demo }));
  const record = createDemoRecord({ strapi });
  const loaded = await record.read();
  const standing = await fingerprint(strapi, demo);
  const isEdited = standing !== null && standing !== loaded?.contentSha256;
  if (isEdited && !reset) {
    throw new errors.ApplicationError(
      `The report ${key.school}/${key.year} was edited since the demo was loaded (or was not loaded by it). ` +
        'Nothing was changed. To throw the edits away and load the demo again: npm run demo:load -- --reset',
    );
  }
  if (standing !== null && !isEdited && !reset && loaded?.filesSha256 === filesSha256) {
    return { ...key, outcome: 'unchanged' };
  }
  const files = await uploadPhotographs({
    strapi,
    folder,
    images: demo.images,
    photographs,
    libraryFolder: null,
    isReused: true,
    progress,
  });
  await strapi.db.transaction(async () => {
    await removeDemo({ strapi, demo });
    progress(`loading ${demo.indicators.length} indicators of ${demo.packs.length} packs`);
    await createPackService({ strapi }).load({ packs: demo.packs });
    const { code, ...data } = demo.school;
    const schoolId = await upsertDocument({ strapi, uid: SCHOOL, identity: { code }, data });
    const { plan: values } = planValues({ given: demo.observations, standing: [], places });
    await writeReport({ strapi, report: demo, schoolId, files, values, progress });
    await writeAccepted({ strapi, report: demo, by: BY, reset });
    await writeDeclarations({ strapi, report: demo, by: BY });
    const contentSha256 = (await fingerprint(strapi, demo)) ?? '';
    await record.write({ filesSha256, contentSha256 });
  });
  return { ...key, outcome: 'loaded' };
}
