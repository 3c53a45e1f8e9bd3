import { createReleaseService } from '../../../src/plugins/annual-report/server/src/services/editions/release-service';
import type { Annals } from '../running/annals';

export const DEMO = { school: 'juying', year: 2024 };

/** Releases the demo once more. */
export function releaseDemo({ strapi }: Pick<Annals, 'strapi'>, note: string | null = '改') {
  return createReleaseService({ strapi }).release({ ...DEMO, note, by: 'test' });
}
