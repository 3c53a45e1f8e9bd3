import { ADMIN_ACTIONS } from '../access/permissions';

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

const guarded = (method: Method, path: string, handler: string, action: string) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [action] } },
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

/** What the admin panel calls; every route asks for its permission. */
export const adminRoutes = {
  type: 'admin' as const,
  routes: [
    guarded('GET', '/reports/:school/:year/preview', 'preview.show', ADMIN_ACTIONS.preview),
    guarded('GET', '/reports/:school/:year/changes', 'changes.unreleased', ADMIN_ACTIONS.preview),
    guarded('GET', '/checks', 'findings.checks', ADMIN_ACTIONS.preview),
    guarded('GET', '/reports/:school/:year/findings', 'findings.list', ADMIN_ACTIONS.preview),
    guarded('POST', '/reports/:school/:year/waivers', 'findings.waive', ADMIN_ACTIONS.waive),
    guarded(
      'DELETE',
      '/reports/:school/:year/waivers/:finding',
      'findings.revoke',
      ADMIN_ACTIONS.waive,
    ),
    guarded('POST', '/reports/:school/:year/editions', 'releases.create', ADMIN_ACTIONS.release),
    guarded('GET', '/packs', 'packs.find', ADMIN_ACTIONS.createReport),
    guarded('POST', '/reports', 'new-reports.create', ADMIN_ACTIONS.createReport),
    ...valueRoutes,
    guarded('GET', '/settings', 'settings.show', ADMIN_ACTIONS.settings),
    guarded('PUT', '/settings', 'settings.update', ADMIN_ACTIONS.settings),
  ],
};
