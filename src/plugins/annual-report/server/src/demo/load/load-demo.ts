import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ReportContent } from '../../../../domain/content/report-content';
import { canonicalJson } from '../../../../domain/canonical/canonical-json';
import { packsFolder } from '../../packs/read-pack-files';
import { inTransaction } from '../../repositories/connection';
import { readContent } from '../../repositories/content/content-repository';
import { sha256 } from '../../hash/sha256';
import { createPackService } from '../../services/packs/pack-service';
import { createDemoRecord, printProgress, type Progress } from './demo-record';
import { readDemo } from '../read-demo';
import type { DemoReport } from '../demo-report';
import { removeDemo } from './remove-demo';
import { uploadPlaceholders } from './upload-placeholders';
import { writeDemo, writeWaivers } from './write-demo';
export type DemoOutcome = { outcome: 'loaded' | 'unchanged'; school: string; year: number };

/** Without what is not an editor's: the rules of the pack and the year before. */
const editable = (content: ReportContent | null) => {
  if (content === null) return null;
  const { pack: _pack, lastYear: _lastYear, ...own } = content;
  return own;
};

/** Hash of what editors could have changed: drafts, published content and values; null without a report. */
const fingerprint = (
  strapi: Core.Strapi,
  { school, report }: Pick<DemoReport, 'school' | 'report'>,
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
 * @throws DemoFileError or PackFileError before anything is written; ApplicationError when the content was edited and `reset`
 * was not asked for
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
  const demo = await readDemo({ folder, packsFolder: packs });
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
  const files = await uploadPlaceholders({ strapi, folder, images: demo.images, progress });
  await strapi.db.transaction(async () => {
    await removeDemo({ strapi, demo });
    progress(`loading ${demo.indicators.length} indicators of ${demo.packs.length} packs`);
    await createPackService({ strapi }).load({ packs: demo.packs });
    await writeDemo({ strapi, demo, files, progress });
    await writeWaivers({ strapi, demo, reset });
    const contentSha256 = (await fingerprint(strapi, demo)) ?? '';
    await record.write({ filesSha256, contentSha256 });
  });
  return { ...key, outcome: 'loaded' };
}
