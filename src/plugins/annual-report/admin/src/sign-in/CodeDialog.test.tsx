import { act, screen, waitFor } from '@testing-library/react';
import { renderInPanel } from '../../../../../../tests/support/panel/render-in-panel';
import { askCode } from './code-question';
import { CodeDialog } from './CodeDialog';

/** Has the dialog ask; gives what it is answered with. */
function ask(problem: string | null) {
  const { user } = renderInPanel(<CodeDialog />);
  const answers: (string | null)[] = [];
  act(() => {
    void askCode({ problem }).then((code) => answers.push(code));
  });
  return { user, answers };
}

describe('the dialog that asks for a code', () => {
  it('is not there until it is asked', () => {
    renderInPanel(<CodeDialog />);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('gives what was typed, and goes', async () => {
    const { user, answers } = ask(null);
    await user.type(screen.getByLabelText(/验证码/), '123456{Enter}');
    await waitFor(() => expect(answers).toEqual(['123456']));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says what was wrong with the last code, at the field', () => {
    ask('验证码不正确');
    expect(screen.getByLabelText(/验证码/)).toHaveAccessibleDescription('验证码不正确');
  });

  it('sends nothing without a code', () => {
    ask(null);
    expect(screen.getByRole('button', { name: '登录' })).toBeDisabled();
  });

  it.each(['Escape', '取消'])('gives up by %s', async (way) => {
    const { user, answers } = ask(null);
    if (way === 'Escape') await user.keyboard('{Escape}');
    else
      for (const button of screen.getAllByRole('button', { name: way }).slice(-1))
        await user.click(button);
    await waitFor(() => expect(answers).toEqual([null]));
  });
});
