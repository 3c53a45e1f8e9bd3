import { ADMIN_ACTIONS } from '../../access/permissions';
import { guarded, REPORT } from './guarded';

export const reportRoutes = [
  guarded('GET', '/reports', 'desk-reports.find', ADMIN_ACTIONS.preview),
  guarded('POST', '/reports', 'new-reports.create', ADMIN_ACTIONS.createReport),
  guarded('GET', '/packs', 'packs.find', ADMIN_ACTIONS.createReport),
  guarded('GET', `${REPORT}/preview`, 'preview.show', ADMIN_ACTIONS.preview),
];
