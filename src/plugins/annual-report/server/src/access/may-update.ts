import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { strapiServices } from '../strapi-services';

/** Whether who asks may save these fields of a document, as the content manager would let them. */
export type MayUpdate = (asked: {
  uid: UID.ContentType;
  document: Record<string, unknown>;
  fields: string[];
}) => boolean;

export function createMayUpdate({
  strapi,
  context,
}: {
  strapi: Core.Strapi;
  context: Pick<Context, 'state'>;
}): MayUpdate {
  return ({ uid, document, fields }) => {
    const userAbility: unknown = context.state.userAbility;
    const { can } = strapiServices({ strapi }).permissionChecker.create({
      userAbility,
      model: uid,
    });
    return fields.every((field) => can.update(document, field));
  };
}
