import { screen } from '@testing-library/react';
import type { EditionEvent } from '../../../../contract/admin/releases';
import { renderInPanel } from '../../../../../../../tests/support/panel/render-in-panel';
import { EditionsSection } from './EditionsSection';
import { HistorySection } from './HistorySection';

const RELEASED: EditionEvent = {
  type: 'released',
  at: '2026-03-02T08:00:00.000Z',
  number: 1,
  scheduledFor: null,
  cause: null,
  note: '更正了附表 3',
  reason: null,
  name: null,
};

describe('the history of a report', () => {
  it('is said to be empty before anything happened', () => {
    renderInPanel(<HistorySection events={[]} />);
    expect(screen.getByText('还没有记录。')).toBeInTheDocument();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });

  it('shows what was done with its note', () => {
    renderInPanel(<HistorySection events={[RELEASED]} />);
    expect(screen.getByRole('grid')).toHaveTextContent('更正了附表 3');
    expect(screen.getByRole('grid')).toHaveTextContent('时间操作人内容');
  });
});

describe('the editions of a report', () => {
  it('are said to be none before the first release', () => {
    renderInPanel(
      <EditionsSection
        editions={{ editions: [], links: null, isPublic: true }}
        reportKey={{ school: 'demo', year: 2024 }}
      />,
      { language: 'en' },
    );
    expect(screen.getByText('Nothing was released yet.')).toBeInTheDocument();
  });
});
