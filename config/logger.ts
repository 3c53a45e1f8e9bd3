import type { Core } from '@strapi/strapi';
import { jsonLog } from '../src/plugins/annual-report/server/src/monitoring/json-log';

/** In production a line of JSON for each entry, for a collector; at a terminal as Strapi prints it. */
const config = ({ env }: Core.Config.Shared.ConfigParams) =>
  env('ANNALS_LOG_FORMAT') === 'json' ? { format: jsonLog() } : {};

export default config;
