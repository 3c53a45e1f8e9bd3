import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { createReleaseService } from '../services/editions/release-service';
import { publicUrl } from '../services/public-url';
import { refuseUsage } from './print';
import { withStrapi } from './with-strapi';

const USAGE =
  'Usage: npm run release -- SCHOOL YEAR [--note "what changed"], such as: npm run release -- juying 2024';

const readArguments = (): { school: string; year: number; note: string | null } => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { note: { type: 'string' } },
    });
    const [school, year, ...rest] = positionals;
    if (!school || !year || !/^\d{4}$/.test(year) || rest.length > 0) return refuseUsage(USAGE);
    return { school, year: Number(year), note: values.note ?? null };
  } catch {
    return refuseUsage(USAGE);
  }
};

const request = readArguments();

/** Who typed it: root writes as the user of the service. */
const name = userInfo().username;

void withStrapi(async (strapi) => {
  const releases = createReleaseService({ strapi });
  const release = await releases.release({ ...request, by: `cli:${name}`, name });
  const path = `/reports/${request.school}/${request.year}/editions/${release.number}`;
  process.stdout.write(
    `Released ${request.school}/${request.year} as edition ${release.number}\n` +
      `  sha256 ${release.sha256}\n  ${publicUrl({ strapi, path })}\n`,
  );
});
