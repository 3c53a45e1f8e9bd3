import { editionParams, NO_QUERY, reportParams } from '../../http/request-schemas';
import { createEditionService } from '../../services/editions/edition-service';
import { publicBaseUrl } from '../../services/public-url';
import { endpoint } from '../endpoint';
import { jsonDraft } from '../json-draft';

/** The history of a report, and one frozen edition of it. */
export const EDITION_ENDPOINTS = [
  endpoint({
    path: '/reports/:school/:year/editions',
    handler: 'editions.find',
    params: reportParams,
    query: NO_QUERY,
    async draft({ strapi, params }) {
      const { editions, lastModified } = await createEditionService({ strapi }).list(params);
      const meta = { baseUrl: publicBaseUrl({ strapi }) };
      return jsonDraft({ data: JSON.stringify(editions), meta, lastModified });
    },
  }),
  endpoint({
    path: '/reports/:school/:year/editions/:number',
    handler: 'editions.findOne',
    params: editionParams,
    query: NO_QUERY,
    lifetime: 'edition',
    async draft({ strapi, params }) {
      const { body, sha256, lastModified } = await createEditionService({ strapi }).one(params);
      return jsonDraft({ data: body, meta: { sha256 }, lastModified });
    },
  }),
];
