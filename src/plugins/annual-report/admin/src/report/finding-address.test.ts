import type { FindingJson } from '../../../contract/finding';
import { findingAddress } from './addresses';

const reportKey = { school: 'juying', year: 2024 };

const addressOf = (
  place: Partial<FindingJson['place']>,
  numbers: FindingJson['numbers'] = [],
): string =>
  findingAddress({
    reportKey,
    finding: {
      numbers,
      place: {
        type: 'chapter',
        id: 'abc',
        key: 'overview',
        title: '概况',
        label: '1',
        chapter: '1',
        ...place,
      },
    },
  });

describe('the address of a finding', () => {
  it.each([
    ['chapter', 'api::chapter.chapter'],
    ['case', 'api::case.case'],
    ['image', 'api::image.image'],
    ['report', 'api::report.report'],
  ] as const)('should be the form of a %s', (type, uid) => {
    expect(addressOf({ type })).toBe(`/content-manager/collection-types/${uid}/abc`);
  });

  it('should name the field', () => {
    expect(addressOf({ field: 'content.2.content.0' })).toMatch(/\?field=content\.2\.content\.0$/);
  });

  it('should be the cell of a value in the numbers', () => {
    const place = {
      type: 'indicator-table',
      key: 'annex-1',
      row: 'students',
      indicator: 'students.total',
      year: 2023,
    };
    expect(addressOf({ ...place, type: 'indicator-table' })).toBe(
      '/plugins/annual-report/juying/2024/numbers?table=annex-1&indicator=students.total&year=2023',
    );
  });

  it('should be the numbers for an indicator that no table prints', () => {
    expect(addressOf({ type: 'indicator', id: 'students.total', year: 2024 })).toBe(
      '/plugins/annual-report/juying/2024/numbers?indicator=students.total&year=2024',
    );
  });

  it('should be a table where a finding is about all of it', () => {
    expect(addressOf({ type: 'indicator-table', key: 'annex-1' })).toMatch(
      /numbers\?table=annex-1$/,
    );
  });
});
