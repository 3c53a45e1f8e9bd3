import { screen, within } from '@testing-library/react';
import type { ListedFinding } from '../../../../contract/finding';
import { renderInPanel } from '../../../../../../../tests/support/panel/render-in-panel';
import { CauseGroupCard } from './CauseGroupCard';
import { causeGroups } from './cause-groups';
import type { useWaivers } from './use-waivers';

// Who is signed in, which the panel asks of its own server.
jest.mock('@strapi/strapi/admin', () => ({
  ...jest.requireActual<object>('@strapi/strapi/admin'),
  useAuth: () => ({ id: 7 }),
}));

const idOf = (letter: string) => letter.repeat(64);

const finding = (letter: string, given: Partial<ListedFinding> = {}): ListedFinding => ({
  id: idOf(letter),
  check: 'formula',
  family: 'arithmetic',
  severity: 'warning',
  canBeOverridden: false,
  place: {
    type: 'indicator-table',
    id: 'annex-5',
    key: 'annex-5',
    title: '资源表',
    label: '附表 5',
    chapter: '8',
  },
  quote: null,
  numbers: [],
  messages: { zh: `提示 ${letter}`, en: `finding ${letter}` },
  advice: { zh: '核对', en: 'check' },
  waiver: null,
  group: 0,
  news: 'known',
  waivedAs: [],
  ...given,
});

const CAUSE = {
  kind: 'value',
  indicator: 'staff.full-time',
  name: '专任教师',
  year: 2024,
  text: '328',
  explains: 2,
} as const;
const TITLE = '大概是“专任教师”2024 年这一格（328）';

const WAIVED = { reason: '已核实', name: '李', at: '2024-01-01T00:00:00.000Z' };

function renderGroup(
  findings: ListedFinding[],
  {
    cause = CAUSE,
    mayWaive = true,
  }: { cause?: Parameters<typeof causeGroups>[0]['groups'][0]['cause']; mayWaive?: boolean } = {},
) {
  const waivers: ReturnType<typeof useWaivers> = {
    isBusy: false,
    waive: jest.fn().mockResolvedValue(true),
    waiveGroup: jest.fn().mockResolvedValue(true),
    revoke: jest.fn().mockResolvedValue(true),
  };
  const [group] = causeGroups({ findings, groups: [{ cause }] });
  if (!group) throw new Error('There is no group.');
  const { user } = renderInPanel(
    <CauseGroupCard
      group={group}
      checks={[]}
      reportKey={{ school: 'juying', year: 2024 }}
      waivers={mayWaive ? waivers : null}
      overrides={null}
    />,
  );
  return { user, waivers };
}

const button = (name: RegExp) => screen.getByRole('button', { name });

beforeEach(() => localStorage.clear());

describe('a group of findings with one cause', () => {
  const three = [finding('a'), finding('b'), finding('c')];

  it('should name the cell, and how many it explains, before it is opened', async () => {
    const { user } = renderGroup(three);
    const region = screen.getByRole('region', { name: TITLE });
    expect(region).toHaveTextContent('3 条提示中有 2 条和它直接有关');
    expect(within(region).queryAllByRole('article')).toHaveLength(0);
    await user.click(button(/^展开/));
    expect(within(region).getAllByRole('article')).toHaveLength(3);
    expect(button(/^收起/)).toHaveAttribute('aria-expanded', 'true');
  });

  it('should name the sentence where it is one', () => {
    renderGroup(three, { cause: { kind: 'sentence', quote: '教职工 336 人', explains: 3 } });
    expect(screen.getByRole('region', { name: '大概是这一句：教职工 336 人' })).toHaveTextContent(
      '这 3 条提示都在这里',
    );
  });

  it('should weigh as much as the worst of them, and lead with what stands at the cause', async () => {
    const place = { ...finding('d').place, indicator: CAUSE.indicator, year: CAUSE.year };
    const { user } = renderGroup([
      finding('a', { severity: 'note' }),
      finding('d', { place }),
      finding('e', { severity: 'error' }),
    ]);
    expect(screen.getByRole('region', { name: TITLE })).toHaveTextContent(/^错误/);
    await user.click(button(/^展开/));
    expect(screen.getAllByRole('article')[0]).toHaveAccessibleName('提示 d');
  });

  it('should be waived with one reason, without errors and what is waived already', async () => {
    const { user, waivers } = renderGroup([
      ...three,
      finding('d', { severity: 'error' }),
      finding('e', { waiver: WAIVED, waivedAs: [idOf('e')] }),
    ]);
    await user.click(button(/^整组豁免/));
    await user.click(button(/保存理由并豁免/));
    expect(waivers.waiveGroup).not.toHaveBeenCalled();
    await user.type(screen.getByRole('textbox'), '人事处已核实');
    await user.click(button(/保存理由并豁免/));
    expect(waivers.waiveGroup).toHaveBeenCalledWith(['a', 'b', 'c'].map(idOf), '人事处已核实');
  });

  it('should be taken back under the ids under which it was waived', async () => {
    const { user, waivers } = renderGroup([
      finding('a', { waiver: WAIVED, waivedAs: [idOf('f')] }),
      finding('b', { waiver: WAIVED, waivedAs: [idOf('b')] }),
    ]);
    expect(screen.queryByRole('button', { name: /^整组豁免/ })).not.toBeInTheDocument();
    await user.click(button(/^收回整组豁免/));
    expect(waivers.revoke).toHaveBeenCalledWith([idOf('f'), idOf('b')]);
  });

  it('should offer nothing to waive to who may not', () => {
    renderGroup(three, { mayWaive: false });
    expect(screen.queryByRole('button', { name: /豁免/ })).not.toBeInTheDocument();
  });

  it.each([
    ['新出现', 'new'],
    ['有变化', 'changed'],
  ] as const)('should say %s where one of them is', (text, news) => {
    renderGroup([finding('a'), finding('b', { news })]);
    expect(screen.getByText(text)).toBeInTheDocument();
  });
});
