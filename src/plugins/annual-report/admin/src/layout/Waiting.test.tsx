import { screen } from '@testing-library/react';
import { renderInPanel } from '../../../../../../tests/support/panel/render-in-panel';
import { Failure, Loading, Waiting } from './Waiting';

const retryButtons = (name: string) => screen.getAllByRole('button', { name });

describe('what stands in place of content', () => {
  it('says what is under way', () => {
    renderInPanel(<Waiting text="正在发布" />);
    const [shown] = screen.getAllByRole('status');
    expect(shown).toHaveTextContent('正在发布');
  });

  it('says why something could not be loaded, and tries again', async () => {
    const onRetry = jest.fn();
    const { user } = renderInPanel(<Failure text="没有取得内容" onRetry={onRetry} />);
    expect(screen.getByText('没有取得内容')).toBeInTheDocument();
    const [retry] = retryButtons('重试');
    if (retry) await user.click(retry);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('offers to try again only once it failed', () => {
    const props = { text: '没有取得内容', onRetry: () => undefined };
    const { unmount } = renderInPanel(<Loading isError={false} {...props} />);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    unmount();
    renderInPanel(<Loading isError {...props} />, { language: 'en' });
    expect(retryButtons('Try again')).toHaveLength(1);
  });
});
