import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseRequest } from '../../http/parse-request';
import { photoChangesBody, photoParams } from '../../http/photo-schemas';
import { reportParams } from '../../http/request-schemas';
import { uploadedFile } from '../../http/uploaded-file';
import { validationProblem } from '../../messages/problem';
import { createAddPhotoService } from '../../services/photos/add-photo-service';
import { createChangePhotosService } from '../../services/photos/change-photos-service';
import { createPhotoListService } from '../../services/photos/photo-list-service';
import { userIdOf } from './user-id';

/** Photographs of a school, as they are used in a report. */
export const createPhotosController = ({ strapi }: { strapi: Core.Strapi }) => {
  const lists = createPhotoListService({ strapi });
  const additions = createAddPhotoService({ strapi });
  const changes = createChangePhotosService({ strapi });
  return {
    async list(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      context.set('Cache-Control', 'no-store');
      context.body = { data: await lists.list(key) };
    },

    async add(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      const file = uploadedFile({ context, field: 'file' });
      if (!file) throw validationProblem({ strapi, code: 'photo-needed' });
      const by = { userId: userIdOf(context) };
      context.status = 201;
      context.body = { data: await additions.add({ ...key, file, by, now: new Date() }) };
    },

    async change(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      const { photos } = parseRequest({
        strapi,
        schema: photoChangesBody,
        input: context.request.body,
      });
      const by = { userId: userIdOf(context) };
      context.body = { data: await changes.change({ ...key, changes: photos, by }) };
    },

    async remove(context: Context): Promise<void> {
      const { photo, ...key } = parseRequest({
        strapi,
        schema: photoParams,
        input: context.params,
      });
      await changes.remove({ ...key, photo });
      context.status = 204;
    },
  };
};
