import { holdsToken } from './access/holds-token';
import { endServing } from './begin-serving';
import { bootstrap } from './bootstrap';
import { controllers } from './controllers';
import { checkDeliverySettings } from './delivery/settings';
import { register } from './register';
import { adminRoutes } from './routes/admin';
import { contentApiRoutes } from './routes/content-api';

export default {
  register,
  bootstrap,
  destroy: endServing,
  config: {
    default: { demo: false, delivery: {}, schedulePoll: 30 },
    validator: checkDeliverySettings,
  },
  controllers,
  policies: { 'holds-token': holdsToken },
  routes: { 'content-api': contentApiRoutes, admin: adminRoutes },
};
