import { ADMIN_ACTIONS } from '../../access/permissions';
import { bindingRoutes } from './binding-routes';
import { checkRoutes } from './check-routes';
import { documentRoutes } from './document-routes';
import { guarded } from './guarded';
import { photoRoutes } from './photo-routes';
import { outlineRoutes } from './outline-routes';
import { overviewRoutes } from './overview-routes';
import { releaseRoutes } from './release-routes';
import { reportRoutes } from './report-routes';
import { valueRoutes } from './value-routes';

const settingsRoutes = [
  guarded('GET', '/settings', 'settings.show', ADMIN_ACTIONS.settings),
  guarded('PUT', '/settings', 'settings.update', ADMIN_ACTIONS.settings),
];

/** What the admin panel calls; every route asks for its permission. */
export const adminRoutes = {
  type: 'admin' as const,
  routes: [
    ...overviewRoutes,
    ...reportRoutes,
    ...checkRoutes,
    ...valueRoutes,
    ...releaseRoutes,
    ...bindingRoutes,
    ...documentRoutes,
    ...photoRoutes,
    ...outlineRoutes,
    ...settingsRoutes,
  ],
};
