import type { z } from 'zod';
import type { ReportJson } from '../../../../contract/report';
import {
  caseParams,
  chapterParams,
  NO_QUERY,
  tableParams,
  type reportParams,
} from '../../http/request-schemas';
import { createPartService, type PartService } from '../../services/editions/part-service';
import { endpoint, type Endpoint } from '../endpoint';
import { jsonRepresentation } from '../json-representation';

const part = <Params extends z.ZodType<z.output<typeof reportParams>>>({
  path,
  handler,
  params,
  cut,
}: {
  path: string;
  handler: string;
  params: Params;
  cut: (parts: PartService, report: ReportJson, params: z.output<Params>) => unknown;
}): Endpoint =>
  endpoint({
    path: `/reports/:school/:year${path}`,
    handler,
    params,
    query: NO_QUERY,
    async represent({ strapi, params: read }) {
      const parts = createPartService({ strapi });
      return jsonRepresentation(
        await parts.find({ ...read, cut: (report) => cut(parts, report, read) }),
      );
    },
  });

/** Parts of the latest edition: a chapter, a case, a table. */
export const PART_ENDPOINTS = [
  part({
    path: '/chapters/:number',
    handler: 'chapters.findOne',
    params: chapterParams,
    cut: (parts, report, params) => parts.chapter(report, params),
  }),
  part({
    path: '/cases/:number',
    handler: 'cases.findOne',
    params: caseParams,
    cut: (parts, report, params) => parts.case(report, params),
  }),
  part({
    path: '/tables/:key',
    handler: 'tables.findOne',
    params: tableParams,
    cut: (parts, report, params) => parts.table(report, params),
  }),
];
