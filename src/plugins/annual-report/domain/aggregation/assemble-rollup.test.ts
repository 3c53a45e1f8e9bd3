import { assembleRollup, groupRows, schoolRows, totalRow } from './assemble-rollup';
import { schoolValue, tally, taskOf } from '../../../../../tests/support/builders/aggregation';

const tasks = [taskOf({ aggregation: 'weighted', kind: 'percent', decimals: 1 })];
const groups = [
  { id: 1, expected: 2, by: 'district' as const, key: 'A', label: 'A' },
  { id: 2, expected: 1, by: 'district' as const, key: 'B', label: 'B' },
];
const tallies = [
  { ...tally({ schools: 2, sums: ['9000', '100'] }), group: 1, task: 0 },
  { ...tally({ sums: ['100', '10'] }), group: 2, task: 0 },
];

const valuesOf = (rows: ReturnType<typeof groupRows>) =>
  rows.map(({ group, cells }) => [group?.key, cells['b.value']?.value]);

describe('the rows of a roll-up', () => {
  it('should be one for each group, in their order', () => {
    expect(valuesOf(groupRows({ tasks, groups, tallies }))).toEqual([
      ['A', 90],
      ['B', 10],
    ]);
  });

  it('should hold a group in which nobody reports', () => {
    const [, second] = groupRows({ tasks, groups, tallies: tallies.slice(0, 1) });
    expect(second?.cells['b.value']).toMatchObject({ value: null, status: 'not-collected' });
  });

  it('should end in the whole, from sums and not from the means of the groups', () => {
    const { group, cells } = totalRow({ tasks, tallies, expected: 3 });
    expect(group).toBeNull();
    expect(cells['b.value']).toMatchObject({
      value: 82.7,
      weight: 110,
      schools: { reported: 3, expected: 3 },
    });
  });

  it('should be the schools’ own values by school', () => {
    const values = [{ ...schoolValue({ value: 7 }), school: 's-1', indicator: 'b.value' }];
    const schools = [
      { code: 's-1', name: '一校' },
      { code: 's-2', name: '二校' },
    ];
    const rows = schoolRows({ tasks, schools, values });
    expect(rows[0]?.group).toEqual({ by: 'school', key: 's-1', label: '一校' });
    expect(valuesOf(rows)).toEqual([
      ['s-1', 7],
      ['s-2', null],
    ]);
  });

  it('should come with what the indicators mean, what they are weighted by and how they are rounded', () => {
    const { indicators } = assembleRollup({ year: 2024, by: 'district', tasks, rows: [] });
    expect(indicators['b.value']).toMatchObject({
      name: '指标',
      aggregation: 'weighted',
      weight: 'respondents',
      rounding: 'half-up:1',
    });
    expect(indicators['b.value']).not.toHaveProperty('aggregationWeight');
  });
});
