import type { Core } from '@strapi/strapi';
import { requiredSecret } from '../src/environment';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'annual-report': {
    enabled: true,
    resolve: './src/plugins/annual-report',
    config: {
      demo: env.bool('ANNALS_DEMO', false),
      delivery: {
        cacheMemory: env.int('ANNALS_CACHE_MEMORY_MB'),
        latestSharedAge: env.int('ANNALS_LATEST_SHARED_AGE'),
        latestStale: env.int('ANNALS_LATEST_STALE'),
        editionAge: env.int('ANNALS_EDITION_AGE'),
        accessLog: env('ANNALS_ACCESS_LOG'),
        expensivePerMinute: env.int('ANNALS_EXPENSIVE_PER_MINUTE'),
      },
      monitoring: {
        drain: env.int('ANNALS_DRAIN_SECONDS'),
        metrics: { port: env.int('ANNALS_METRICS_PORT'), host: env('ANNALS_METRICS_HOST') },
      },
      auditDays: env.int('ANNALS_AUDIT_DAYS'),
      schedulePoll: env.int('ANNALS_SCHEDULE_POLL', 30),
      preparedMemory: env.int('ANNALS_PREPARED_MEMORY_MB'),
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
