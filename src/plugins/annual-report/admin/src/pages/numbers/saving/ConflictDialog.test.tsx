import { screen } from '@testing-library/react';
import type { ValueConflict } from '../../../../../contract/admin/values';
import { renderInPanel } from '../../../../../../../../tests/support/panel/render-in-panel';
import { ConflictDialog } from './ConflictDialog';

const conflict = (indicator: string, name: string, printed: string | null): ValueConflict => ({
  indicator,
  year: 2024,
  name,
  expected: 1,
  current:
    printed === null
      ? null
      : {
          indicator,
          year: 2024,
          value: Number(printed),
          text: printed,
          status: 'final',
          respondents: null,
          method: null,
          note: null,
          printed,
          revision: 2,
          reviewedRevision: null,
          changedAt: '2026-03-02T08:00:00.000Z',
          changedBy: { id: 2, name: '李老师' },
        },
});

const CONFLICTS = [conflict('a.a', '毕业生人数', '305'), conflict('a.b', '在校生人数', null)];

const EDITS = new Map(
  CONFLICTS.map(({ indicator }) => [
    `${indicator}@2024`,
    { indicator, year: 2024, revision: 1, text: '310' },
  ]),
);

function renderDialog() {
  const onLater = jest.fn();
  const onResolve = jest.fn();
  const { user } = renderInPanel(
    <ConflictDialog conflicts={CONFLICTS} edits={EDITS} onLater={onLater} onResolve={onResolve} />,
  );
  return { user, onLater, onResolve };
}

const save = () => screen.getByRole('button', { name: '按以上选择保存' });

describe('numbers that others changed too', () => {
  it('shows who holds what, and a value that was deleted as such', () => {
    renderDialog();
    const dialog = screen.getByRole('dialog', { name: '别人也改了这些数' });
    expect(dialog).toHaveTextContent('有 2 个数被别人改过');
    expect(dialog).toHaveTextContent('305李老师');
    expect(dialog).toHaveTextContent('已被删除');
    expect(screen.getAllByText('310')).toHaveLength(2);
  });

  it('saves only once every number is decided', async () => {
    const { user, onResolve } = renderDialog();
    expect(save()).toBeDisabled();
    const [first, second] = screen.getAllByRole('radio', { name: '用我的覆盖' });
    if (first) await user.click(first);
    expect(save()).toBeDisabled();
    if (second) await user.click(second);
    await user.click(save());
    expect(onResolve).toHaveBeenCalledWith(
      new Map([
        ['a.a@2024', 'mine'],
        ['a.b@2024', 'mine'],
      ]),
    );
  });

  it('decides all of them at once', async () => {
    const { user, onResolve } = renderDialog();
    await user.click(screen.getByRole('button', { name: '全部保留别人的' }));
    await user.click(save());
    expect(onResolve).toHaveBeenCalledWith(
      new Map([
        ['a.a@2024', 'theirs'],
        ['a.b@2024', 'theirs'],
      ]),
    );
  });

  it('saves nothing when it is closed', async () => {
    const { user, onLater, onResolve } = renderDialog();
    await user.keyboard('{Escape}');
    expect(onLater).toHaveBeenCalledTimes(1);
    expect(onResolve).not.toHaveBeenCalled();
  });
});
