import type { Core } from '@strapi/strapi';

type Row = Record<string, unknown>;

type RoleService = {
  create: (role: { code: string; name: string; description: string }) => Promise<unknown>;
  addPermissions: (roleId: number, permissions: unknown[]) => Promise<unknown>;
  deleteByIds: (ids: number[]) => Promise<unknown>;
};

type PermissionService = { actionProvider: { registerMany: (actions: Row[]) => Promise<void> } };

type ContentTypeService = { getPermissionsWithNestedFields: (actions: Row[]) => Row[] };

type UploadService = {
  upload: (request: Row) => Promise<unknown>;
  getSettings: () => Promise<unknown>;
  setSettings: (settings: Row) => Promise<void>;
};

type ProviderService = { upload: (file: Row) => Promise<void> };

type StoreProvider = { delete: (file: Row) => Promise<unknown> };

type ConfigurationService = {
  findConfiguration: (type: { uid: string }) => Promise<unknown>;
  updateConfiguration: (type: { uid: string }, configuration: Row) => Promise<unknown>;
};

/** Strapi gives its own services no types; these are the parts of them that we call. */
export const strapiServices = ({ strapi }: { strapi: Core.Strapi }) => ({
  roles: strapi.service('admin::role') as RoleService,
  permissions: strapi.service('admin::permission') as PermissionService,
  adminContentTypes: strapi.service('admin::content-type') as ContentTypeService,
  upload: strapi.service('plugin::upload.upload') as UploadService,
  uploadProvider: strapi.service('plugin::upload.provider') as ProviderService,
  uploadStore: strapi.plugin('upload').provider as StoreProvider,
  contentManagerTypes: strapi.service(
    'plugin::content-manager.content-types',
  ) as ConfigurationService,
  contentManagerComponents: strapi.service(
    'plugin::content-manager.components',
  ) as ConfigurationService,
});
