import { screen } from '@testing-library/react';
import { renderInPanel } from '../../../../../../../tests/support/panel/render-in-panel';
import { ReleaseChecklist } from './ReleaseChecklist';
import { ReleaseForm } from './ReleaseForm';

// Who is signed in, which the panel asks of its own server.
jest.mock('@strapi/strapi/admin', () => ({
  ...jest.requireActual<object>('@strapi/strapi/admin'),
  useAuth: () => ({ id: 7 }),
}));

const NEEDS_A_LOOK = '请先核对并勾选上面需要确认的改动。';
const UNDERWAY = '正在校核、复制照片并固定内容，请不要关闭页面…';

type FormProps = Parameters<typeof ReleaseForm>[0];

function renderForm(over: Partial<FormProps> = {}) {
  const onRelease = jest.fn().mockResolvedValue(true);
  const { user } = renderInPanel(
    <>
      <ReleaseChecklist
        items={[
          {
            verdict: 'blocked',
            textId: 'release.item.errors',
            count: 2,
            to: '/checks',
            documents: [],
          },
        ]}
      />
      <ReleaseForm
        reportKey={{ school: 'demo', year: 2024 }}
        number={1}
        isConfirmed
        isBlocked={false}
        isBusy={false}
        onRelease={onRelease}
        {...over}
      />
    </>,
  );
  return { user, onRelease };
}

const releaseButton = (name: RegExp) => screen.getByRole('button', { name });

beforeEach(() => localStorage.clear());

describe('the release of a report', () => {
  it('is closed while errors stand in its way, and the checklist leads to them', () => {
    renderForm({ isBlocked: true });
    expect(releaseButton(/发布第 1 版/)).toBeDisabled();
    expect(screen.getByRole('listitem')).toHaveTextContent('2');
    expect(screen.getByRole('link')).toHaveAttribute('href', '/checks');
  });

  it('asks to look at what has no draft first', async () => {
    const { user, onRelease } = renderForm({ isConfirmed: false });
    await user.click(releaseButton(/发布第 1 版/));
    expect(screen.getByText(NEEDS_A_LOOK)).toBeInTheDocument();
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(onRelease).not.toHaveBeenCalled();
  });

  it('asks for a note from the second edition on, and keeps it while it is typed', async () => {
    const { user } = renderForm({ number: 2 });
    const note = screen.getByRole('textbox');
    await user.click(releaseButton(/发布第 2 版/));
    expect(note).toBeInvalid();
    await user.type(note, '更正了附表 3');
    expect(note).toBeValid();
    expect(localStorage.getItem('annals.kept.7.release.demo.2024')).toContain('更正了附表 3');
  });

  it('asks once more before it is done', async () => {
    const { user, onRelease } = renderForm();
    await user.click(releaseButton(/发布第 1 版/));
    expect(onRelease).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: /confirm|确认/i }));
    expect(onRelease).toHaveBeenCalledWith({ note: '', at: null });
  });

  it('shows what is under way in place of its button', () => {
    renderForm({ isBusy: true });
    expect(screen.getAllByText(UNDERWAY)).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: /发布第 1 版/ })).not.toBeInTheDocument();
  });
});
