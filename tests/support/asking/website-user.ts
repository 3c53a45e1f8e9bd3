import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Annals } from '../running/annals';

const PASSWORD = 'Correct-horse-9';

const websiteRole = async ({
  strapi,
  type,
}: Pick<Annals, 'strapi'> & { type: string }): Promise<number> => {
  const role: unknown = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type } });
  return z.object({ id: z.number() }).parse(role).id;
};

/** Grants actions to a role of the website, as an administrator can in the settings. */
export async function grantToWebsiteRole({
  annals: { strapi },
  type,
  actions,
}: {
  annals: Annals;
  type: string;
  actions: string[];
}): Promise<void> {
  const role = await websiteRole({ strapi, type });
  for (const action of actions) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role } });
  }
}

/** Creates a user of the website in the role Authenticated, signs in, and gives the header to sign requests with. */
export async function createWebsiteUser({
  annals: { strapi, http },
}: {
  annals: Annals;
}): Promise<{ Authorization: string }> {
  const username = `reader-${randomBytes(4).toString('hex')}`;
  await strapi
    .plugin('users-permissions')
    .service('user')
    .add({
      username,
      email: `${username}@example.org`,
      password: PASSWORD,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: await websiteRole({ strapi, type: 'authenticated' }),
    });
  const response = await http
    .post('/api/auth/local')
    .send({ identifier: username, password: PASSWORD })
    .expect(200);
  const { jwt } = z.object({ jwt: z.string() }).parse(response.body);
  return { Authorization: `Bearer ${jwt}` };
}

/** What a role of the website may do. */
export async function websiteActions({
  annals: { strapi },
  type,
}: {
  annals: Annals;
  type: string;
}): Promise<string[]> {
  const rows: unknown = await strapi.db
    .query('plugin::users-permissions.permission')
    .findMany({ where: { role: { type } } });
  return z
    .array(z.object({ action: z.string() }))
    .parse(rows)
    .map(({ action }) => action);
}
