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
  'rollup.find',
  'series.findOne',
  'schema.findOne',
  'openapi.findOne',
] as const;

const get = (path: string, handler: string) => ({ method: 'GET' as const, path, handler });

const REPORT = '/reports/:school/:year';

/**
 * The public contract and, apart from it, the preview. The preview's action does not end in `find` or
 * `findOne`, which a read-only token would cover.
 */
export const contentApiRoutes = {
  type: 'content-api' as const,
  routes: [
    get('/schema/report.v1.json', 'schema.findOne'),
    get('/openapi.json', 'openapi.findOne'),
    get('/reports', 'reports.find'),
    get(REPORT, 'reports.findOne'),
    get(`${REPORT}/editions`, 'editions.find'),
    get(`${REPORT}/editions/:number`, 'editions.findOne'),
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
