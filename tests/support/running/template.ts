import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { loadDemo } from '../../../src/plugins/annual-report/server/src/demo/load-demo';
import { demoFolder } from '../../../src/plugins/annual-report/server/src/demo/offer-demo';
import { createReleaseService } from '../../../src/plugins/annual-report/server/src/services/editions/release-service';
import { bootStrapi, endStrapi } from './boot-strapi';
import { createDatabase, databaseUrl, dropDatabase, TEMPLATE } from './databases';

/** Where the public folder of the template lies, for suites to copy. */
export function templateFolder(): string {
  const folder = process.env.ANNALS_TEST_FOLDER;
  if (!folder) throw new Error('ANNALS_TEST_FOLDER is not set: the global set-up sets it.');
  return path.join(folder, 'public');
}

/** Loads and releases the demo once; every integration suite works on a copy of the outcome. */
export async function createTemplate(): Promise<void> {
  await dropDatabase({ name: TEMPLATE });
  await createDatabase({ name: TEMPLATE });
  const publicFolder = templateFolder();
  await mkdir(path.join(publicFolder, 'uploads'), { recursive: true });
  const strapi = await bootStrapi({ databaseUrl: databaseUrl({ name: TEMPLATE }), publicFolder });
  try {
    const folder = demoFolder({ strapi });
    const { school, year } = await loadDemo({ strapi, folder, reset: false, progress: () => {} });
    await createReleaseService({ strapi }).release({ school, year, note: null, by: 'test' });
  } finally {
    await endStrapi(strapi);
  }
}
