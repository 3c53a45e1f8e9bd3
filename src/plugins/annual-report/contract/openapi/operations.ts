import { FILE_OPERATIONS } from './file-operations';
import type { Operation } from './operation';
import { PARAMETERS } from './parameters';
import { PART_OPERATIONS } from './part-operations';

/** Indicators over years and over schools, from released editions alone. */
const STATISTICS_OPERATIONS: Operation[] = [
  {
    id: 'getSeries',
    path: '/series/{indicator}',
    tag: 'Statistics',
    summary: 'One indicator (指标) over years',
    description:
      'With `school`, of this school, with the edition that each value stands in; without it, over all schools. Over all schools it is limited for each client.',
    parameters: [PARAMETERS.indicator, PARAMETERS.ofSchool, PARAMETERS.from, PARAMETERS.to],
    answer: { responses: ['schoolSeriesResponse', 'allSchoolsSeriesResponse'] },
    caching: 'computed',
    errors: [404, 429],
  },
  {
    id: 'getRollup',
    path: '/rollup',
    tag: 'Statistics',
    summary: 'Indicators over schools (汇总)',
    description:
      'Grouped; the last row is over all schools: take it, and do not average the groups. `page` and `pageSize` are for `by=school` alone. Limited for each client.',
    parameters: [
      PARAMETERS.ofValues,
      PARAMETERS.groupedBy,
      PARAMETERS.indicators,
      PARAMETERS.page,
      PARAMETERS.pageSize,
    ],
    answer: { responses: ['rollupResponse'] },
    caching: 'computed',
    errors: [404, 429],
  },
];

const REPORT = '/reports/{school}/{year}';
const { school, year } = PARAMETERS;

const REPORT_OPERATIONS: Operation[] = [
  {
    id: 'listReports',
    path: '/reports',
    tag: 'Reports',
    summary: 'Released reports (已发布的年度报告), newest first',
    description: 'The newest readable edition of each report, in pages.',
    parameters: [
      PARAMETERS.ofSchool,
      PARAMETERS.ofYear,
      PARAMETERS.ofDistrict,
      PARAMETERS.page,
      PARAMETERS.pageSize,
    ],
    answer: { responses: ['reportListResponse'] },
    caching: 'computed',
    errors: [],
  },
  {
    id: 'getReport',
    path: REPORT,
    tag: 'Reports',
    summary: 'A complete report (年度报告): its latest edition',
    description:
      'Chapters (章节) as a tree; cases (案例), images (图), tables (表) and indicators (指标) as lists and a registry. `data` is the frozen edition, byte for byte; its sha256 stands in `meta`.',
    parameters: [school, year],
    answer: { responses: ['reportResponse'] },
    caching: 'edition',
    errors: [404, 410],
  },
  {
    id: 'listEditions',
    path: `${REPORT}/editions`,
    tag: 'Reports',
    summary: 'The editions (版次) of a report, newest first',
    description:
      'Which edition replaced which, with its public note; a withdrawn edition (已撤回) keeps its line, its reason and its hash.',
    parameters: [school, year],
    answer: { responses: ['editionListResponse'] },
    caching: 'computed',
    errors: [404],
  },
  {
    id: 'getEdition',
    path: `${REPORT}/editions/{number}`,
    tag: 'Reports',
    summary: 'One frozen edition (版次)',
    description:
      'It never changes. 410 once it was withdrawn. Whether it is the latest stands in the list of editions.',
    parameters: [school, year, PARAMETERS.edition],
    answer: { responses: ['editionResponse'] },
    caching: 'edition',
    errors: [404, 410],
  },
  {
    id: 'getChanges',
    path: `${REPORT}/editions/{number}/changes`,
    tag: 'Reports',
    summary: 'What an edition (版次) changed',
    description:
      'Values, texts, images, structure, tables and definitions that differ from the newest readable edition before it, each with its place. `from` is null where there is none.',
    parameters: [school, year, PARAMETERS.edition],
    answer: { responses: ['changesResponse'] },
    caching: 'edition',
    errors: [404, 410],
  },
  {
    id: 'getPreview',
    path: `${REPORT}/preview`,
    tag: 'Preview',
    summary: 'A report that is not released yet (预览)',
    description:
      'The same shape with `edition: null`. For an API token that holds the action `plugin::annual-report.preview.show`.',
    parameters: [school, year, PARAMETERS.status],
    answer: { responses: ['previewResponse'] },
    caching: 'never',
    errors: [401, 404],
    needsToken: true,
  },
];

const DOCUMENT_OPERATIONS: Operation[] = [
  {
    id: 'getReportSchema',
    path: '/schema/report.v1.json',
    tag: 'Descriptions',
    summary: 'JSON Schema 2020-12 of the report and, in `$defs`, of every answer',
    description: 'A plain schema document, without the envelope.',
    parameters: [],
    answer: { mediaType: 'application/schema+json', schema: { type: 'object' } },
    caching: 'computed',
    errors: [],
  },
  {
    id: 'getOpenApi',
    path: '/openapi.json',
    tag: 'Descriptions',
    summary: 'This document',
    description: 'OpenAPI 3.1, with the configured public address as its server.',
    parameters: [],
    answer: { mediaType: 'application/json', schema: { type: 'object' } },
    caching: 'computed',
    errors: [],
  },
];

/** Every public address, described once. A test holds this list against the routes. */
export const OPERATIONS: Operation[] = [
  ...REPORT_OPERATIONS,
  ...PART_OPERATIONS,
  ...FILE_OPERATIONS,
  ...STATISTICS_OPERATIONS,
  ...DOCUMENT_OPERATIONS,
];
