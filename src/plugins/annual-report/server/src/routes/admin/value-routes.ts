import { ADMIN_ACTIONS } from '../../access/permissions';
import { INDICATOR_TABLE } from '../../uids';
import { guarded, REPORT } from './guarded';

const VALUES = `${REPORT}/values`;
const TABLES = `${REPORT}/tables`;

/** Layouts are content: whoever may change the content type may change them here. */
const content = (verb: 'create' | 'update' | 'delete'): [string, string] => [
  `plugin::content-manager.explorer.${verb}`,
  INDICATOR_TABLE,
];

export const valueRoutes = [
  guarded('GET', VALUES, 'values.show', ADMIN_ACTIONS.values),
  guarded('PUT', VALUES, 'values.write', ADMIN_ACTIONS.values),
  guarded('POST', `${VALUES}/check`, 'values.check', ADMIN_ACTIONS.values),
  guarded('GET', `${VALUES}/:indicator/:valueYear/history`, 'values.history', ADMIN_ACTIONS.values),
  guarded('POST', `${REPORT}/review`, 'values.review', ADMIN_ACTIONS.review),
  guarded('GET', `${REPORT}/indicators`, 'desk-tables.indicators', ADMIN_ACTIONS.values),
  guarded('POST', TABLES, 'desk-tables.create', ADMIN_ACTIONS.values, content('create')),
  guarded('PUT', `${TABLES}/:key`, 'desk-tables.change', ADMIN_ACTIONS.values, content('update')),
  guarded(
    'DELETE',
    `${TABLES}/:key`,
    'desk-tables.remove',
    ADMIN_ACTIONS.values,
    content('delete'),
  ),
  guarded('GET', `${TABLES}/:key/template`, 'valueSheets.template', ADMIN_ACTIONS.values),
  guarded('POST', `${REPORT}/import`, 'valueSheets.import', ADMIN_ACTIONS.values),
];
