import { bootstrap } from './bootstrap';
import { controllers } from './controllers';
import { register } from './register';
import { adminRoutes } from './routes/admin';
import { contentApiRoutes } from './routes/content-api';

export default {
  register,
  bootstrap,
  config: { default: { demo: false } },
  controllers,
  routes: { 'content-api': contentApiRoutes, admin: adminRoutes },
};
