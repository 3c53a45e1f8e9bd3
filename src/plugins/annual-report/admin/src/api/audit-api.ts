import { auditAnswerSchema, type AuditFilter, type AuditPage } from '../../../contract/admin/audit';
import { address, annalsApi, reading } from './annals-api';

/** A filter as the query of an address; what is empty is left out. */
export function filterQuery(filter: AuditFilter): string {
  const given = Object.entries<string | undefined>(filter).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return new URLSearchParams(given).toString();
}

const auditApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsAudit: build.query<AuditPage, { filter: AuditFilter; page: number }>({
      query: ({ filter, page }) => address(`/audit?page=${page}&${filterQuery(filter)}`),
      transformResponse: reading(auditAnswerSchema),
      // Somebody else is writing on: what was read is old when the page is opened again.
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useAnnalsAuditQuery } = auditApi;
