import { screen } from '@testing-library/react';
import { renderInPanel } from '../../../../../../../../tests/support/panel/render-in-panel';
import type { CellView, GridRow } from '../values/cells';
import { plainCell } from './clipboard-cells';
import { matchBlock } from './match-block';
import { PasteDialog } from './PasteDialog';

const YEARS = [2023, 2024];

const view = (year: number, text: string): CellView => ({
  key: `a.a@${year}`,
  indicator: 'a.a',
  year,
  text,
  lock: null,
  mark: null,
  isDerived: false,
  isMissing: false,
  hasRemark: false,
  hasPrivateRemark: false,
  problem: null,
  typed: null,
});

const ROWS: GridRow[] = [
  {
    key: 'a.a',
    label: '毕业生人数',
    level: 0,
    isGroup: false,
    isRequired: true,
    unit: '人',
    seq: 1,
    footnote: null,
    cells: { 2023: view(2023, '312'), 2024: view(2024, '300') },
  },
];

const show = (lines: string[][]) => {
  const onEnter = jest.fn();
  const onClose = jest.fn();
  const match = matchBlock({
    block: lines.map((line) => line.map(plainCell)),
    rows: ROWS,
    years: YEARS,
    reportYear: 2024,
    selected: { row: 0, column: 1, rows: 1, columns: 1 },
  });
  if (match === null) throw new Error('The block has neither labels nor years.');
  const { user } = renderInPanel(
    <PasteDialog match={match} rows={ROWS} years={YEARS} onEnter={onEnter} onClose={onClose} />,
  );
  return { user, onEnter, onClose };
};

describe('a pasted block before it is entered', () => {
  it('should show what changes beside what stands, and what is the same', () => {
    show([
      ['指标', '2023年', '2024年'],
      ['毕业生人数', '312', '305'],
    ]);
    expect(screen.getByText('将填入 1 个数；1 个与现在相同；0 个不填。')).toBeTruthy();
    expect(screen.getByRole('row', { name: '毕业生人数（人） 2024 年 300 305' })).toBeTruthy();
    expect(screen.queryByText(/没有写年份/)).toBeNull();
  });

  it('should ask for the year of each column where the block names none', async () => {
    const { user, onEnter } = show([['毕业生人数', '305']]);
    expect(screen.getByRole('combobox', { name: /第 1 列数/ }).textContent).toBe('2024 年');
    await user.click(screen.getByRole('button', { name: '填入 1 个数' }));
    expect(onEnter).toHaveBeenCalledWith([{ indicator: 'a.a', year: 2024, text: '305' }]);
  });

  it('should name what is left out, with the way on, and enter nothing of it', () => {
    show([
      ['指标', '2024年'],
      ['教师人数', '40'],
    ]);
    expect(
      screen.getByRole('row', { name: /教师人数 2024 年 40 这张表里没有这个指标/ }),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: '填入 0 个数' }).hasAttribute('disabled')).toBe(true);
  });

  it('should enter nothing when it is cancelled', async () => {
    const { user, onEnter, onClose } = show([['毕业生人数', '305']]);
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(onEnter).not.toHaveBeenCalled();
    expect(onClose).toHaveBeenCalled();
  });
});
