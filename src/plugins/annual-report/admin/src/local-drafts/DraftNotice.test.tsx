import { screen } from '@testing-library/react';
import { renderInPanel } from '../../../../../../tests/support/panel/render-in-panel';
import { DraftNotice } from './DraftNotice';

function renderNotice() {
  const onRestore = jest.fn();
  const onDiscard = jest.fn();
  const { user } = renderInPanel(
    <DraftNotice
      text="3 处修改没有保存"
      restore="恢复这些修改"
      discard="不要了"
      onRestore={onRestore}
      onDiscard={onDiscard}
    />,
  );
  return { user, onRestore, onDiscard };
}

const press = (name: string) => screen.getByRole('button', { name });

describe('the notice of a draft that was not saved', () => {
  it('restores it', async () => {
    const { user, onRestore, onDiscard } = renderNotice();
    await user.click(press('恢复这些修改'));
    expect(onRestore).toHaveBeenCalledTimes(1);
    expect(onDiscard).not.toHaveBeenCalled();
  });

  it('discards it', async () => {
    const { user, onRestore, onDiscard } = renderNotice();
    await user.click(press('不要了'));
    expect(onDiscard).toHaveBeenCalledTimes(1);
    expect(onRestore).not.toHaveBeenCalled();
  });

  it('decides nothing when it is closed', async () => {
    const { user, onRestore, onDiscard } = renderNotice();
    expect(screen.getByText('3 处修改没有保存')).toBeInTheDocument();
    await user.click(press('关闭'));
    expect(screen.queryByText('3 处修改没有保存')).not.toBeInTheDocument();
    expect(onRestore).not.toHaveBeenCalled();
    expect(onDiscard).not.toHaveBeenCalled();
  });
});
