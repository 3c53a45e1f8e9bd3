import { missingCells } from './missing-values';
import { layoutRow, observation, table } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { showing } from '../../../../../../tests/support/builders/checked-tables';

describe('gaps in tables', () => {
  it('should pass a table in which every cell has a value or a status', () => {
    const observations = [
      observation({ year: 2023 }),
      observation({ year: 2024, value: null, status: 'not-applicable' }),
    ];
    expect(findingsOf(missingCells, showing({ observations }))).toEqual([]);
  });

  it('should find a year without either', () => {
    expect(findingsOf(missingCells, showing({ observations: [observation()] }))).toMatchObject([
      { severity: 'warning', quote: '毕业生人数', place: { row: 'graduates.total', year: 2023 } },
    ]);
  });

  it('should take a typed cell for a value', () => {
    const layout = [layoutRow({ cells: { '2023': { text: '312', value: 312 } } })];
    expect(findingsOf(missingCells, showing({ layout, observations: [observation()] }))).toEqual(
      [],
    );
  });

  it('should leave what is required in the report’s year to its own check', () => {
    const layout = [layoutRow({ required: true })];
    const observations = [observation({ year: 2023 })];
    expect(findingsOf(missingCells, showing({ layout, observations }))).toEqual([]);
  });

  it('should leave a table that is not shown alone', () => {
    expect(findingsOf(missingCells, { tables: [table()], observations: [observation()] })).toEqual(
      [],
    );
  });
});
