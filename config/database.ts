import type { Core } from '@strapi/strapi';
import { hearOwnAnnouncements } from '../src/plugins/annual-report/server/src/repositories/announcements/own-announcements';

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: {
    client: 'postgres' as const,
    connection: { connectionString: env('DATABASE_URL') },
    pool: {
      min: 0,
      max: env.int('DATABASE_POOL_MAX', 10),
      afterCreate: hearOwnAnnouncements,
    },
    acquireConnectionTimeout: 60_000,
  },
  settings: { forceMigration: false },
});

export default config;
