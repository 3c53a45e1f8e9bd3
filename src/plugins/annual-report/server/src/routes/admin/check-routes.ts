import { ADMIN_ACTIONS } from '../../access/permissions';
import { guarded, REPORT } from './guarded';

export const checkRoutes = [
  guarded('GET', '/checks', 'findings.checks', ADMIN_ACTIONS.preview),
  guarded('GET', `${REPORT}/findings`, 'findings.list', ADMIN_ACTIONS.preview),
  guarded('POST', `${REPORT}/waivers`, 'findings.waive', ADMIN_ACTIONS.waive),
  guarded('DELETE', `${REPORT}/waivers/:finding`, 'findings.revoke', ADMIN_ACTIONS.waive),
];
