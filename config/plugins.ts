import type { Core } from '@strapi/strapi';
import { requiredSecret } from '../src/environment';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'annual-report': {
    enabled: true,
    resolve: './src/plugins/annual-report',
    config: {
      demo: env.bool('ANNALS_DEMO', false),
      schedulePoll: env.int('ANNALS_SCHEDULE_POLL', 30),
    },
  },
  'users-permissions': {
    config: { jwtSecret: requiredSecret({ env, name: 'JWT_SECRET' }) },
  },
  upload: {
    config: {
      sizeLimit: 30 * 1024 * 1024,
      breakpoints: { large: 1600, medium: 800, small: 400 },
      security: {
        allowedTypes: ['image/jpeg', 'image/png', 'image/webp'],
        deniedTypes: ['image/svg+xml', 'text/*', 'application/*'],
      },
    },
  },
});

export default config;
