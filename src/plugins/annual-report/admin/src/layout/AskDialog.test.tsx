import { Button } from '@strapi/design-system';
import { screen } from '@testing-library/react';
import { renderInPanel } from '../../../../../../tests/support/panel/render-in-panel';
import { AskDialog } from './AskDialog';

function renderQuestion() {
  const answers: string[] = [];
  const { user } = renderInPanel(
    <AskDialog
      title="删除"
      no="保留"
      yes="删除它"
      another={<Button onClick={() => answers.push('another')}>先保存</Button>}
      onNo={() => answers.push('no')}
      onYes={() => {
        answers.push('yes');
      }}
    >
      要删除吗？
    </AskDialog>,
  );
  return { user, answers };
}

const button = (name: string) => screen.getByRole('button', { name });

describe('a question before something is lost', () => {
  it('says what it is about', () => {
    renderQuestion();
    expect(screen.getByRole('alertdialog', { name: '删除' })).toHaveTextContent('要删除吗？');
  });

  it.each([
    ['保留', 'no'],
    ['删除它', 'yes'],
    ['先保存', 'another'],
  ])('gives one answer for the button %s', async (name, answer) => {
    const { user, answers } = renderQuestion();
    await user.click(button(name));
    expect(answers).toEqual([answer]);
  });

  it('takes Escape for the answer that loses nothing', async () => {
    const { user, answers } = renderQuestion();
    await user.keyboard('{Escape}');
    expect(answers).toEqual(['no']);
  });

  it('has the focus on the answer that loses nothing', () => {
    renderQuestion();
    expect(button('保留')).toHaveFocus();
  });
});
