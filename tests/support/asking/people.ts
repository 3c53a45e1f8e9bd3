import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const sessionSchema = z.object({ data: z.object({ accessToken: z.string() }) });
const PASSWORD = 'Correct-horse-9';

type Role = 'strapi-super-admin' | 'annals-editor' | 'annals-reviewer' | 'annals-releaser';

/** An admin user and what they sign in with. */
export type Person = { id: number; name: string; email: string; password: string };

/** Creates an admin user with a role. */
export async function createPerson({
  strapi,
  role,
  name = role,
  language = null,
}: {
  strapi: Core.Strapi;
  role: Role;
  name?: string;
  language?: string | null;
}): Promise<Person> {
  const found = await strapi.db.query('admin::role').findOne({ where: { code: role } });
  const email = `${role}-${Math.random().toString(36).slice(2)}@example.org`;
  const user = await strapi.service('admin::user').create({
    email,
    firstname: name,
    password: PASSWORD,
    isActive: true,
    roles: [found.id],
    preferedLanguage: language,
  });
  return { id: user.id, name, email, password: PASSWORD };
}

/** Gives the header that signs requests as a user. */
export async function signIn({
  strapi,
  person: { email, password },
}: {
  strapi: Core.Strapi;
  person: Person;
}): Promise<{ Authorization: string }> {
  const { port } = z.object({ port: z.number() }).parse(strapi.server.httpServer.address());
  const response = await fetch(`http://127.0.0.1:${port}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const session: unknown = await response.json();
  return { Authorization: `Bearer ${sessionSchema.parse(session).data.accessToken}` };
}

/** Creates an admin user with a role and gives the header that signs requests as that user. */
export async function signInAs({
  strapi,
  role,
  language = null,
}: {
  strapi: Core.Strapi;
  role: Role;
  language?: string | null;
}): Promise<{ Authorization: string }> {
  return signIn({ strapi, person: await createPerson({ strapi, role, language }) });
}

/** Creates an API token and gives the header that carries it. */
export async function createApiToken({
  strapi,
  type,
  permissions = [],
}: {
  strapi: Core.Strapi;
  type: 'read-only' | 'full-access' | 'custom';
  permissions?: string[];
}): Promise<{ Authorization: string }> {
  const token = await strapi.service('admin::api-token').create({
    name: `${type}-${Math.random().toString(36).slice(2)}`,
    description: '',
    type,
    lifespan: null,
    ...(type === 'custom' && { permissions }),
  });
  return { Authorization: `Bearer ${token.accessKey}` };
}

/** Creates an administration token of a user and gives the header that carries it. */
export async function createAdminToken({
  strapi,
  owner,
  permissions,
}: {
  strapi: Core.Strapi;
  owner: Person;
  permissions: { action: string; subject: string; fields: string[] }[];
}): Promise<{ Authorization: string }> {
  const user: unknown = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: owner.id }, populate: ['roles'] });
  const token = await strapi.service('admin::api-token-admin').create(
    {
      kind: 'admin',
      name: `admin-${Math.random().toString(36).slice(2)}`,
      description: '',
      lifespan: null,
      adminUserOwner: owner.id,
      adminPermissions: permissions.map(({ action, subject, fields }) => ({
        action,
        subject,
        properties: { fields },
      })),
    },
    user,
  );
  return { Authorization: `Bearer ${token.accessKey}` };
}
