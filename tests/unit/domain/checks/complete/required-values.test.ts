import { requiredValues } from '../../../../../src/plugins/annual-report/domain/checks/complete/required-values';
import type { ObservationContent } from '../../../../../src/plugins/annual-report/domain/content/report-content';
import { layoutRow, observation, table } from '../../../builders/content';
import { findingsOf } from '../../../builders/prepared';

const run = ({
  observations = [],
  ...given
}: Parameters<typeof table>[0] & { observations?: ObservationContent[] }) =>
  findingsOf(requiredValues, { tables: [table(given)], observations });

const layout = [layoutRow({ required: true })];

describe('required values', () => {
  it("should pass a required row with a value in the report's year", () => {
    expect(run({ layout, observations: [observation()] })).toEqual([]);
  });

  it('should pass a required row with a named status', () => {
    const observations = [observation({ value: null, status: 'not-applicable' })];
    expect(run({ layout, observations })).toEqual([]);
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
