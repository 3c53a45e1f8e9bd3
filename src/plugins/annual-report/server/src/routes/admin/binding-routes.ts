import { ADMIN_ACTIONS } from '../../access/permissions';
import { guarded } from './guarded';

export const bindingRoutes = [
  guarded('GET', '/bindings', 'bindings.find', ADMIN_ACTIONS.bindings),
  guarded('PUT', '/bindings/:user', 'bindings.update', ADMIN_ACTIONS.bindings),
];
