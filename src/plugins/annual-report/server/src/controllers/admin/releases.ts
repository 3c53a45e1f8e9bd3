import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { adminUser } from '../../http/admin-user';
import { parseRequest } from '../../http/parse-request';
import { reportParams } from '../../http/request-schemas';
import { createReleaseService } from '../../services/editions/release-service';

const releaseBody = z.strictObject({ note: z.string().max(2000).nullable().default(null) });

/** Releases a report as its next edition. */
export const createReleasesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const releases = createReleaseService({ strapi });
  return {
    async create(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      const { note } = parseRequest({
        strapi,
        schema: releaseBody,
        input: context.request.body ?? {},
      });
      const { by } = adminUser({ context });
      context.status = 201;
      context.body = { data: await releases.release({ ...key, note, by }) };
    },
  };
};
