import { countRequired } from './assemble-report';
import { smallReport } from '../../../../../tests/support/builders/report';

const { tables } = smallReport();

describe('counting required rows', () => {
  it('should count those of the annex tables with a value or a named status', () => {
    expect(countRequired({ tables, year: 2024 })).toEqual({ required: 2, reported: 2 });
  });

  it('should not count what was not collected as reported', () => {
    expect(countRequired({ tables, year: 2023 })).toEqual({ required: 2, reported: 1 });
  });

  it('should not count a year that the tables do not print as reported', () => {
    expect(countRequired({ tables, year: 2020 })).toEqual({ required: 2, reported: 0 });
  });

  it('should ask nothing of charts in the text', () => {
    const charts = tables.map((item) => ({ ...item, kind: 'trend' as const }));
    expect(countRequired({ tables: charts, year: 2024 })).toEqual({ required: 0, reported: 0 });
  });
});
