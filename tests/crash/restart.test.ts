import { z } from 'zod';
import { applyShippedRoles } from '../../src/plugins/annual-report/server/src/access/apply-shipped-roles';
import { startAnnals, type Annals } from '../support/running/annals';
import type { LogLine } from '../support/running/boot-strapi';
import { createApiToken, signInAs } from '../support/asking/people';
import {
  createWebsiteUser,
  grantToWebsiteRole,
  websiteActions,
} from '../support/asking/website-user';

const REPORT = '/api/annual-report/reports/juying/2024';
const UPLOAD = 'plugin::upload.assets.create';
const PREVIEW = 'plugin::annual-report.preview';
const CONFIGURE = 'plugin::content-manager.components.configure-layout';
const TOO_MUCH = [
  'plugin::users-permissions.user.find',
  'plugin::content-type-builder.content-types.getContentTypes',
  'plugin::annual-report.preview.show',
];

const roleSchema = z.object({
  id: z.number(),
  permissions: z.array(z.object({ action: z.string() })),
});

describe('after the next start', () => {
  let annals: Annals;
  const log: LogLine[] = [];

  const findRole = async (code: string) => {
    const row: unknown = await annals.strapi.db
      .query('admin::role')
      .findOne({ where: { code }, populate: { permissions: true } });
    return roleSchema.nullable().parse(row);
  };

  const actionsOf = async (code: string): Promise<string[]> => {
    const role = await findRole(code);
    return role?.permissions.map(({ action }) => action) ?? [];
  };

  const idOf = async (code: string): Promise<number> => roleSchema.parse(await findRole(code)).id;

  beforeAll(async () => {
    annals = await startAnnals({ onLog: (line) => log.push(line) });
    const { strapi } = annals;
    await strapi.db
      .query('admin::permission')
      .deleteMany({ where: { action: UPLOAD, role: { code: 'annals-editor' } } });
    await strapi
      .service('admin::role')
      .addPermissions(await idOf('annals-editor'), [{ action: CONFIGURE }]);
    await strapi.service('admin::role').deleteByIds([await idOf('annals-reviewer')]);
    await grantToWebsiteRole({ annals, type: 'public', actions: TOO_MUCH });
    const releaser = await signInAs({ strapi, role: 'annals-releaser' });
    await annals.http
      .put('/annual-report/settings')
      .set(releaser)
      .send({ publicAccess: false })
      .expect(200);
    annals = await annals.restart();
  });

  afterAll(() => annals.stop());

  describe('a shipped role', () => {
    it('should still lack what an administrator took away', async () => {
      const actions = await actionsOf('annals-editor');
      expect(actions).not.toContain(UPLOAD);
      expect(actions).toContain(PREVIEW);
    });

    it('should still have what an administrator added', async () => {
      expect(await actionsOf('annals-editor')).toContain(CONFIGURE);
    });

    it('should still be gone when an administrator deleted it', async () => {
      expect(await findRole('annals-reviewer')).toBeNull();
    });

    it('should still let a releaser release', async () => {
      expect(await actionsOf('annals-releaser')).toContain('plugin::annual-report.release');
    });
  });

  describe('Strapi’s own roles', () => {
    it('should stay when someone has them, and go when nobody has', async () => {
      const { strapi } = annals;
      const roles = strapi.service('admin::role');
      const editor = await roles.create({ code: 'strapi-editor', name: 'Editor' });
      await roles.create({ code: 'strapi-author', name: 'Author' });
      await strapi.service('admin::user').create({
        email: 'editor@example.org',
        firstname: 'Editor',
        isActive: true,
        roles: [editor.id],
      });
      await strapi.store({ type: 'plugin', name: 'annual-report', key: 'shipped-access' }).delete();
      await applyShippedRoles({ strapi });
      expect(await findRole('strapi-editor')).not.toBeNull();
      expect(await findRole('strapi-author')).toBeNull();
    });
  });

  describe('the role Public', () => {
    it('should have lost whatever it was given', async () => {
      const actions = await websiteActions({ annals, type: 'public' });
      expect(actions.filter((action) => TOO_MUCH.includes(action))).toEqual([]);
    });

    it('should still be able to sign in', async () => {
      const actions = await websiteActions({ annals, type: 'public' });
      expect(actions).toContain('plugin::users-permissions.auth.callback');
    });

    it('should have a line in the log that names what it lost', () => {
      const lines = log
        .filter(({ level }) => level.includes('warn'))
        .map((line) => String(line.message));
      const [line] = lines.filter((text) => text.includes('Public'));
      expect(TOO_MUCH.filter((action) => line?.includes(action))).toEqual(TOO_MUCH);
    });
  });

  describe('a report that is not open to everyone', () => {
    it('should still be closed to everyone, and to users of the website', async () => {
      const reader = await createWebsiteUser({ annals });
      await annals.http.get(REPORT).expect(403);
      await annals.http.get('/api/annual-report/reports').expect(403);
      await annals.http.get(REPORT).set(reader).expect(403);
    });

    it('should stay readable for a token that holds the action', async () => {
      const token = await createApiToken({
        strapi: annals.strapi,
        type: 'custom',
        permissions: ['plugin::annual-report.reports.findOne'],
      });
      await annals.http.get(REPORT).set(token).expect(200);
    });

    it('should open again at once', async () => {
      const releaser = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
      await annals.http
        .put('/annual-report/settings')
        .set(releaser)
        .send({ publicAccess: true })
        .expect(200);
      await annals.http.get(REPORT).expect(200);
    });

    it.each([{}, { publicAccess: 'yes' }, { publicAccess: true, more: 1 }])(
      'should not change by the setting %j',
      async (body) => {
        const releaser = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
        await annals.http.put('/annual-report/settings').set(releaser).send(body).expect(400);
      },
    );
  });
});
