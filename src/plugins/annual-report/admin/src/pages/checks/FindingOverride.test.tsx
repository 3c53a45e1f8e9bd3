import { screen } from '@testing-library/react';
import type { FindingJson } from '../../../../contract/finding';
import { renderInPanel } from '../../../../../../../tests/support/panel/render-in-panel';
import { FindingOverride } from './FindingOverride';

// Who is signed in, which the panel asks of its own server.
jest.mock('@strapi/strapi/admin', () => ({
  ...jest.requireActual<object>('@strapi/strapi/admin'),
  useAuth: () => ({ id: 7 }),
}));

const MESSAGE = '2024 年“教师数”为 -4 人，数量不应为负。';

const FINDING: FindingJson = {
  id: 'a'.repeat(64),
  check: 'whole-counts',
  family: 'arithmetic',
  severity: 'error',
  canBeOverridden: true,
  place: { type: 'indicator', id: 'a', key: 'a', title: '教师数', label: null, chapter: null },
  quote: null,
  numbers: [],
  messages: { zh: MESSAGE, en: 'A count cannot be negative.' },
  advice: { zh: '请核对。', en: 'Check it.' },
  waiver: null,
};

const OVERRIDDEN: FindingJson = {
  ...FINDING,
  waiver: { reason: '原始报表如此', name: '李主任', at: '2026-11-30T09:00:00.000Z' },
};

type Options = { finding?: FindingJson; mayOverride?: boolean; language?: 'zh' | 'en' };

function renderOverride({ finding = FINDING, mayOverride = true, ...options }: Options = {}) {
  const override = jest.fn().mockResolvedValue(true);
  const revoke = jest.fn().mockResolvedValue(true);
  const { user } = renderInPanel(
    <FindingOverride
      finding={finding}
      reportKey={{ school: 'demo', year: 2024 }}
      overrides={mayOverride ? { isBusy: false, override, revoke } : null}
    />,
    options,
  );
  return { user, override, revoke };
}

beforeEach(() => localStorage.clear());

describe('an error that can be overridden', () => {
  it('says before it asks that the reason will be public, and what will not be', async () => {
    const { user, override } = renderOverride();
    expect(screen.getByText(/理由会随报告公开/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: `放行：${MESSAGE}` }));
    expect(screen.getByRole('note')).toHaveTextContent(/任何人都能.*您的名字和引用的原文不公开/);
    await user.type(screen.getByRole('textbox', { name: /公开的理由/ }), ' 原始报表如此 ');
    await user.click(screen.getByRole('button', { name: '公开理由并放行' }));
    expect(override).toHaveBeenCalledWith(FINDING.id, '原始报表如此');
  });

  it('is not overridden without a reason', async () => {
    const { user, override } = renderOverride();
    await user.click(screen.getByRole('button', { name: /^放行/ }));
    await user.click(screen.getByRole('button', { name: '公开理由并放行' }));
    expect(screen.getByText('请写明理由。')).toBeVisible();
    expect(override).not.toHaveBeenCalled();
  });

  it('is left as it was when that is canceled', async () => {
    const { user, override } = renderOverride();
    await user.click(screen.getByRole('button', { name: /^放行/ }));
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(screen.getByRole('button', { name: /^放行/ })).toBeVisible();
    expect(override).not.toHaveBeenCalled();
  });

  it('sends whoever may not override to somebody who may', () => {
    renderOverride({ mayOverride: false });
    expect(screen.getByText(/请有“放行”权限的同事/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('an error that was overridden', () => {
  it('shows by whom, and the reason as a public one, and is taken back', async () => {
    const { user, revoke } = renderOverride({ finding: OVERRIDDEN });
    expect(screen.getByText(/李主任 于 .* 放行，公开的理由：原始报表如此/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: `收回放行：${MESSAGE}` }));
    expect(revoke).toHaveBeenCalledWith(FINDING.id);
  });

  it('is taken back only by who may override', () => {
    renderOverride({ finding: OVERRIDDEN, mayOverride: false });
    expect(screen.getByText(/公开的理由：原始报表如此/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('another finding', () => {
  it.each<Partial<FindingJson>>([
    { canBeOverridden: false },
    { canBeOverridden: false, severity: 'warning', waiver: OVERRIDDEN.waiver },
  ])('is not spoken of as one that can be overridden: %p', (given) => {
    renderOverride({ finding: { ...FINDING, ...given } });
    expect(screen.queryByText(/放行/)).toBeNull();
  });
});
