import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Annals } from './annals';

const PASSWORD = 'Correct-horse-9';

/** Creates a user of the website in the role Authenticated, signs in, and gives the header to sign requests with. */
export const createWebsiteUser = async ({
  annals: { strapi, http },
}: {
  annals: Annals;
}): Promise<{ Authorization: string }> => {
  const username = `reader-${randomBytes(4).toString('hex')}`;
  const role: unknown = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
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
      role: z.object({ id: z.number() }).parse(role).id,
    });
  const response = await http
    .post('/api/auth/local')
    .send({ identifier: username, password: PASSWORD })
    .expect(200);
  const { jwt } = z.object({ jwt: z.string() }).parse(response.body);
  return { Authorization: `Bearer ${jwt}` };
};
