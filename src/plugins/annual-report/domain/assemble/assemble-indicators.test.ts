import type { TableJson } from '../../contract/table';
import { assembleIndicators } from './assemble-indicators';
import type { Occurrence } from '../facts/token';
import type { ReportContent } from '../content/report-content';
import { buildValueBook } from '../values/value-book';
import { indicator, observation } from '../../../../../tests/support/builders/content';
import { smallReport } from '../../../../../tests/support/builders/report';

const { tables: someTables } = smallReport();

const assemble = ({
  indicators = [indicator()],
  observations = [],
  tables = [],
  occurrences = new Map(),
  boundYears = new Map(),
}: Partial<Pick<ReportContent, 'indicators' | 'observations'>> & {
  tables?: TableJson[];
  occurrences?: Map<string, Occurrence[]>;
  boundYears?: Map<string, Set<number>>;
}) =>
  assembleIndicators({
    year: 2024,
    tables,
    indicators: new Map(indicators.map((item) => [item.code, item])),
    values: buildValueBook({ indicators, observations, years: [2023, 2024] }),
    occurrences,
    boundYears,
  });

describe('indicators of a report', () => {
  it('should say what the indicator is, without repeating its code', () => {
    const observations = [observation()];
    const { code, ...definition } = indicator({ definition: '当年毕业的学生', source: '学籍系统' });
    expect(assemble({ indicators: [{ code, ...definition }], observations })[code]).toEqual({
      ...definition,
      values: {
        '2024': {
          value: 305,
          text: '305',
          status: 'final',
          origin: 'reported',
          derivation: null,
        },
      },
      change: null,
      occurrences: [],
    });
  });

  it('should give the change from the year before', () => {
    const observations = [observation({ year: 2023, value: 280 }), observation()];
    expect(assemble({ observations })['graduates.total']?.change).toEqual({
      from: 2023,
      to: 2024,
      absolute: 25,
      percent: 8.93,
      reason: null,
    });
  });

  it('should hold what a formula gives, and its change', () => {
    const rate = indicator({ code: 'graduates.rate', decimals: 1, formula: 'graduates.total / 3' });
    const observations = [observation({ year: 2023, value: 280 }), observation()];
    expect(assemble({ indicators: [rate], observations })['graduates.rate']).toMatchObject({
      values: {
        '2023': { value: 93.3, origin: 'derived' },
        '2024': {
          value: 101.7,
          text: '101.7',
          origin: 'derived',
          derivation: {
            formula: 'graduates.total / 3',
            inputs: [{ indicator: 'graduates.total', year: 2024, value: 305 }],
            rounding: 'half-up:1',
            value: 101.7,
            reason: null,
          },
        },
      },
      change: { from: 2023, to: 2024, absolute: 8.4 },
    });
  });

  it('should give a reported value with what its formula gives', () => {
    const indicators = [indicator({ formula: 'graduates.employed + 10' })];
    const observations = [
      observation(),
      observation({ indicator: 'graduates.employed', value: 290 }),
    ];
    expect(assemble({ indicators, observations })['graduates.total']?.values['2024']).toMatchObject(
      { value: 305, origin: 'reported', derivation: { value: 300 } },
    );
  });

  it('should leave out a formula that gives nothing, unless a table prints it', () => {
    const indicators = [indicator({ formula: 'graduates.employed / none.of-this' })];
    const observations = [observation({ indicator: 'graduates.employed', value: 290 })];
    expect(assemble({ indicators, observations })).toEqual({});
    expect(
      assemble({ indicators, observations, tables: someTables })['graduates.total']?.values,
    ).toMatchObject({ '2024': { value: null, derivation: { reason: 'missing-input' } } });
  });

  it('should leave out an indicator without values that no table prints', () => {
    expect(assemble({})).toEqual({});
  });

  it('should keep an indicator that a table prints though it has no value', () => {
    expect(assemble({ tables: someTables })['graduates.total']).toMatchObject({ values: {} });
  });

  it('should name each table that prints it, once', () => {
    const rows = someTables[0]?.rows ?? [];
    const twice = someTables.map((item) => ({ ...item, rows: [...rows, ...rows] }));
    expect(assemble({ tables: twice })['graduates.total']?.occurrences).toEqual([
      { table: 'chart' },
      { table: 'annex-1' },
    ]);
  });

  it('should name the places of the text that use it before the tables', () => {
    const occurrences = new Map([['graduates.total', [{ chapter: '1.3' }]]]);
    const tables = someTables.slice(0, 1);
    expect(assemble({ occurrences, tables })['graduates.total']?.occurrences).toEqual([
      { chapter: '1.3' },
      { table: 'chart' },
    ]);
  });

  it('should leave out values of years that the report does not speak of', () => {
    const observations = [observation({ year: 2019 }), observation({ year: 2024 })];
    expect(Object.keys(assemble({ observations })['graduates.total']?.values ?? {})).toEqual([
      '2024',
    ]);
  });

  it('should keep the value of another year that the text binds', () => {
    const observations = [observation({ year: 2019 }), observation({ year: 2024 })];
    const boundYears = new Map([['graduates.total', new Set([2019])]]);
    expect(
      Object.keys(assemble({ observations, boundYears })['graduates.total']?.values ?? {}),
    ).toEqual(['2019', '2024']);
  });

  it('should name a table whose title uses the indicator once', () => {
    const occurrences = new Map([['graduates.total', [{ table: 'chart' }]]]);
    const tables = someTables.slice(0, 1);
    expect(assemble({ occurrences, tables })['graduates.total']?.occurrences).toEqual([
      { table: 'chart' },
    ]);
  });
});
