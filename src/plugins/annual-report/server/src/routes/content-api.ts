import { FORMAT_FILES } from '../../../domain/formats/format-list';
import { PLUGIN } from '../uids';

/** Actions of the public contract: released editions only. */
export const PUBLIC_ACTIONS = [
  'reports.find',
  'reports.findOne',
  'editions.find',
  'editions.findOne',
  'chapters.findOne',
  'cases.findOne',
  'tables.findOne',
  'exports.findOne',
  'rollup.find',
  'series.findOne',
  'schema.findOne',
] as const;

const get = (path: string, handler: string) => ({ method: 'GET' as const, path, handler });

const REPORT = '/reports/:school/:year';
const EDITION = `${REPORT}/editions/:number`;

/** Files of a report or of one edition. They stand before the tables, whose path would match theirs. */
const files = (base: string) => [
  get(`${base}/tables/:key.:format`, 'exports.findOne'),
  get(`${base}/:file(${FORMAT_FILES.join('|')}).:format`, 'exports.findOne'),
];

/**
 * The public contract and, apart from it, the preview. The preview's action does not end in `find` or
 * `findOne`, which a read-only token would cover.
 */
export const contentApiRoutes = {
  type: 'content-api' as const,
  routes: [
    get('/schema/report.v1.json', 'schema.findOne'),
    ...files(REPORT),
    ...files(EDITION),
    get('/reports', 'reports.find'),
    get(REPORT, 'reports.findOne'),
    get(`${REPORT}/editions`, 'editions.find'),
    get(EDITION, 'editions.findOne'),
    get(`${REPORT}/chapters/:number`, 'chapters.findOne'),
    get(`${REPORT}/cases/:number`, 'cases.findOne'),
    get(`${REPORT}/tables/:key`, 'tables.findOne'),
    get('/rollup', 'rollup.find'),
    get('/series/:indicator', 'series.findOne'),
    {
      ...get(`${REPORT}/preview`, 'preview.show'),
      config: { policies: [`plugin::${PLUGIN}.holds-token`] },
    },
  ],
};
