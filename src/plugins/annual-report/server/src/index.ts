import { ownSchool } from './access/bindings/own-school';
import { holdsToken } from './access/holds-token';
import { bootstrap } from './bootstrap';
import { controllers } from './controllers';
import { checkDeliverySettings } from './delivery/settings';
import { destroy } from './destroy';
import { register } from './register';
import { adminRoutes } from './routes/admin';
import { contentApiRoutes } from './routes/content-api';
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
  controllers,
  policies: { 'holds-token': holdsToken, 'own-school': ownSchool },
  routes: { 'content-api': contentApiRoutes, admin: adminRoutes },
};
