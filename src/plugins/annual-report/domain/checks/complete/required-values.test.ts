import { requiredValues } from './missing-values';
import type { IndicatorContent, ObservationContent } from '../../content/report-content';
import {
  indicator,
  layoutRow,
  observation,
  table,
} from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = ({
  observations = [],
  indicators = [],
  ...given
}: Parameters<typeof table>[0] & {
  observations?: ObservationContent[];
  indicators?: IndicatorContent[];
}) => findingsOf(requiredValues, { tables: [table(given)], indicators, observations });

const layout = [layoutRow({ required: true })];

describe('required values', () => {
  it("should pass a required row with a value in the report's year", () => {
    expect(run({ layout, observations: [observation()] })).toEqual([]);
  });

  it('should pass a required row with a named status', () => {
    const observations = [observation({ value: null, status: 'not-applicable' })];
    expect(run({ layout, observations })).toEqual([]);
  });

  it('should pass a required row whose formula gives a value, or does not apply', () => {
    const indicators = [indicator({ formula: 'a.b / c.d' })];
    const part = observation({ indicator: 'a.b', value: 6 });
    const over = (value: number) => [part, observation({ indicator: 'c.d', value })];
    expect(run({ layout, indicators, observations: over(2) })).toEqual([]);
    expect(run({ layout, indicators, observations: over(0) })).toEqual([]);
  });

  it('should not pass a required row whose formula lacks an input', () => {
    const indicators = [indicator({ formula: 'a.b / c.d' })];
    const observations = [observation({ indicator: 'a.b', value: 6 })];
    expect(run({ layout, indicators, observations })).toMatchObject([{ check: 'required-values' }]);
  });

  it('should pass a required row with a typed cell', () => {
    const typed = [layoutRow({ required: true, cells: { '2024': { text: '305', value: 305 } } })];
    expect(run({ layout: typed })).toEqual([]);
  });

  it('should name the row and the year of a required value that is missing', () => {
    expect(
      run({ documentId: 'annex-1', layout, observations: [observation({ year: 2023 })] }),
    ).toMatchObject([
      {
        check: 'required-values',
        severity: 'error',
        place: { type: 'indicator-table', id: 'annex-1', row: 'graduates.total', year: 2024 },
      },
    ]);
  });

  it('should ask nothing of a row that is not required or only groups', () => {
    expect(run({ layout: [layoutRow(), layoutRow({ indicator: null, required: true })] })).toEqual(
      [],
    );
  });

  it('should ask nothing of a chart in the text', () => {
    expect(run({ kind: 'trend', layout })).toEqual([]);
  });
});
