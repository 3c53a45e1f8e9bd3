import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDemo } from '../../src/plugins/annual-report/server/src/demo/load-demo';
import { demoFolder } from '../../src/plugins/annual-report/server/src/demo/offer-demo';
import { createContentRepository } from '../../src/plugins/annual-report/server/src/repositories/content/content-repository';
import { createReleaseService } from '../../src/plugins/annual-report/server/src/services/editions/release-service';
import { bootStrapi, endStrapi } from '../support/running/boot-strapi';
import { createDatabase, databaseUrl as urlOf, dropDatabase } from '../support/running/databases';
import { enlargeReport } from '../support/content/enlarge-report';
import { createApiToken, signInAs } from '../support/asking/people';

export type BenchReport = {
  name: 'demo' | 'ten-times';
  school: string;
  year: number;
  counts: { chapters: number; observations: number; indicators: number };
};

export type World = {
  databaseUrl: string;
  /** For whatever the part writes; holds the public folder. */
  folder: string;
  demo: BenchReport;
  large: BenchReport;
  /** Signs requests that may everything. */
  token: { Authorization: string };
  /** Signs requests of the admin panel, as somebody who may everything. */
  admin: { Authorization: string };
  remove: () => Promise<void>;
};

/** A database of the part's own with the demo and a report ten times as large, both released. */
export async function prepare({ name }: { name: string }): Promise<World> {
  process.stdout.write('Preparing: the demo, and a report ten times as large …\n');
  const folder = await mkdtemp(path.join(tmpdir(), 'annals-bench-'));
  const publicFolder = path.join(folder, 'public');
  await mkdir(path.join(publicFolder, 'uploads'), { recursive: true });
  await createDatabase({ name });
  const databaseUrl = urlOf({ name });
  const strapi = await bootStrapi({ databaseUrl, publicFolder });
  const releases = createReleaseService({ strapi });
  const contents = createContentRepository({ strapi });

  const release = async (
    key: { school: string; year: number },
    called: BenchReport['name'],
  ): Promise<BenchReport> => {
    await releases.release({ ...key, note: null, by: 'bench' });
    const content = await contents.read({ ...key, status: 'published' });
    const { chapters = [], observations = [], indicators = [] } = content ?? {};
    const counts = {
      chapters: chapters.length,
      observations: observations.length,
      indicators: indicators.length,
    };
    return { name: called, ...key, counts };
  };

  try {
    const { school, year } = await loadDemo({
      strapi,
      folder: demoFolder({ strapi }),
      reset: false,
      progress: () => {},
    });
    const large = await enlargeReport({ databaseUrl, times: 10 });
    return {
      databaseUrl,
      folder,
      demo: await release({ school, year }, 'demo'),
      large: await release(large, 'ten-times'),
      token: await createApiToken({ strapi, type: 'full-access' }),
      admin: await signInAs({ strapi, role: 'strapi-super-admin' }),
      async remove() {
        await rm(folder, { recursive: true, force: true });
        await dropDatabase({ name });
      },
    };
  } finally {
    await endStrapi(strapi);
  }
}
