import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ReportPage } from '../../../../../../reader/page';
import { CODE_PATTERN, MAX_CODE } from '../../../../contract/parameters';
import {
  chapterParams,
  editionParams,
  NO_PARAMS,
  reportListQuery,
  reportParams,
} from '../../http/request-schemas';
import { createPageService, type Page } from '../../services/pages/page-service';
import type { Representation } from '../answer';
import { endpoint, type Endpoint } from '../endpoint';
import { pageHeaders } from './page-headers';

/** Whatever stands behind a question mark (who sent a visitor, …): the page is the same. */
const ANY_QUERY = z.unknown().transform(() => ({}));

/** A filter that is none is left out: people type addresses. */
const { school, year, district, page } = reportListQuery.shape;
const listQuery = z.object({
  school: school.catch(undefined),
  year: year.catch(undefined),
  district: district.catch(undefined),
  page: page.catch(1),
});

const indicatorParams = reportParams.extend({
  code: z.string().max(MAX_CODE).regex(CODE_PATTERN),
});

const represent = ({ html, imageHosts, lastModified }: Page): Representation => ({
  bytes: Buffer.from(html),
  contentType: 'text/html; charset=utf-8',
  lastModified,
  headers: pageHeaders({ imageHosts }),
});

type Key = z.output<typeof reportParams>;

/** A page of the latest edition, and the same of a numbered one; both say what there is since. */
const ofReport = <Params extends Key>({
  path,
  params,
  page: pageOf,
}: {
  path: string;
  params: z.ZodType<Params>;
  page: (params: Params) => ReportPage;
}): Endpoint[] => {
  const show = async (strapi: Core.Strapi, read: Params, edition: number | null) => {
    const place = { school: read.school, year: read.year, edition };
    return represent(await createPageService({ strapi }).ofReport({ place, page: pageOf(read) }));
  };
  return [
    endpoint({
      path: `/:school/:year${path}`,
      handler: 'reports.findOne',
      isPage: true,
      params,
      query: ANY_QUERY,
      represent: ({ strapi, params: read }) => show(strapi, read, null),
    }),
    endpoint({
      path: `/:school/:year/editions/:edition${path}`,
      handler: 'editions.findOne',
      isPage: true,
      params: z.intersection(params, z.object({ edition: editionParams.shape.number })),
      query: ANY_QUERY,
      represent: ({ strapi, params: read }) => show(strapi, read, read.edition),
    }),
  ];
};

/** All pages. They are open to whoever may have the JSON that they show. */
export const PAGE_ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    path: '/',
    handler: 'reports.find',
    isPage: true,
    params: NO_PARAMS,
    query: listQuery,
    represent: async ({ strapi, query }) =>
      represent(
        await createPageService({ strapi }).list({
          filter: {
            school: query.school ?? null,
            year: query.year ?? null,
            district: query.district ?? null,
          },
          page: query.page,
        }),
      ),
  }),
  ...ofReport({ path: '', params: reportParams, page: () => ({ type: 'report' }) }),
  ...ofReport({
    path: '/chapters/:number',
    params: chapterParams,
    page: ({ number }) => ({ type: 'chapter', number }),
  }),
  ...ofReport({
    path: '/indicators/:code',
    params: indicatorParams,
    page: ({ code }) => ({ type: 'indicator', code }),
  }),
];
