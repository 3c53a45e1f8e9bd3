import { ADMIN_ACTIONS } from '../../access/permissions';
import { guarded, REPORT } from './guarded';

export const outlineRoutes = [
  guarded('GET', `${REPORT}/outline`, 'outlines.show', ADMIN_ACTIONS.preview),
  guarded(
    'PUT',
    `${REPORT}/outline`,
    'outlines.save',
    ADMIN_ACTIONS.preview,
    ADMIN_ACTIONS.outline,
  ),
];
