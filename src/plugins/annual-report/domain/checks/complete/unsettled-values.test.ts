import { unsettledValues } from './missing-values';
import { observation } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { showing } from '../../../../../../tests/support/builders/checked-tables';

describe('values that are not final', () => {
  it.each(['provisional', 'estimated'] as const)('should find one that is %s', (status) => {
    expect(
      findingsOf(unsettledValues, showing({ observations: [observation({ status })] })),
    ).toMatchObject([
      {
        severity: 'note',
        place: { row: 'graduates.total', year: 2024 },
        numbers: [{ text: '305', value: 305, indicator: 'graduates.total', year: 2024 }],
      },
    ]);
  });

  it('should pass a final one', () => {
    expect(findingsOf(unsettledValues, showing({ observations: [observation()] }))).toEqual([]);
  });
});
