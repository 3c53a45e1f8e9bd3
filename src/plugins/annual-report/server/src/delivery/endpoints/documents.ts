import { reportJsonSchema } from '../../../../contract/json-schema';
import { NO_PARAMS, NO_QUERY } from '../../http/request-schemas';
import { createOpenApiService } from '../../services/openapi-service';
import { endpoint } from '../endpoint';

/** What describes the contract: plain documents without the usual envelope. */
export const DOCUMENT_ENDPOINTS = [
  endpoint({
    path: '/schema/report.v1.json',
    handler: 'schema.findOne',
    params: NO_PARAMS,
    query: NO_QUERY,
    represent: () =>
      Promise.resolve({
        bytes: Buffer.from(JSON.stringify(reportJsonSchema())),
        contentType: 'application/schema+json; charset=utf-8',
        lastModified: null,
      }),
  }),
  endpoint({
    path: '/openapi.json',
    handler: 'openapi.findOne',
    params: NO_PARAMS,
    query: NO_QUERY,
    represent: ({ strapi }) => {
      const { text, contentType } = createOpenApiService({ strapi }).document();
      return Promise.resolve({ bytes: Buffer.from(text), contentType, lastModified: null });
    },
  }),
];
