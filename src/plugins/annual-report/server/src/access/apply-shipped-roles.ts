import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { strapiServices } from '../strapi-services';
import { PLUGIN } from '../uids';
import {
  ADDED_FIELDS,
  SHIPPED_ACCESS_VERSION,
  SHIPPED_ROLES,
  type ShippedGrant,
  type ShippedRole,
  WITHDRAWN_GRANTS,
} from './shipped-roles';

const ROLE = 'admin::role';
const PERMISSION = 'admin::permission';
const BUILT_IN_CODES = ['strapi-editor', 'strapi-author'];

const roleSchema = z.object({ id: z.number() });
const grantSchema = z.object({
  id: z.number(),
  properties: z.looseObject({ fields: z.array(z.string()) }),
});
const usedRoleSchema = roleSchema.extend({ users: z.array(z.unknown()) });

/** A grant of fields; nothing of one that has none, such as deleting. */
const readGrant = (held: unknown) => {
  const grant = grantSchema.safeParse(held);
  return grant.success ? [grant.data] : [];
};

/** Brings roles, grants and registration to the shipped state, once per version of the file that ships them. */
export async function applyShippedRoles({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: PLUGIN, key: 'shipped-access' });
  const stored = z.object({ version: z.number() }).safeParse(await store.get({}));
  const version = stored.success ? stored.data.version : 0;
  if (version >= SHIPPED_ACCESS_VERSION) return;

  const { roles, adminContentTypes } = strapiServices({ strapi });

  const toPermission = ({ action, subject }: ShippedGrant) => {
    if (subject === undefined) return { action };
    const needsFields = !/\.(delete|publish)$/.test(action);
    const [withFields] = adminContentTypes.getPermissionsWithNestedFields([
      {
        actionId: action,
        subjects: [subject],
        options: { applyToProperties: needsFields ? ['fields'] : [] },
      },
    ]);
    return withFields;
  };

  /** Takes away what the role was once shipped with. */
  const withdraw = async (roleId: number): Promise<void> => {
    const actions = WITHDRAWN_GRANTS.filter(({ since }) => since > version);
    const held: unknown = await strapi.db.query(PERMISSION).findMany({
      where: { role: { id: roleId }, action: { $in: actions.map(({ action }) => action) } },
    });
    for (const { id } of z.array(roleSchema).parse(held)) {
      await strapi.db.query(PERMISSION).delete({ where: { id } });
    }
  };

  /** Adds attributes that came later to what the role still has of its shipped grants. */
  const addFields = async (roleId: number, grants: ShippedGrant[]): Promise<void> => {
    for (const { subject, field } of ADDED_FIELDS.filter(({ since }) => since > version)) {
      const actions = grants
        .filter((grant) => grant.subject === subject)
        .map(({ action }) => action);
      const held: unknown = await strapi.db.query(PERMISSION).findMany({
        where: { role: { id: roleId }, subject, action: { $in: actions } },
      });
      for (const { id, properties } of z.array(z.unknown()).parse(held).flatMap(readGrant)) {
        if (properties.fields.includes(field)) continue;
        const fields = [...properties.fields, field];
        await strapi.db
          .query(PERMISSION)
          .update({ where: { id }, data: { properties: { ...properties, fields } } });
      }
    }
  };

  const applyRole = async ({ code, name, description, grants }: ShippedRole): Promise<void> => {
    const existing: unknown = await strapi.db.query(ROLE).findOne({ where: { code } });
    if (existing === null && version > 0) return;
    const role = roleSchema.parse(existing ?? (await roles.create({ code, name, description })));
    const permissions = grants.filter((grant) => grant.since > version).map(toPermission);
    await roles.addPermissions(role.id, permissions);
    if (version > 0) await addFields(role.id, grants);
    await withdraw(role.id);
  };

  const removeUnusedBuiltIn = async (code: string): Promise<void> => {
    const row: unknown = await strapi.db
      .query(ROLE)
      .findOne({ where: { code }, populate: { users: true } });
    const role = usedRoleSchema.nullable().parse(row);
    if (role?.users.length === 0) await roles.deleteByIds([role.id]);
  };

  const closeRegistration = async (): Promise<void> => {
    const advanced = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
    const settings: unknown = await advanced.get({});
    await advanced.set({ value: { ...Object(settings), allow_register: false } });
  };

  await strapi.db.transaction(async () => {
    for (const role of SHIPPED_ROLES) await applyRole(role);
    for (const code of BUILT_IN_CODES) await removeUnusedBuiltIn(code);
    await closeRegistration();
    await store.set({ value: { version: SHIPPED_ACCESS_VERSION } });
  });
}
