import path from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENT_STATUSES, type ContentStatus } from '../../../contract/envelope';
import { packsFolder } from '../packs/read-pack-files';
import { exportReport } from '../report-folder/write/export-report';
import { refuseUsage, say } from './print';
import { withStrapi } from './with-strapi';

const USAGE =
  'Usage: npm run report:export -- SCHOOL YEAR --out FOLDER [--status draft|published], ' +
  'such as: npm run report:export -- juying 2024 --out reports/2024. ' +
  'FOLDER must not be there yet; its format is described in docs/folders.md';

type Request = { school: string; year: number; folder: string; status: ContentStatus };

const readArguments = (): Request => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string' }, status: { type: 'string', default: 'draft' } },
    });
    const [school, year, ...rest] = positionals;
    const status = CONTENT_STATUSES.find((candidate) => candidate === values.status);
    if (!school || !year || !/^\d{4}$/.test(year) || rest.length > 0) return refuseUsage(USAGE);
    if (!values.out || !status) return refuseUsage(USAGE);
    const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), values.out);
    return { school, year: Number(year), folder, status };
  } catch {
    return refuseUsage(USAGE);
  }
};

const request = readArguments();

void withStrapi(async (strapi) => {
  const packs = packsFolder({ root: strapi.dirs.app.root });
  const exported = await exportReport({ strapi, ...request, packsFolder: packs });
  say('report-exported', { ...exported, folder: request.folder });
});
