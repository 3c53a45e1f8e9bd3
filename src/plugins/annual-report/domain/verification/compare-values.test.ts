import { compareValues, type ReleasedValue } from './compare-values';
import { smallReport } from '../../../../../tests/support/builders/report';

const report = smallReport();

const released = (): ReleasedValue[] =>
  Object.entries(report.indicators).flatMap(([indicator, { values }]) =>
    Object.entries(values).map(([year, { value, text, status, origin }]) => ({
      indicator,
      year: Number(year),
      value: value === null ? null : value.toFixed(6),
      text,
      status,
      origin,
    })),
  );

const isStudents = ({ indicator, year }: ReleasedValue): boolean =>
  indicator === 'graduates.total' && year === 2024;

describe('comparing released values', () => {
  it('should find nothing where all are the same, whatever zeros the database adds', () => {
    expect(compareValues({ report, released: released() })).toEqual([]);
  });

  it('should say which value is another', () => {
    const changed = released().map((value) =>
      isStudents(value) ? { ...value, value: '305.000001' } : value,
    );
    expect(compareValues({ report, released: changed })).toEqual([
      {
        code: 'value-differs',
        where: 'graduates.total · 2024',
        expected: '305 "305" final reported',
        found: '305.000001 "305" final reported',
      },
    ]);
  });

  it('should say which value is missing', () => {
    const fewer = released().filter((value) => !isStudents(value));
    expect(compareValues({ report, released: fewer })).toMatchObject([
      { code: 'value-missing', where: 'graduates.total · 2024' },
    ]);
  });

  it('should say which value nobody printed', () => {
    const [first] = released().filter(isStudents);
    if (!first) throw new Error('The small report has no graduates.');
    const more = [...released(), { ...first, year: 2019 }];
    expect(compareValues({ report, released: more })).toMatchObject([
      { code: 'value-extra', where: 'graduates.total · 2019' },
    ]);
  });
});
