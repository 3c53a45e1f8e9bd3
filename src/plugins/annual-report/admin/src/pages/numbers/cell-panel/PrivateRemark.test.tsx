import { screen } from '@testing-library/react';
import type { Answer } from '../../../../../../../../tests/support/panel/answers';
import { renderInPanel } from '../../../../../../../../tests/support/panel/render-in-panel';
import { PrivateRemark } from './PrivateRemark';

const REPORT = { school: 'juying', year: 2024 };
const VALUE = { indicator: 'a.a', year: 2024 };

const version = (id: string, text: string) => ({
  ...VALUE,
  id,
  text,
  at: '2025-01-01T08:00:00.000Z',
  by: { id: 1, name: '李老师' },
});

const show = (answerToPut: ReturnType<Answer>) =>
  renderInPanel(<PrivateRemark report={REPORT} value={VALUE} />, {
    answer: ({ method }) =>
      method === 'PUT' ? answerToPut : { body: { data: [version('7', '等教务处确认')] } },
  });

describe('a private remark beside its value', () => {
  beforeEach(() => localStorage.clear());

  it('should say who sees it, and be saved over the version that was seen', async () => {
    const { user, requests } = show({ body: { data: version('8', '已确认') } });
    const field = await screen.findByDisplayValue('等教务处确认');
    expect(screen.getByText(/只有本校填写和审核数值的人看得到/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '保存内部备注' })).toBeNull();
    await user.clear(field);
    await user.type(field, '已确认');
    await user.click(screen.getByRole('button', { name: '保存内部备注' }));
    expect(requests.find(({ method }) => method === 'PUT')).toMatchObject({
      path: '/annual-report/reports/juying/2024/remarks/a.a/2024',
      body: { text: '已确认', seen: '7' },
    });
  });

  it('should keep what was typed when somebody else wrote meanwhile, and say so', async () => {
    const message = '内部备注已由王老师于刚才改写，您的没有保存。';
    const error = { status: 409, name: 'ConflictError', message, details: {} };
    const { user } = show({ status: 409, body: { data: null, error } });
    const field = await screen.findByDisplayValue('等教务处确认');
    await user.type(field, '！');
    await user.click(screen.getByRole('button', { name: '保存内部备注' }));
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByDisplayValue('等教务处确认！')).toBeTruthy();
  });

  it('should show every version when it is asked for', async () => {
    const { user } = show({ body: {} });
    await user.click(await screen.findByRole('button', { name: '写过的内部备注' }));
    expect(await screen.findByText(/李老师/)).toBeTruthy();
  });
});
