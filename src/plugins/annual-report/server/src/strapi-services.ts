import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';

type Row = Record<string, unknown>;

type RoleService = {
  create: (role: { code: string; name: string; description: string }) => Promise<unknown>;
  addPermissions: (roleId: number, permissions: unknown[]) => Promise<unknown>;
  deleteByIds: (ids: number[]) => Promise<unknown>;
};

/** Called for every permission of a user before it counts; what `and` gives narrows it. */
export type PermissionHook = (
  context: Row & { permission: unknown; condition: { and: (condition: Row) => unknown } },
) => Promise<void>;

type PermissionService = {
  actionProvider: { registerMany: (actions: Row[]) => Promise<void> };
  engine: {
    hooks: {
      'before-register.permission': {
        register: (hook: PermissionHook) => void;
        delete: (hook: PermissionHook) => void;
      };
    };
  };
};

type ContentTypeService = { getPermissionsWithNestedFields: (actions: Row[]) => Row[] };

type UploadService = {
  upload: (request: Row, options?: { user: { id: number } }) => Promise<unknown>;
  findOne: (id: number) => Promise<unknown>;
  /** What a file's row holds before it is stored. */
  formatFileInfo: (file: Row, info: Row, metas: Row) => Promise<Row>;
  /** Stores a picture and the formats made from it, and notes them in `file`; writes no row. */
  _uploadImage: (file: Row) => Promise<void>;
  remove: (file: unknown) => Promise<unknown>;
  getSettings: () => Promise<unknown>;
  setSettings: (settings: Row) => Promise<void>;
};

type FolderService = { create: (folder: { name: string }) => Promise<unknown> };

type StoreProvider = {
  delete: (file: Row) => Promise<unknown>;
  upload?: (file: Row, options?: Row) => Promise<unknown>;
  uploadStream?: (file: Row, options?: Row) => Promise<unknown>;
  isPrivate: () => boolean | Promise<boolean>;
  getSignedUrl: (file: { url: string; hash: string; ext: string }) => Promise<{ url: string }>;
  /** Puts methods in the place of the provider's own. */
  extend: (methods: Partial<Pick<StoreProvider, 'isPrivate' | 'getSignedUrl'>>) => void;
};

type ConfigurationService = {
  findConfiguration: (type: { uid: string }) => Promise<unknown>;
  updateConfiguration: (type: { uid: string }, configuration: Row) => Promise<unknown>;
};

/** Says what a user may do with documents of a type, field by field, by the conditions of their roles. */
type PermissionCheckerService = {
  create: (of: { userAbility: unknown; model: string }) => {
    can: { update: (document: Row, field?: string) => boolean };
  };
};

type AuthService = {
  checkCredentials: (given: { email: string; password: string }) => Promise<[unknown, unknown]>;
  validatePassword: (password: string, hash: string) => Promise<boolean>;
};

const adminUserSchema = z.object({ id: z.int(), email: z.string(), password: z.string() });

/** Admin users and their passwords, which Strapi keeps as hashes. */
function adminUsers({ strapi }: { strapi: Core.Strapi }) {
  const auth = strapi.service('admin::auth') as AuthService;
  return {
    isPassword: (password: string, hash: string): Promise<boolean> =>
      auth.validatePassword(password, hash),

    /** The user whose these are; null when they are wrong, or when the user is not active. */
    checkCredentials: async (given: { email: string; password: string }) => {
      const [, user] = await auth.checkCredentials(given);
      return adminUserSchema.safeParse(user).data ?? null;
    },

    /** Null without such a user. */
    lookUp: async (where: { id: number } | { email: string }) => {
      const user: unknown = await strapi.db
        .query('admin::user')
        .findOne({ where, select: ['id', 'email'] });
      return adminUserSchema.omit({ password: true }).safeParse(user).data ?? null;
    },

    /** @throws ZodError without such a user */
    findUser: async (where: { id: number }) => {
      const user: unknown = await strapi.db.query('admin::user').findOne({ where });
      return adminUserSchema.parse(user);
    },
  };
}

/** Strapi gives its own services no types; these are the parts of them that we call. */
export function strapiServices({ strapi }: { strapi: Core.Strapi }) {
  return {
    adminUsers: adminUsers({ strapi }),
    roles: strapi.service('admin::role') as RoleService,
    permissions: strapi.service('admin::permission') as PermissionService,
    adminContentTypes: strapi.service('admin::content-type') as ContentTypeService,
    upload: strapi.service('plugin::upload.upload') as UploadService,
    uploadFolders: strapi.service('plugin::upload.folder') as FolderService,
    uploadStore: strapi.plugin('upload').provider as StoreProvider,
    permissionChecker: strapi.service(
      'plugin::content-manager.permission-checker',
    ) as PermissionCheckerService,
    contentManagerTypes: strapi.service(
      'plugin::content-manager.content-types',
    ) as ConfigurationService,
    contentManagerComponents: strapi.service(
      'plugin::content-manager.components',
    ) as ConfigurationService,
  };
}

type Controller = Record<string, (context: Context) => unknown>;

type ControllerRegistry = {
  extend: (uid: string, change: (controller: Controller) => Controller) => unknown;
};

/** Where Strapi keeps what plugins brought, to be exchanged before routes are made. */
export function strapiRegistries({ strapi }: { strapi: Core.Strapi }) {
  return {
    controllers: strapi.get<ControllerRegistry>('controllers'),
  };
}
