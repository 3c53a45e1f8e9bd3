import type { z } from 'zod';
import {
  tableChangeSchema,
  tableRequestSchema,
  type TableRequest,
} from '../../../contract/admin/tables';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named, reportParams, tableParams } from '../http/request-schemas';
import { createTableService } from '../services/tables/table-service';
import { INDICATOR_TABLE } from '../uids';
import { action, REPORT_PATH } from './action';

const TABLES_PATH = `${REPORT_PATH}/tables`;

/** Layouts are content: whoever may change the content type may change them here. */
const overTables = (verb: 'create' | 'update' | 'delete'): [string, string] => [
  `plugin::content-manager.explorer.${verb}`,
  INDICATOR_TABLE,
];

/** A table prints numbers of its own in rows that have an indicator, for years that it has. */
const checkCells = ({ years, rows }: TableRequest, context: z.core.$RefinementCtx): void => {
  const known = new Set(years.map(String));
  rows.forEach(({ indicator, cells }, row) => {
    const isWrong = (year: string): boolean => indicator === null || !known.has(year);
    const wrong = Object.keys(cells).find(isWrong);
    if (wrong === undefined) return;
    const path = ['rows', row, 'cells', wrong];
    context.addIssue({ code: 'custom', message: named('typed-cells'), path });
  });
};

/** Tables and charts inside the text, as they are made and changed. */
export const TABLE_ACTIONS = [
  action({
    method: 'GET',
    path: `${REPORT_PATH}/indicators`,
    permissions: [ADMIN_ACTIONS.values],
    school: 'address',
    params: reportParams,
    answer: ({ strapi, params }) => createTableService({ strapi }).indicators(params),
  }),
  action({
    method: 'POST',
    path: TABLES_PATH,
    permissions: [ADMIN_ACTIONS.values, overTables('create')],
    school: 'address',
    params: reportParams,
    body: tableRequestSchema.superRefine(checkCells),
    status: 201,
    answer: ({ strapi, params, body, user }) =>
      createTableService({ strapi }).create({ ...params, table: body, by: user }),
  }),
  action({
    method: 'PUT',
    path: `${TABLES_PATH}/:key`,
    permissions: [ADMIN_ACTIONS.values, overTables('update')],
    school: 'address',
    params: tableParams,
    body: tableChangeSchema.superRefine(checkCells),
    answer: ({ strapi, params, body, user }) =>
      createTableService({ strapi }).change({ ...params, table: body, by: user }),
  }),
  action({
    method: 'DELETE',
    path: `${TABLES_PATH}/:key`,
    permissions: [ADMIN_ACTIONS.values, overTables('delete')],
    school: 'address',
    params: tableParams,
    answer: ({ strapi, params }) => createTableService({ strapi }).remove(params),
  }),
];
