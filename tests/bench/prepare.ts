import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadDemo } from '../../src/plugins/annual-report/server/src/demo/load/load-demo';
import { demoFolder } from '../../src/plugins/annual-report/server/src/demo/offer-demo';
import { createContentRepository } from '../../src/plugins/annual-report/server/src/repositories/content/content-repository';
import { createEditionRepository } from '../../src/plugins/annual-report/server/src/repositories/editions/edition-repository';
import { createReleaseService } from '../../src/plugins/annual-report/server/src/services/editions/release-service';
import { bootStrapi, endStrapi } from '../support/boot-strapi';
import { enlargeReport } from '../support/enlarge-report';
import { createApiToken } from '../support/people';

export type BenchReport = {
  name: 'demo' | 'ten-times';
  school: string;
  year: number;
  counts: { chapters: number; observations: number; indicators: number };
};

/** Fills a database with the demo and a report ten times as large, both released; writes their bytes for the bare server. */
export const prepare = async ({
  databaseUrl,
  folder,
}: {
  databaseUrl: string;
  folder: string;
}): Promise<{ reports: BenchReport[]; headers: { Authorization: string } }> => {
  const publicFolder = path.join(folder, 'public');
  await mkdir(path.join(publicFolder, 'uploads'), { recursive: true });
  const strapi = await bootStrapi({ databaseUrl, publicFolder });
  try {
    const demo = await loadDemo({
      strapi,
      folder: demoFolder({ strapi }),
      reset: false,
      progress: () => {},
    });
    const large = await enlargeReport({ databaseUrl, times: 10 });
    const releases = createReleaseService({ strapi });
    const contents = createContentRepository({ strapi });
    const editions = createEditionRepository({ connection: strapi.db.connection });
    const reports: BenchReport[] = [];
    for (const [name, { school, year }] of [
      ['demo', demo],
      ['ten-times', large],
    ] as const) {
      await releases.release({ school, year, note: null, by: 'bench' });
      const content = await contents.read({ school, year, status: 'published' });
      const edition = await editions.findLatest({ school, year });
      await writeFile(
        path.join(folder, `${name}.json`),
        `{"data":${edition?.body ?? ''},"meta":{}}`,
      );
      reports.push({
        name,
        school,
        year,
        counts: {
          chapters: content?.chapters.length ?? 0,
          observations: content?.observations.length ?? 0,
          indicators: content?.indicators.length ?? 0,
        },
      });
    }
    return { reports, headers: await createApiToken({ strapi, type: 'full-access' }) };
  } finally {
    await endStrapi(strapi);
  }
};
