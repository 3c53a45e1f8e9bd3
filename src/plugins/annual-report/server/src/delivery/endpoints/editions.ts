import { editionParams, NO_QUERY, reportParams } from '../../http/request-schemas';
import { createChangesService } from '../../services/editions/changes-service';
import { createEditionService } from '../../services/editions/edition-service';
import { publicBaseUrl } from '../../services/public-url';
import { endpoint } from '../endpoint';
import { jsonRepresentation } from '../json-representation';

/** The history of a report, one frozen edition of it, and what that changed. */
export const EDITION_ENDPOINTS = [
  endpoint({
    path: '/reports/:school/:year/editions',
    handler: 'editions.find',
    params: reportParams,
    query: NO_QUERY,
    async represent({ strapi, params }) {
      const { editions, lastModified } = await createEditionService({ strapi }).list(params);
      const meta = { baseUrl: publicBaseUrl({ strapi }) };
      return jsonRepresentation({ data: JSON.stringify(editions), meta, lastModified });
    },
  }),
  endpoint({
    path: '/reports/:school/:year/editions/:number',
    handler: 'editions.findOne',
    params: editionParams,
    query: NO_QUERY,
    lifetime: 'edition',
    async represent({ strapi, params }) {
      const { body, sha256, lastModified } = await createEditionService({ strapi }).one(params);
      return jsonRepresentation({ data: body, meta: { sha256 }, lastModified });
    },
  }),
  endpoint({
    path: '/reports/:school/:year/editions/:number/changes',
    handler: 'changes.find',
    params: editionParams,
    query: NO_QUERY,
    represent: async ({ strapi, params }) =>
      jsonRepresentation(await createChangesService({ strapi }).find(params)),
  }),
];
