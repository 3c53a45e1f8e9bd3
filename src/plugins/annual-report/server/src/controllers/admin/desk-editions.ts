import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { DeskEditions, ReleasedPhotograph } from '../../../../contract/desk/releases';
import { parseRequest } from '../../http/parse-request';
import { reportParams } from '../../http/request-schemas';
import { createDeskEditionService } from '../../services/editions/desk-edition-service';

/** Editions of a report as those who release them see them. */
export const createDeskEditionsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const editions = createDeskEditionService({ strapi });
  const keyOf = (context: Context) =>
    parseRequest({ strapi, schema: reportParams, input: context.params });
  return {
    async find(context: Context): Promise<void> {
      const data = await editions.list(keyOf(context));
      context.set('Cache-Control', 'no-store');
      context.body = { data } satisfies { data: DeskEditions };
    },

    async photographs(context: Context): Promise<void> {
      const data = await editions.photographs(keyOf(context));
      context.set('Cache-Control', 'no-store');
      context.body = { data } satisfies { data: ReleasedPhotograph[] };
    },
  };
};
