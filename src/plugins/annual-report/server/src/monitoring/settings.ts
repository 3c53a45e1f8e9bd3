import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { PLUGIN } from '../uids';

const settingsSchema = z.object({
  /** Seconds that requests have to be answered when the process is asked to end. */
  drain: z.int().min(0).max(300).default(20),
  metrics: z
    .object({
      /** Of the first process; each further one of a cluster has the next. Without one there are no metrics. */
      port: z.int().min(1).max(65_000).optional(),
      /** An address that the public cannot reach. */
      host: z.string().min(1).default('127.0.0.1'),
    })
    .default({ host: '127.0.0.1' }),
});

export type MonitoringSettings = z.output<typeof settingsSchema>;

/** Refuses a start with settings that cannot be. @throws ZodError that names the one that is wrong */
export function checkMonitoringSettings(config: { monitoring?: unknown }): void {
  settingsSchema.parse(config.monitoring ?? {});
}

/** Settings of monitoring and of ending, from the plugin's configuration. */
export function monitoringSettings({ strapi }: { strapi: Core.Strapi }): MonitoringSettings {
  return settingsSchema.parse(strapi.config.get(`plugin::${PLUGIN}.monitoring`, {}));
}

/** Which process of a cluster this is, counted from 0. */
export function processIndex(): number {
  return Number(process.env.ANNALS_PROCESS ?? '1') - 1;
}
