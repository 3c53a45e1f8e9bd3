import type { Operation } from './operation';
import { PARAMETERS } from './parameters';

/** Indicators over years and over schools, from released editions alone. */
export const STATISTICS_OPERATIONS: Operation[] = [
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
