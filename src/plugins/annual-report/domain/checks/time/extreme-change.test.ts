import { extremeChange } from './extreme-change';
import { numbers } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

type Spec = Parameters<typeof numbers>[0][string];

const run = (before: string, after: string, spec: Spec = {}, note: string | null = null) =>
  findingsOf(
    extremeChange,
    numbers({
      'a.value': {
        name: '培训学时',
        unit: '学时',
        ...spec,
        values: { 2023: before, 2024: { text: after, note } },
      },
    }),
  );

describe('extreme change', () => {
  it('should find a value that fell to a small share', () => {
    expect(run('11912', '516')).toMatchObject([
      {
        severity: 'warning',
        numbers: [{ text: '516' }, { text: '11912' }],
        messages: {
          zh: '“培训学时”2023 年为 11912 学时，2024 年为 516 学时，只有上年的 4.3%，没有说明。',
        },
      },
    ]);
  });

  it('should find a value that grew many times', () => {
    expect(run('20', '100')).toMatchObject([
      { messages: { zh: expect.stringContaining('是上年的 5 倍') } },
    ]);
  });

  it('should find a value gone to nothing', () => {
    expect(run('129', '0')).toHaveLength(1);
  });

  it('should pass what began at nothing', () => {
    expect(run('0', '129')).toEqual([]);
  });

  it('should pass ordinary changes and small numbers', () => {
    expect(run('296', '228')).toEqual([]);
    expect(run('6', '1')).toEqual([]);
    expect(run('3', '15', { kind: 'amount', unit: '万元' })).toEqual([]);
  });

  it('should pass a change with a note', () => {
    expect(run('11912', '516', {}, '培训基地停办')).toEqual([]);
  });

  it('should leave a wrong unit to its own check', () => {
    expect(run('89', '168000', { kind: 'amount', unit: '万元' })).toEqual([]);
  });
});
