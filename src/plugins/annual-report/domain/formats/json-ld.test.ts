import { reportJsonLd } from './json-ld';
import { formatSource } from '../../../../../tests/support/builders/format-source';

const source = formatSource();
const linked = reportJsonLd(source);
const EDITION = 'https://reports.example.org/api/annual-report/reports';

describe('JSON-LD of a report', () => {
  it('should be a Report of schema.org with its publisher, date and hash', () => {
    expect(linked).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Report',
      name: source.report.report.title,
      inLanguage: 'zh-CN',
      datePublished: '2025-01-15T08:00:00.000Z',
      version: 2,
      identifier: { propertyID: 'sha256', value: 'a'.repeat(64) },
      publisher: { '@type': 'EducationalOrganization', name: source.report.report.school.name },
    });
  });

  it('should have a dataset for each table and one for all indicators', () => {
    expect(linked.hasPart.map(({ identifier }) => identifier)).toEqual([
      ...source.report.tables.map(({ key }) => key),
      'indicators',
    ]);
  });

  it('should name the addresses of the frozen edition', () => {
    const { school, year } = source.report.report;
    const urls = linked.hasPart.flatMap(({ distribution }) =>
      distribution.map(({ contentUrl }) => contentUrl),
    );
    expect(urls).toContain(`${EDITION}/${school.code}/${year}/editions/2/tables/annex-1.csv`);
    expect(urls).toContain(`${EDITION}/${school.code}/${year}/editions/2/indicators.json-stat`);
  });

  it('should give a value with its unit, and none where there is none', () => {
    const variables = linked.hasPart.at(-1)?.variableMeasured;
    expect(variables?.find(({ propertyID }) => propertyID === 'graduates.total')).toMatchObject({
      name: '毕业生人数',
      unitText: '人',
      valueReference: expect.arrayContaining([
        expect.objectContaining({ observationDate: '2024', value: 305 }),
      ]),
    });
    const missing = variables?.find(({ propertyID }) => propertyID === 'graduates.employed');
    expect(missing?.valueReference[0]).not.toHaveProperty('value');
  });
});
