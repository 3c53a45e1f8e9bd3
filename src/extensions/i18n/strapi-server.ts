import { guardRoutes } from '../../plugins/annual-report/server/src/guard/guard-routes';
import { I18N_RULES } from '../../plugins/annual-report/server/src/guard/plugin-rules';

type I18nPlugin = { routes: Record<string, unknown> };

/** Its settings are an administrator's; Strapi lets whoever is signed in change them. */
export default (plugin: I18nPlugin): I18nPlugin => ({
  ...plugin,
  routes: guardRoutes({ routers: plugin.routes, rules: I18N_RULES }),
});
