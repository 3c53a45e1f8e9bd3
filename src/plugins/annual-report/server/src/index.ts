import { holdsToken } from './access/holds-token';
import { createAdminRoutes } from './admin-api/routes';
import { bootstrap } from './bootstrap';
import { contentApiControllers } from './content-api/controllers';
import { contentApiRoutes } from './content-api/routes';
import { checkDeliverySettings } from './delivery/settings';
import { destroy } from './destroy';
import { register } from './register';
import { checkPreparedSettings } from './services/prepared/prepared-reports';

export default {
  register,
  bootstrap,
  destroy,
  config: {
    default: { demo: false, delivery: {}, schedulePoll: 30 },
    validator: (config: { delivery?: unknown }) => {
      checkDeliverySettings(config);
      checkPreparedSettings(config);
    },
  },
  controllers: contentApiControllers,
  policies: { 'holds-token': holdsToken },
  routes: { 'content-api': contentApiRoutes, admin: createAdminRoutes },
};
