import { holdsToken } from './access/holds-token';
import { bootstrap, destroy } from './bootstrap';
import { controllers } from './controllers';
import { register } from './register';
import { adminRoutes } from './routes/admin';
import { contentApiRoutes } from './routes/content-api';

export default {
  register,
  bootstrap,
  destroy,
  config: { default: { demo: false, schedulePoll: 30 } },
  controllers,
  policies: { 'holds-token': holdsToken },
  routes: { 'content-api': contentApiRoutes, admin: adminRoutes },
};
