import { screen, waitFor } from '@testing-library/react';
import type { Answer } from '../../../../../../../../tests/support/panel/answers';
import { renderInPanel } from '../../../../../../../../tests/support/panel/render-in-panel';
import { DeleteTableDialog } from './DeleteTableDialog';

const TABLE = {
  key: 'jobs',
  kind: 'trend' as const,
  title: '就业率',
  display: 'bar' as const,
  years: [2023, 2024],
  layout: [],
  changedAt: '2025-01-01T00:00:00.000Z',
};

function renderDialog({ language, answer }: { language?: 'zh' | 'en'; answer?: Answer } = {}) {
  const onClose = jest.fn();
  const { user, requests } = renderInPanel(
    <DeleteTableDialog report={{ school: 'demo', year: 2024 }} table={TABLE} onClose={onClose} />,
    { language, answer },
  );
  return { user, requests, onClose };
}

const confirmButton = () => screen.getByRole('button', { name: /confirm|确认/i });

describe('the question before a chart is deleted', () => {
  it('says which chart goes and that the values stay, in the reader’s language', () => {
    renderDialog();
    expect(screen.getByRole('alertdialog', { name: '删除图表' })).toHaveTextContent(
      '删除《就业率》？数值仍然保留',
    );
  });

  it('says the same in English', () => {
    renderDialog({ language: 'en' });
    expect(screen.getByRole('alertdialog', { name: 'Delete chart' })).toHaveTextContent(
      'Delete "就业率"? The values stay; only the chart goes.',
    );
  });

  it('asks the server for nothing when it is closed by Escape', async () => {
    const { user, requests, onClose } = renderDialog();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(requests).toEqual([]);
  });

  it('deletes the chart, says so and closes', async () => {
    const { user, requests, onClose } = renderDialog({
      answer: () => ({ body: { data: { key: 'jobs', title: '就业率' } } }),
    });
    await user.click(confirmButton());
    expect(await screen.findByText('《就业率》已删除。')).toBeInTheDocument();
    expect(requests).toEqual([
      {
        method: 'DELETE',
        path: '/annual-report/reports/demo/2024/tables/jobs',
        body: undefined,
      },
    ]);
    await waitFor(() => expect(onClose).toHaveBeenCalled());
  });

  it('says why when the server refuses', async () => {
    const message = '正文引用了这张图表，请先移除引用。';
    const error = { status: 409, name: 'ConflictError', message, details: {} };
    const { user } = renderDialog({
      answer: () => ({ status: 409, body: { data: null, error } }),
    });
    await user.click(confirmButton());
    expect(await screen.findByText(message)).toBeInTheDocument();
  });
});
