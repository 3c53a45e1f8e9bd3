import { guardRoutes } from '../../plugins/annual-report/server/src/guard/guard-routes';
import { EMAIL_RULES } from '../../plugins/annual-report/server/src/guard/plugin-rules';

type EmailPlugin = { routes: Record<string, unknown> };

/** Mail is sent by administrators; Strapi lets whoever is signed in send any to anybody. */
export default (plugin: EmailPlugin): EmailPlugin => ({
  ...plugin,
  routes: guardRoutes({ routers: plugin.routes, rules: EMAIL_RULES }),
});
