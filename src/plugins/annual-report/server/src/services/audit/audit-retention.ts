import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { MIN_AUDIT_DAYS } from '../../../../contract/admin/audit';
import { createAuditRepository } from '../../repositories/audit/audit-repository';
import { outsideTransactions } from '../../repositories/connection';
import { PLUGIN } from '../../uids';

/** Three years; the function of the database removes nothing that is younger than half a year. */
const DEFAULT_DAYS = 1095;
const DAY_MS = 24 * 60 * 60 * 1000;

const settingsSchema = z.object({ auditDays: z.int().min(MIN_AUDIT_DAYS).optional() });

const timers = new WeakMap<Core.Strapi, NodeJS.Timeout>();

/** @throws ZodError for fewer days than the trail must be kept */
export function checkAuditSettings(config: unknown): void {
  settingsSchema.parse(config);
}

const dropOld = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const days = strapi.config.get<number | undefined>(`plugin::${PLUGIN}.auditDays`) ?? DEFAULT_DAYS;
  try {
    const connection = outsideTransactions({ strapi });
    const dropped = await createAuditRepository({ connection }).dropOld({ days });
    if (dropped > 0)
      strapi.log.info(`${dropped} entries of the audit trail were over ${days} days old.`);
  } catch (error) {
    strapi.log.error(`Old entries of the audit trail could not be removed: ${String(error)}`);
  }
};

/** Removes what is older than the trail is kept, now and once a day. */
export function keepAuditTrail({ strapi }: { strapi: Core.Strapi }): void {
  void dropOld({ strapi });
  const timer = setInterval(() => void dropOld({ strapi }), DAY_MS);
  timer.unref();
  timers.set(strapi, timer);
}

export function endAuditTrail({ strapi }: { strapi: Core.Strapi }): void {
  clearInterval(timers.get(strapi));
}
