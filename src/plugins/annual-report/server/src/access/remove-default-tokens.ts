import type { Core } from '@strapi/strapi';

/**
 * While there is no administrator, Strapi makes a read-only and a full-access API token at every start. The
 * second could preview what nobody released; a token is for an administrator to make.
 */
export const removeDefaultTokens = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const administrators = await strapi.db.query('admin::user').count();
  if (administrators > 0) return;
  await strapi.db
    .query('admin::api-token')
    .deleteMany({ where: { name: { $in: ['Read Only', 'Full Access'] } } });
};
