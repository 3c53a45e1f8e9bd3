import { screen } from '@testing-library/react';
import type { DocumentProgress } from '../../../../contract/admin/overview';
import { renderInPanel } from '../../../../../../../tests/support/panel/render-in-panel';
import { DocumentList } from './DocumentList';

const REPORT = { school: 'demo', year: 2024 };

const FINISHED: DocumentProgress = {
  type: 'chapter',
  documentId: 'a',
  number: '1',
  chapter: '1',
  level: 0,
  title: '学校概况',
  state: 'published',
  publication: 'published',
  errors: 0,
  warnings: 0,
};

describe('the chapters and cases of the overview', () => {
  it('lead to the outline when there are none', () => {
    renderInPanel(<DocumentList documents={[]} reportKey={REPORT} />);
    expect(screen.getByText('还没有章节。请到“大纲”新建。')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '打开大纲' })).toHaveAttribute(
      'href',
      '/plugins/annual-report/demo/2024/outline',
    );
  });

  it('are said to be finished when nothing is left of them', async () => {
    const { user } = renderInPanel(<DocumentList documents={[FINISHED]} reportKey={REPORT} />);
    expect(screen.getByText('学校概况')).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: '只看还没完成的' }));
    expect(screen.getByText(/所有章节和案例都已发布/)).toBeInTheDocument();
    expect(screen.queryByText('学校概况')).not.toBeInTheDocument();
  });
});
