import { changeBand } from './change-band';
import { numbers, packOf } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

type Spec = Parameters<typeof numbers>[0][string];

const run = (before: string, after: string, spec: Spec = {}, note: string | null = null) =>
  findingsOf(changeBand, {
    ...numbers({
      'a.value': { name: '指标', ...spec, values: { 2023: before, 2024: { text: after, note } } },
    }),
    pack: packOf({ id: 'band', kind: 'band', indicators: ['a.value'], percent: 30, points: 10 }),
  });

const percent = { kind: 'percent' as const };

describe('change band', () => {
  it('should pass a usual change', () => {
    expect(run('956', '988')).toEqual([]);
  });

  it('should note a change beyond the band', () => {
    expect(run('100', '150')).toMatchObject([
      {
        severity: 'note',
        place: { id: 'a.value', year: 2024 },
        numbers: [{ text: '150' }, { text: '100' }],
        messages: {
          zh: '“指标”从 2023 年的 100 人变为 2024 年的 150 人，增加 50%，超过通常的 30%，没有说明。',
        },
      },
    ]);
  });

  it('should take percents in points', () => {
    expect(run('26%', '37%', percent)).toHaveLength(1);
    expect(run('91%', '95%', percent)).toEqual([]);
  });

  it('should pass a change with a note', () => {
    expect(run('100', '150', {}, '两校合并')).toEqual([]);
  });

  it('should let small counts change', () => {
    expect(run('1', '2')).toEqual([]);
    expect(run('4', '8')).toEqual([]);
  });

  it('should leave extreme changes to their own check', () => {
    expect(run('11912', '516')).toEqual([]);
  });

  it('should not let a value per head pass for being small', () => {
    expect(run('1', '0.6', { kind: 'amount', unit: '个/生', decimals: 1 })).toHaveLength(1);
  });
});
