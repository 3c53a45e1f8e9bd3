import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseRequest } from '../../http/parse-request';
import { attachBody, orderBody } from '../../http/photo-schemas';
import { reportParams } from '../../http/request-schemas';
import { createPhotoPlaceService } from '../../services/photos/photo-place-service';
import { userIdOf } from './user-id';

/** Which photographs the chapters and cases of a report show, and in which order. */
export const createPhotoPlacesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const places = createPhotoPlaceService({ strapi });

  const requestOf = (context: Context) => ({
    ...parseRequest({ strapi, schema: reportParams, input: context.params }),
    by: { userId: userIdOf(context) },
  });

  return {
    async attach(context: Context): Promise<void> {
      const body = parseRequest({ strapi, schema: attachBody, input: context.request.body });
      context.body = { data: await places.attach({ ...requestOf(context), ...body }) };
    },

    async detach(context: Context): Promise<void> {
      const body = parseRequest({ strapi, schema: attachBody, input: context.request.body });
      context.body = { data: await places.detach({ ...requestOf(context), ...body }) };
    },

    async order(context: Context): Promise<void> {
      const body = parseRequest({ strapi, schema: orderBody, input: context.request.body });
      context.body = { data: await places.order({ ...requestOf(context), ...body }) };
    },
  };
};
