import { reportJsonSchema } from '../../../../contract/json-schema';
import { NO_PARAMS, NO_QUERY } from '../../http/request-schemas';
import { endpoint } from '../endpoint';

/** What describes the contract: plain documents without the usual envelope. */
export const DOCUMENT_ENDPOINTS = [
  endpoint({
    path: '/schema/report.v1.json',
    handler: 'schema.findOne',
    params: NO_PARAMS,
    query: NO_QUERY,
    draft: () =>
      Promise.resolve({
        bytes: Buffer.from(JSON.stringify(reportJsonSchema())),
        contentType: 'application/schema+json; charset=utf-8',
        lastModified: null,
      }),
  }),
];
