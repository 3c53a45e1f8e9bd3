import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { PLUGIN } from '../uids';
import { LOG_MODES } from './request-log';

const MEGABYTE = 1024 * 1024;

const count = (least: number) => z.number().int().min(least);

const settingsSchema = z.object({
  /** Memory for finished answers, in megabytes. */
  cacheMemory: count(1)
    .default(128)
    .transform((megabytes) => megabytes * MEGABYTE),
  /** Seconds that shared caches may keep what is the latest, without asking. */
  latestSharedAge: count(0).default(0),
  /** Seconds that they may go on serving it while they ask. */
  latestStale: count(0).default(0),
  /** Seconds that anybody may keep a numbered edition; bounds how long a withdrawal takes to reach all caches. */
  editionAge: count(0).default(3600),
  accessLog: z.enum(LOG_MODES).default('sampled'),
  /** Requests for expensive answers (roll-ups, series over all schools, files) that one client has a minute. */
  expensivePerMinute: count(1).default(60),
});

export type DeliverySettings = z.output<typeof settingsSchema>;

/** Refuses a start with settings that cannot be. @throws ZodError that names the one that is wrong */
export function checkDeliverySettings(config: { delivery?: unknown }): void {
  settingsSchema.parse(config.delivery ?? {});
}

/** Settings of the delivery, from the plugin's configuration. */
export function deliverySettings({ strapi }: { strapi: Core.Strapi }): DeliverySettings {
  return settingsSchema.parse(strapi.config.get(`plugin::${PLUGIN}.delivery`, {}));
}
