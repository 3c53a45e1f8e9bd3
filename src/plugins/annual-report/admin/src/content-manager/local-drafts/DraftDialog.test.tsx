import { screen } from '@testing-library/react';
import { renderInPanel } from '../../../../../../../tests/support/panel/render-in-panel';
import { DraftDialog } from './DraftDialog';

function renderDialog(language: 'zh' | 'en' = 'zh') {
  const onRestore = jest.fn();
  const onDiscard = jest.fn();
  const { user } = renderInPanel(
    <DraftDialog at="2026-03-02T08:00:00.000Z" onRestore={onRestore} onDiscard={onDiscard} />,
    { language },
  );
  return { user, onRestore, onDiscard };
}

describe('the offer of what was typed and not saved', () => {
  it('says when it was typed, in the reader’s language', () => {
    renderDialog();
    expect(screen.getByRole('alertdialog', { name: '有未保存的内容' })).toHaveTextContent(
      '2026年3月2日',
    );
  });

  it('says the same in English', () => {
    renderDialog('en');
    expect(screen.getByRole('alertdialog')).toHaveTextContent('March 2, 2026');
  });

  it('waits for an answer: Escape is none', async () => {
    const { user, onRestore, onDiscard } = renderDialog();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('alertdialog')).toBeInTheDocument();
    expect(onRestore).not.toHaveBeenCalled();
    expect(onDiscard).not.toHaveBeenCalled();
  });

  it('puts it back, or discards it', async () => {
    const { user, onRestore, onDiscard } = renderDialog();
    await user.click(screen.getByRole('button', { name: '恢复' }));
    expect(onRestore).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: '不要了' }));
    expect(onDiscard).toHaveBeenCalledTimes(1);
  });
});
