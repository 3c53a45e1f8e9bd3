import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const sessionSchema = z.object({ data: z.object({ accessToken: z.string() }) });
const PASSWORD = 'Correct-horse-9';

/** Creates an admin user with a role and gives the header that signs requests as that user. */
export const signInAs = async ({
  strapi,
  role,
  language = null,
}: {
  strapi: Core.Strapi;
  role: 'strapi-super-admin' | 'annals-editor' | 'annals-reviewer' | 'annals-releaser';
  language?: string | null;
}): Promise<{ Authorization: string }> => {
  const found = await strapi.db.query('admin::role').findOne({ where: { code: role } });
  const email = `${role}-${Math.random().toString(36).slice(2)}@example.org`;
  await strapi.service('admin::user').create({
    email,
    firstname: role,
    password: PASSWORD,
    isActive: true,
    roles: [found.id],
    preferedLanguage: language,
  });
  const { port } = z.object({ port: z.number() }).parse(strapi.server.httpServer.address());
  const response = await fetch(`http://127.0.0.1:${port}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const session: unknown = await response.json();
  return { Authorization: `Bearer ${sessionSchema.parse(session).data.accessToken}` };
};

/** Creates an API token and gives the header that carries it. */
export const createApiToken = async ({
  strapi,
  type,
  permissions = [],
}: {
  strapi: Core.Strapi;
  type: 'read-only' | 'full-access' | 'custom';
  permissions?: string[];
}): Promise<{ Authorization: string }> => {
  const token = await strapi.service('admin::api-token').create({
    name: `${type}-${Math.random().toString(36).slice(2)}`,
    description: '',
    type,
    lifespan: null,
    ...(type === 'custom' && { permissions }),
  });
  return { Authorization: `Bearer ${token.accessKey}` };
};
