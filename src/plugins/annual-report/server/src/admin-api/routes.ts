import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Action } from './action';
import { ALIAS_ACTIONS } from './aliases';
import { AUDIT_ACTIONS_OF_PANEL } from './audit';
import { BINDING_ACTIONS } from './bindings';
import { DOCUMENT_ACTIONS } from './documents';
import { EDIT_ACTIONS } from './edits';
import { EDITION_ACTIONS } from './editions';
import { FILE_ADDRESS_ACTIONS } from './file-addresses';
import { FINDING_ACTIONS } from './findings';
import { LEDGER_ACTIONS } from './ledger';
import { OUTLINE_ACTIONS } from './outline';
import { OWN_VALUE_ACTIONS } from './own-values';
import { PHOTO_ACTIONS } from './photos';
import { REMARK_ACTIONS } from './remarks';
import { REPORT_ACTIONS } from './reports';
import { SCHEDULE_ACTIONS } from './schedule';
import { SECOND_FACTOR_ACTIONS } from './second-factor';
import { SETTING_ACTIONS } from './settings';
import { TABLE_ACTIONS } from './tables';
import { VALUE_FILE_ACTIONS } from './value-files';
import { VALUE_ACTIONS } from './values';

/** All that the admin panel calls of ours. The routes and their guards are made from this list. */
export const ACTIONS: readonly Action[] = [
  ...REPORT_ACTIONS,
  ...OUTLINE_ACTIONS,
  ...DOCUMENT_ACTIONS,
  ...VALUE_ACTIONS,
  ...VALUE_FILE_ACTIONS,
  ...REMARK_ACTIONS,
  ...TABLE_ACTIONS,
  ...PHOTO_ACTIONS,
  ...FILE_ADDRESS_ACTIONS,
  ...FINDING_ACTIONS,
  ...LEDGER_ACTIONS,
  ...EDIT_ACTIONS,
  ...OWN_VALUE_ACTIONS,
  ...EDITION_ACTIONS,
  ...SCHEDULE_ACTIONS,
  ...BINDING_ACTIONS,
  ...ALIAS_ACTIONS,
  ...SETTING_ACTIONS,
  ...SECOND_FACTOR_ACTIONS,
  ...AUDIT_ACTIONS_OF_PANEL,
];

/** Routes as Strapi takes them; it makes them once it has started. */
export function createAdminRoutes({ strapi }: { strapi: Core.Strapi }) {
  return {
    type: 'admin' as const,
    routes: ACTIONS.map(({ method, path, permissions, respond }) => ({
      method,
      path,
      handler: (context: Context) => respond({ strapi, context }),
      config: {
        policies: [
          'admin::isAuthenticatedAdmin',
          ...(permissions === 'signed-in'
            ? []
            : [{ name: 'admin::hasPermissions', config: { actions: permissions } }]),
        ],
      },
    })),
  };
}
