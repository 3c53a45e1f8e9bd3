import type { Core } from '@strapi/strapi';
import type { AdminEditions, ReleasedPhotograph } from '../../../../contract/admin/releases';
import { createPublicAccess } from '../../access/public-access';
import { outsideTransactions } from '../../repositories/connection';
import {
  createEditionRepository,
  type ReportKey,
} from '../../repositories/editions/edition-repository';
import {
  createHistoryRepository,
  type EditionEvent,
} from '../../repositories/editions/history-repository';
import { createPhotographRepository } from '../../repositories/editions/withdrawn-file-repository';
import { createValueGridService } from '../values/value-grid-service';
import { createEditionService } from './edition-service';

/** What happened to a report's editions, for whoever releases it. */
export function createHistoryService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** Newest first. @throws NotFoundError when nothing happened and there is no such report either */
    async find(key: ReportKey): Promise<EditionEvent[]> {
      const connection = outsideTransactions({ strapi });
      const events = await createHistoryRepository({ connection }).list(key);
      if (events.length === 0) await createValueGridService({ strapi }).requireReport(key);
      return events;
    },
  };
}

/** Editions as those who release them see them. */
export function createAdminEditionService({ strapi }: { strapi: Core.Strapi }) {
  const connection = outsideTransactions({ strapi });
  const rows = createEditionRepository({ connection });
  const editions = createEditionService({ strapi });
  const access = createPublicAccess({ strapi });
  return {
    /** All editions of a report, newest first; an empty list where nothing was released yet. */
    async list(key: ReportKey): Promise<AdminEditions> {
      const isPublic = await access.isOpen();
      if ((await rows.list(key)).length === 0) return { editions: [], links: null, isPublic };
      const { editions: list } = await editions.list(key);
      const latest = list.find(({ withdrawn }) => withdrawn === null);
      const links = latest ? editions.latestMeta({ ...key, sha256: latest.sha256 }).links : null;
      return { editions: list, links, isPublic };
    },

    /** Photographs that readable editions of a report show. One statement. */
    photographs: (key: ReportKey): Promise<ReleasedPhotograph[]> =>
      createPhotographRepository({ connection }).list(key),
  };
}
