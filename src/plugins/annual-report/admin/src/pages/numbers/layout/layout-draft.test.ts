import {
  changeRow,
  moveRow,
  newLayout,
  newRow,
  setYears,
  typedIn,
  layoutFault,
} from './layout-draft';

const draft = {
  ...newLayout({ year: 2024 }),
  title: '图',
  rows: ['a.a', 'a.b'].map((code) => newRow({ indicator: code, label: code })),
};
const labelsOf = ({ rows }: typeof draft) => rows.map(({ label }) => label);

describe('a chart that is made', () => {
  it('should begin with the report’s year and the two before', () => {
    expect(newLayout({ year: 2024 }).years).toEqual([2022, 2023, 2024]);
  });

  it('should move rows, and stay at the edges', () => {
    expect(labelsOf(moveRow(draft, 1, -1))).toEqual(['a.b', 'a.a']);
    expect(moveRow(draft, 0, -1)).toBe(draft);
    expect(moveRow(draft, 1, 1)).toBe(draft);
  });

  it('should have its years in order, and lose its own numbers with a year', () => {
    const typed = changeRow(draft, 0, { cells: { '2022': '5', '2024': '6' } });
    expect(typedIn(typed, 2022)).toBe(1);
    const changed = setYears(typed, [2024, 2021, 2024]);
    expect(changed.years).toEqual([2021, 2024]);
    expect(changed.rows[0]?.cells).toEqual({ '2024': '6' });
  });

  it('should say what it still needs', () => {
    expect(layoutFault({ draft })).toBeNull();
    expect(layoutFault({ draft: { ...draft, title: ' ' } })).toBe('numbers.layout.need-title');
    expect(layoutFault({ draft: { ...draft, years: [] } })).toBe('numbers.layout.need-years');
    expect(layoutFault({ draft: { ...draft, rows: [] } })).toBe('numbers.layout.need-rows');
    const unnamed = changeRow(draft, 0, { label: '' });
    expect(layoutFault({ draft: unnamed })).toBe('numbers.layout.need-label');
  });
});
