import type { Core } from '@strapi/strapi';
import { createReleaseService } from '../../../src/plugins/annual-report/server/src/services/editions/release-service';
import { signInAs } from '../asking/people';
import { createSmallReport } from './small-report';

/** A small report, released as edition 1, and the header of somebody who may release it again. */
export async function createReleasedReport({ strapi }: { strapi: Core.Strapi }) {
  const small = await createSmallReport({ strapi });
  const { school, year } = small;
  await createReleaseService({ strapi }).release({ school, year, note: null, by: 'test' });
  return { small, releaser: await signInAs({ strapi, role: 'annals-releaser' }) };
}

export type ReleasedReport = Awaited<ReturnType<typeof createReleasedReport>>;
