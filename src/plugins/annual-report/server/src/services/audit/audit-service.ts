import type { Core } from '@strapi/strapi';
import type { AuditEntry, AuditFilter, AuditPage } from '../../../../contract/admin/audit';
import { validationProblem } from '../../messages/problem';
import { createAuditRepository, type Recorded } from '../../repositories/audit/audit-repository';
import { outsideTransactions } from '../../repositories/connection';
import { writeCsv } from '../../sheets/csv-sheets';

/** A sheet holds more, but nobody reads it: filter by day. */
const MAX_EXPORT = 100_000;

const HEAD = [
  'id',
  'at',
  'actor',
  'actorName',
  'action',
  'subject',
  'subjectId',
  'label',
  'school',
  'year',
  'detail',
] as const satisfies (keyof AuditEntry)[];

const cellOf = (entry: AuditEntry, name: (typeof HEAD)[number]): string => {
  const value = entry[name];
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return Object.keys(value).length === 0 ? '' : JSON.stringify(value);
};

/** Who did what: adds what no row of the database says, and reads. */
export function createAuditService({ strapi }: { strapi: Core.Strapi }) {
  const trail = () => createAuditRepository({ connection: outsideTransactions({ strapi }) });
  return {
    record: (entry: Recorded): Promise<void> => trail().record(entry),

    async page({
      filter,
      page,
      pageSize,
    }: {
      filter: AuditFilter;
      page: number;
      pageSize: number;
    }): Promise<AuditPage> {
      const offset = (page - 1) * pageSize;
      return { ...(await trail().list({ filter, limit: pageSize, offset })), page, pageSize };
    },

    /**
     * All entries as CSV, the newest first; columns are called as in JSON.
     * @throws ValidationError `audit-export-too-long` rather than leave any out
     */
    async csv({ filter }: { filter: AuditFilter }): Promise<Buffer> {
      const { entries } = await trail().list({ filter, limit: MAX_EXPORT + 1, offset: 0 });
      if (entries.length > MAX_EXPORT) {
        const params = { limit: MAX_EXPORT };
        throw validationProblem({ strapi, code: 'audit-export-too-long', params });
      }
      const rows = entries.map((entry) => HEAD.map((name) => cellOf(entry, name)));
      return writeCsv({ sheet: { name: 'audit', rows: [[...HEAD], ...rows] } });
    },
  };
}
