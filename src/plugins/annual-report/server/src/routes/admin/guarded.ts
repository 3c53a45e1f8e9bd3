import { PLUGIN } from '../../uids';

type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

/** A report's address in the admin API. */
export const REPORT = '/reports/:school/:year';

/** A permission of the plugin, or one over a content type: its action and the type. */
type Needed = string | [action: string, subject: string];

/** A route of the admin API: who calls it holds every one of the actions, and works for the school it is about. */
export const guarded = (method: Method, path: string, handler: string, ...actions: Needed[]) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions } },
      `plugin::${PLUGIN}.own-school`,
    ],
  },
});
