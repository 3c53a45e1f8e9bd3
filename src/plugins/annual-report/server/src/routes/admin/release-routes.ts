import { ADMIN_ACTIONS } from '../../access/permissions';
import { guarded, REPORT } from './guarded';

export const releaseRoutes = [
  guarded('GET', `${REPORT}/changes`, 'unreleased-changes.show', ADMIN_ACTIONS.preview),
  guarded('GET', `${REPORT}/editions`, 'desk-editions.find', ADMIN_ACTIONS.preview),
  guarded('GET', `${REPORT}/photographs`, 'desk-editions.photographs', ADMIN_ACTIONS.release),
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
  guarded('GET', `${REPORT}/schedule/changes`, 'schedules.changes', ADMIN_ACTIONS.release),
  guarded('GET', `${REPORT}/history`, 'schedules.history', ADMIN_ACTIONS.release),
  guarded('POST', `${REPORT}/withdrawals`, 'withdrawals.create', ADMIN_ACTIONS.release),
];
