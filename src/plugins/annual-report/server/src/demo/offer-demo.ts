import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { selectRows } from '../repositories/connection';
import { createReleaseService } from '../services/editions/release-service';
import { printProgress } from '../report-folder/load/progress';
import { createDemoRecord } from './demo-record';
import { loadDemo } from './load-demo';
export function demoFolder({ strapi }: { strapi: Core.Strapi }): string {
  return path.join(strapi.dirs.app.root, 'database', 'demo');
}

const countsSchema = z.object({ schools: z.coerce.number(), editions: z.coerce.number() });

/**
 * Where the demo is wanted: loads it into an empty database and releases it as edition 1. A start that was
 * interrupted between the two is finished by the next one; a demo that was taken away does not come back.
 */
export async function offerDemo({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  if (strapi.config.get('plugin::annual-report.demo') !== true) return;
  const [row] = await selectRows(
    strapi.db.connection,
    `SELECT (SELECT count(*) FROM schools) AS schools, (SELECT count(*) FROM annals_edition) AS editions`,
  );
  const { schools, editions } = countsSchema.parse(row);
  const isLoaded = (await createDemoRecord({ strapi }).read()) !== null;
  if (editions > 0 || (schools > 0 && !isLoaded)) return;
  try {
    if (!isLoaded) printProgress('The database is empty: loading the demo report.');
    const folder = demoFolder({ strapi });
    const key = await loadDemo({ strapi, folder, reset: false });
    const releases = createReleaseService({ strapi });
    const { number, sha256 } = await releases.release({ ...key, note: null, by: 'demo' });
    printProgress(`Released ${key.school}/${key.year} as edition ${number} (sha256 ${sha256}).`);
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    printProgress(String(error.message));
  }
}
