import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { PUBLIC_ACTIONS } from '../content-api/routes';
import { announce } from '../repositories/announcements/announce';
import { inTransaction } from '../repositories/connection';
import { PLUGIN } from '../uids';

/** Tells every process when an administrator changes what the website's roles may do, on whatever page. */
export function watchPublicAccess({ strapi }: { strapi: Core.Strapi }): void {
  const tell = (): Promise<void> =>
    inTransaction(strapi, (connection) =>
      announce({ connection, announcement: { type: 'access' } }),
    );
  strapi.db.lifecycles.subscribe({
    models: [PERMISSION],
    afterCreate: tell,
    afterCreateMany: tell,
    afterUpdate: tell,
    afterUpdateMany: tell,
    afterDelete: tell,
    afterDeleteMany: tell,
  });
}

const ROLES = ['public', 'authenticated'];
const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';

const storedSchema = z.object({ publicAccess: z.boolean() });
const roleSchema = z.object({
  id: z.number(),
  permissions: z.array(z.object({ action: z.string() })),
});

const ACTIONS = PUBLIC_ACTIONS.map((action) => `plugin::${PLUGIN}.${action}`);

/** Signing in is all that stays open to everyone beside released reports. */
const SIGN_IN = 'plugin::users-permissions.auth.';

/** Whether everybody may read released reports: a setting, which the grants of Strapi's roles follow. */
export function createPublicAccess({ strapi }: { strapi: Core.Strapi }) {
  const store = strapi.store({ type: 'plugin', name: PLUGIN });

  const isOpen = async (): Promise<boolean> => {
    const stored = storedSchema.safeParse(await store.get({ key: 'settings' }));
    return stored.success ? stored.data.publicAccess : true;
  };

  const readRole = async (type: string) => {
    const row: unknown = await strapi.db
      .query(ROLE)
      .findOne({ where: { type }, populate: { permissions: true } });
    return roleSchema.nullable().parse(row);
  };

  const grant = async (): Promise<void> => {
    for (const type of ROLES) {
      const role = await readRole(type);
      if (!role) continue;
      const held = new Set(role.permissions.map((permission) => permission.action));
      for (const action of ACTIONS.filter((candidate) => !held.has(candidate))) {
        await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
      }
    }
  };

  const revoke = async (): Promise<void> => {
    await strapi.db
      .query(PERMISSION)
      .deleteMany({ where: { action: { $in: ACTIONS }, role: { type: { $in: ROLES } } } });
  };

  return {
    isOpen,

    /** Changes the setting and the grants together, and tells every process. */
    set: ({ isOpen: open }: { isOpen: boolean }): Promise<void> =>
      inTransaction(strapi, async (connection) => {
        await store.set({ key: 'settings', value: { publicAccess: open } });
        await (open ? grant() : revoke());
        await announce({ connection, announcement: { type: 'access' } });
      }),

    /** Actions of the public contract (`controller.action`) that everyone may use. */
    async openToEveryone(): Promise<string[]> {
      const role = await readRole('public');
      const held = new Set(role?.permissions.map((permission) => permission.action));
      return PUBLIC_ACTIONS.filter((action) => held.has(`plugin::${PLUGIN}.${action}`));
    },

    /** Takes from Public whatever it was given beyond released reports and signing in. */
    async closeCore(): Promise<void> {
      const role = await readRole('public');
      const extra = (role?.permissions ?? [])
        .map((permission) => permission.action)
        .filter((action) => !ACTIONS.includes(action) && !action.startsWith(SIGN_IN));
      if (!role || extra.length === 0) return;
      await strapi.db
        .query(PERMISSION)
        .deleteMany({ where: { action: { $in: extra }, role: role.id } });
      strapi.log.warn(`Took from the Public role what it may not have: ${extra.join(', ')}.`);
    },

    /** Brings the grants in line with the setting. */
    async apply(): Promise<void> {
      await ((await isOpen()) ? grant() : revoke());
    },
  };
}
