import { screen } from '@testing-library/react';
import { renderInPanel } from '../../../../../../../../tests/support/panel/render-in-panel';
import { PlaceLists } from './PlaceLists';

const VALUE = { indicator: 'a.a', year: 2024 };
const NONE = { problems: [], missing: [], unreviewed: [] };

describe('the values that wait for somebody', () => {
  it('are said to be none when nothing is missing', () => {
    renderInPanel(<PlaceLists lists={NONE} canReview onNext={() => undefined} />, {
      language: 'en',
    });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.getByText(/required/i)).toBeInTheDocument();
  });

  it('are named in plain words, with the way to the next one', async () => {
    const onNext = jest.fn();
    const { user } = renderInPanel(
      <PlaceLists lists={{ ...NONE, problems: [VALUE] }} canReview onNext={onNext} />,
      { language: 'en' },
    );
    expect(screen.getByText('1 cell to fix')).toBeInTheDocument();
    await user.click(screen.getByRole('button'));
    expect(onNext).toHaveBeenCalledWith([VALUE]);
  });

  it('leave reviewing to those who may', () => {
    const lists = { ...NONE, unreviewed: [VALUE] };
    const { unmount } = renderInPanel(
      <PlaceLists lists={lists} canReview onNext={() => undefined} />,
    );
    expect(screen.getAllByRole('button')).toHaveLength(1);
    unmount();
    renderInPanel(<PlaceLists lists={lists} canReview={false} onNext={() => undefined} />);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
