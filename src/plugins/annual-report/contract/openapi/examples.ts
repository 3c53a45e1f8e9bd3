import type { ResponseName } from './operation';

/** Small answers of the demo; a test asks the demo for them. Hashes and times are those of one release. */
export const EXAMPLES: Partial<Record<ResponseName, unknown>> = {
  reportListResponse: {
    data: [
      {
        school: {
          code: 'juying',
          name: '重庆市聚英技工学校',
          type: 'secondary-vocational',
          district: '九龙坡区',
          city: '重庆市',
          province: '重庆市',
        },
        year: 2024,
        title: '重庆市聚英技工学校质量年度报告（2024年）',
        sha256: '0c6907d12c4e38ceb85669201acf3105e5afc7e21a57a31e119d2fb5977d1e4a',
        edition: 1,
        releasedAt: '2025-11-25T08:00:00.000Z',
        url: 'https://reports.example.org/api/annual-report/reports/juying/2024',
      },
    ],
    meta: {
      baseUrl: 'https://reports.example.org',
      pagination: {
        page: 1,
        pageSize: 1,
        pageCount: 1,
        total: 1,
      },
    },
  },
  editionListResponse: {
    data: [
      {
        number: 1,
        note: null,
        sha256: '0c6907d12c4e38ceb85669201acf3105e5afc7e21a57a31e119d2fb5977d1e4a',
        releasedAt: '2025-11-25T08:00:00.000Z',
        previousSha256: null,
        withdrawn: null,
        supersededBy: null,
        url: 'https://reports.example.org/api/annual-report/reports/juying/2024/editions/1',
        changes:
          'https://reports.example.org/api/annual-report/reports/juying/2024/editions/1/changes',
      },
    ],
    meta: {
      baseUrl: 'https://reports.example.org',
    },
  },
  schoolSeriesResponse: {
    data: {
      indicator: 'graduates.total',
      school: {
        code: 'juying',
        name: '重庆市聚英技工学校',
      },
      definition: {
        name: '毕业生人数',
        unit: '人',
        kind: 'count',
        decimals: 0,
        definition: null,
        source: '附表 1',
        direction: 'neither',
        aggregation: 'sum',
        formula: null,
        weight: null,
        rounding: 'exact',
      },
      years: [
        {
          year: 2022,
          text: '339',
          status: 'final',
          origin: 'reported',
          respondents: null,
          value: 339,
          edition: {
            year: 2024,
            number: 1,
          },
          from: 2024,
          change: {
            from: 2021,
            absolute: null,
            percent: null,
            reason: 'no-year-before',
          },
        },
        {
          year: 2023,
          text: '312',
          status: 'final',
          origin: 'reported',
          respondents: null,
          value: 312,
          edition: {
            year: 2024,
            number: 1,
          },
          from: 2024,
          change: {
            from: 2022,
            absolute: -27,
            percent: -7.96,
            reason: null,
          },
        },
        {
          year: 2024,
          text: '305',
          status: 'final',
          origin: 'reported',
          respondents: null,
          value: 305,
          edition: {
            year: 2024,
            number: 1,
          },
          from: null,
          change: {
            from: 2023,
            absolute: -7,
            percent: -2.24,
            reason: null,
          },
        },
      ],
      reasons: {
        'no-year-before': {
          zh: '没有上一年的值，不能计算变化。',
          en: 'There is no value of the year before, so that there is no change.',
        },
      },
    },
    meta: {
      baseUrl: 'https://reports.example.org',
    },
  },
};
