import { ADMIN_ACTIONS } from '../access/permissions';

type Method = 'GET' | 'PUT' | 'POST';

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

/** What the admin panel calls; every route asks for its permission. */
export const adminRoutes = {
  type: 'admin' as const,
  routes: [
    guarded('GET', '/reports/:school/:year/preview', 'preview.show', ADMIN_ACTIONS.preview),
    guarded('POST', '/reports/:school/:year/editions', 'releases.create', ADMIN_ACTIONS.release),
    guarded('GET', '/packs', 'packs.find', ADMIN_ACTIONS.createReport),
    guarded('POST', '/reports', 'new-reports.create', ADMIN_ACTIONS.createReport),
    guarded('GET', '/settings', 'settings.show', ADMIN_ACTIONS.settings),
    guarded('PUT', '/settings', 'settings.update', ADMIN_ACTIONS.settings),
  ],
};
