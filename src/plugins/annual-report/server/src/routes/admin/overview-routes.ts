import { ADMIN_ACTIONS } from '../../access/permissions';
import { guarded, REPORT } from './guarded';

export const overviewRoutes = [
  guarded('GET', '/home', 'home.show', ADMIN_ACTIONS.preview),
  guarded('GET', `${REPORT}/overview`, 'overview.show', ADMIN_ACTIONS.preview),
  guarded('GET', '/new-report', 'new-report-offers.show', ADMIN_ACTIONS.createReport),
];
