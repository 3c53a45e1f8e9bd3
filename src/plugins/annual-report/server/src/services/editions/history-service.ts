import type { Core } from '@strapi/strapi';
import { outsideTransactions } from '../../repositories/connection';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import {
  createHistoryRepository,
  type EditionEvent,
} from '../../repositories/editions/history-repository';
import { createValueGridService } from '../values/value-grid-service';

/** What happened to a report's editions, for whoever releases it. */
export const createHistoryService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Newest first. @throws NotFoundError when nothing happened and there is no such report either */
  async find(key: ReportKey): Promise<EditionEvent[]> {
    const connection = outsideTransactions({ strapi });
    const events = await createHistoryRepository({ connection }).list(key);
    if (events.length === 0) await createValueGridService({ strapi }).requireReport(key);
    return events;
  },
});
