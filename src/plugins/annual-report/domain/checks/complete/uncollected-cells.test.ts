import { uncollectedCells } from './missing-values';
import { observation } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { showing } from '../../../../../../tests/support/builders/checked-tables';

describe('values that were not collected', () => {
  it('should be counted', () => {
    const observations = [
      observation({ year: 2023, value: null, status: 'not-collected' }),
      observation({ year: 2024 }),
    ];
    expect(findingsOf(uncollectedCells, showing({ observations }))).toMatchObject([
      { severity: 'note', numbers: [{ text: '1', value: 1 }] },
    ]);
  });

  it('should be no matter where there are none', () => {
    const observations = [observation({ year: 2023 }), observation({ year: 2024 })];
    expect(findingsOf(uncollectedCells, showing({ observations }))).toEqual([]);
  });
});
