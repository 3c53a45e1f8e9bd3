import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { adminUser } from '../../http/admin-user';
import { correctionBody, releaseBody } from '../../http/lifecycle-schemas';
import { parseRequest } from '../../http/parse-request';
import { reportParams } from '../../http/request-schemas';
import { createCorrectionService } from '../../services/editions/correction-service';
import { createReleaseService } from '../../services/editions/release-service';
import { userIdOf } from './user-id';

/** Releases a report as its next edition, as it stands or with some values corrected. */
export const createReleasesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const releases = createReleaseService({ strapi });
  const corrections = createCorrectionService({ strapi });
  return {
    async create(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      const { note, seen } = parseRequest({
        strapi,
        schema: releaseBody,
        input: context.request.body ?? {},
      });
      context.status = 201;
      context.body = {
        data: await releases.release({ ...key, note, seen, ...adminUser({ context }) }),
      };
    },

    async correct(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      const body = parseRequest({
        strapi,
        schema: correctionBody,
        input: context.request.body ?? {},
      });
      const people = { ...adminUser({ context }), userId: userIdOf(context) };
      context.status = 201;
      context.body = { data: await corrections.correct({ ...key, ...body, ...people }) };
    },
  };
};
