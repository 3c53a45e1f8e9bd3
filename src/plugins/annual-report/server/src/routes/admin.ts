import { ADMIN_ACTIONS } from '../access/permissions';

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

/** Who calls it holds every one of the actions. */
const guarded = (method: Method, path: string, handler: string, ...actions: string[]) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions } },
    ],
  },
});

const VALUES = '/reports/:school/:year/values';

const valueRoutes = [
  guarded('GET', VALUES, 'values.show', ADMIN_ACTIONS.values),
  guarded('PUT', VALUES, 'values.write', ADMIN_ACTIONS.values),
  guarded('GET', `${VALUES}/:indicator/:valueYear/history`, 'values.history', ADMIN_ACTIONS.values),
  guarded('POST', '/reports/:school/:year/review', 'values.review', ADMIN_ACTIONS.review),
  guarded(
    'GET',
    '/reports/:school/:year/tables/:key/template',
    'valueSheets.template',
    ADMIN_ACTIONS.values,
  ),
  guarded('POST', '/reports/:school/:year/import', 'valueSheets.import', ADMIN_ACTIONS.values),
];

const REPORT = '/reports/:school/:year';

const releaseRoutes = [
  guarded('POST', `${REPORT}/editions`, 'releases.create', ADMIN_ACTIONS.release),
  guarded(
    'POST',
    `${REPORT}/corrections`,
    'releases.correct',
    ADMIN_ACTIONS.values,
    ADMIN_ACTIONS.review,
    ADMIN_ACTIONS.release,
  ),
  guarded('GET', `${REPORT}/schedule`, 'schedules.show', ADMIN_ACTIONS.release),
  guarded('POST', `${REPORT}/schedule`, 'schedules.create', ADMIN_ACTIONS.release),
  guarded('DELETE', `${REPORT}/schedule`, 'schedules.cancel', ADMIN_ACTIONS.release),
  guarded('GET', `${REPORT}/history`, 'schedules.history', ADMIN_ACTIONS.release),
  guarded('POST', `${REPORT}/withdrawals`, 'withdrawals.create', ADMIN_ACTIONS.release),
];

/** What the admin panel calls; every route asks for its permission. */
export const adminRoutes = {
  type: 'admin' as const,
  routes: [
    guarded('GET', '/reports/:school/:year/preview', 'preview.show', ADMIN_ACTIONS.preview),
    guarded('GET', '/checks', 'findings.checks', ADMIN_ACTIONS.preview),
    guarded('GET', '/reports/:school/:year/findings', 'findings.list', ADMIN_ACTIONS.preview),
    guarded('POST', '/reports/:school/:year/waivers', 'findings.waive', ADMIN_ACTIONS.waive),
    guarded(
      'DELETE',
      '/reports/:school/:year/waivers/:finding',
      'findings.revoke',
      ADMIN_ACTIONS.waive,
    ),
    ...releaseRoutes,
    guarded('GET', '/packs', 'packs.find', ADMIN_ACTIONS.createReport),
    guarded('POST', '/reports', 'new-reports.create', ADMIN_ACTIONS.createReport),
    ...valueRoutes,
    guarded('GET', '/settings', 'settings.show', ADMIN_ACTIONS.settings),
    guarded('PUT', '/settings', 'settings.update', ADMIN_ACTIONS.settings),
  ],
};
