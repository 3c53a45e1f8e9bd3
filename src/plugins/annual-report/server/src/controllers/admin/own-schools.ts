import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { createBindingService } from '../../services/bindings/binding-service';
import { userIdOf } from './user-id';

/** Codes of the schools that whoever asks is bound to; null when they work for all. */
export const ownSchools = async ({
  strapi,
  context,
}: {
  strapi: Core.Strapi;
  context: Context;
}): Promise<string[] | null> => {
  const userId = userIdOf(context);
  return userId === null ? null : createBindingService({ strapi }).schoolsOf({ userId });
};
