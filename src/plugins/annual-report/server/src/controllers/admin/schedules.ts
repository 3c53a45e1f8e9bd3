import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { adminUser } from '../../http/admin-user';
import { cancelQuery, scheduleBody } from '../../http/lifecycle-schemas';
import { parseRequest } from '../../http/parse-request';
import { reportParams } from '../../http/request-schemas';
import { createChangesService } from '../../services/editions/changes-service';
import { createHistoryService } from '../../services/editions/history-service';
import { releaseInstant } from '../../services/schedule/release-instant';
import { createScheduleService } from '../../services/schedule/schedule-service';

/** Releases that wait for their minute, and what became of all others. */
export const createSchedulesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const schedules = createScheduleService({ strapi });
  const histories = createHistoryService({ strapi });
  const changes = createChangesService({ strapi });
  const keyOf = (context: Context) =>
    parseRequest({ strapi, schema: reportParams, input: context.params });
  return {
    async show(context: Context): Promise<void> {
      context.set('Cache-Control', 'no-store');
      context.body = { data: await schedules.find(keyOf(context)) };
    },

    async create(context: Context): Promise<void> {
      const key = keyOf(context);
      const { releaseAt, timeZone, ...request } = parseRequest({
        strapi,
        schema: scheduleBody,
        input: context.request.body ?? {},
      });
      const data = await schedules.schedule({
        ...key,
        ...request,
        releaseAt: releaseInstant({ strapi, releaseAt, timeZone }),
        ...adminUser({ context }),
      });
      context.status = 201;
      context.body = { data };
    },

    async cancel(context: Context): Promise<void> {
      const key = keyOf(context);
      const { reason } = parseRequest({ strapi, schema: cancelQuery, input: context.query });
      await schedules.cancel({ ...key, reason, ...adminUser({ context }) });
      context.status = 204;
    },

    async changes(context: Context): Promise<void> {
      const data = await changes.sinceFrozen(keyOf(context));
      context.set('Cache-Control', 'no-store');
      context.body = { data };
    },

    async history(context: Context): Promise<void> {
      const data = await histories.find(keyOf(context));
      context.set('Cache-Control', 'no-store');
      context.body = { data };
    },
  };
};
