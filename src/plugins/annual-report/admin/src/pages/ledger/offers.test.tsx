import { screen, within } from '@testing-library/react';
import type { LedgerDocument, LedgerNumber } from '../../../../contract/admin/ledger';
import type { PanelRequest } from '../../../../../../../tests/support/panel/answers';
import { renderInPanel } from '../../../../../../../tests/support/panel/render-in-panel';
import { EditNotice } from '../../edits/EditNotice';
import { OfferedEditsProvider } from '../../edits/offered-edits';
import { FactOffer } from './FactOffer';
import { OfferedFacts } from './OfferedFacts';
import { OwnValueOffer } from './OwnValueOffer';

let mayEnter = true;

// Who is signed in and what they may do, which the panel asks of its own server.
jest.mock('@strapi/strapi/admin', () => ({
  ...jest.requireActual<object>('@strapi/strapi/admin'),
  useRBAC: () => ({ allowedActions: { canValues: mayEnter } }),
}));

const REPORT = { school: 'juying', year: 2024 };
const TEXT = '在校生 305 人，家长 40 人。';

const EQUAL: LedgerNumber = {
  ...{ id: 'a'.repeat(64), start: 4, end: 9, text: '305 人' },
  account: {
    kind: 'equal',
    value: { name: '在校生', indicator: 'students.total', year: 2024, text: '305' },
  },
  fact: { token: '{{students.total}}', start: 4, end: 7 },
};

const OPEN: LedgerNumber = {
  ...{ id: 'b'.repeat(64), start: 13, end: 17, text: '40 人' },
  account: { kind: 'open' },
  own: { name: '家长', unit: '人', kind: 'count', year: 2024, text: '40' },
};

const DOCUMENT: LedgerDocument = {
  place: { type: 'chapter', id: 'x', key: 'k', title: '概况', label: '1', chapter: '1' },
  coverage: { total: 2, bound: 0, equal: 1, derived: 0, declared: 0, open: 1 },
  passages: [],
};

const UNDO = [
  {
    ...{ type: 'chapter', id: 'x', title: '概况', version: '8' },
    edits: [{ field: 'content.0', from: 4, old: '{{students.total}}', words: '305' }],
  },
];

const withNumbers = (...numbers: LedgerNumber[]): LedgerDocument[] => [
  { ...DOCUMENT, passages: [{ field: 'content.0', kind: 'paragraph', text: TEXT, numbers }] },
];

const answer = ({ path }: PanelRequest) => {
  if (path.endsWith('/undo')) return { body: { data: { undone: 1 } } };
  return { body: { data: { count: 1, undo: UNDO, indicator: 'own.juying.k3m9x2ab' } } };
};

function renderOffers({ isOpen = true, equal = EQUAL } = {}) {
  const documents = withNumbers(equal, OPEN);
  return renderInPanel(
    <OfferedEditsProvider reportKey={REPORT} isOpen={isOpen}>
      <EditNotice />
      <OfferedFacts documents={documents} reportKey={REPORT} />
      <FactOffer number={equal} documents={documents} reportKey={REPORT} />
      <OwnValueOffer number={OPEN} reportKey={REPORT} />
    </OfferedEditsProvider>,
    { answer },
  );
}

beforeEach(() => {
  mayEnter = true;
});

describe('what the ledger offers', () => {
  it('shows a sentence as it is and as it would be, and takes the edit back where it was made', async () => {
    const { user, requests } = renderOffers();
    expect(screen.getByText('{{students.total}}')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '绑定到这个指标' }));
    await screen.findByText('“概况”里已修改 1 处，存为草稿。');
    await user.click(screen.getByRole('button', { name: '撤销修改' }));
    await screen.findByText('已撤销，文字和原来一样。');
    expect(requests.map(({ path }) => path.split('/').slice(-2).join('/'))).toEqual([
      'ledger/facts',
      'edits/undo',
    ]);
  });

  it('says so where a number equals its indicator and no token prints it', () => {
    const { fact: _none, ...equal } = EQUAL;
    renderOffers({ equal });
    expect(screen.getByText(/没有一种数据引用能印出同样的文字/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '预览并绑定' })).toBeNull();
  });

  it('lets nobody bind nothing', async () => {
    const { user } = renderOffers();
    await user.click(screen.getByRole('button', { name: '预览并绑定' }));
    const dialog = await screen.findByRole('dialog', { name: '绑定到指标' });
    expect(within(dialog).getByRole('button', { name: '绑定 1 个数字' })).toBeEnabled();
    await user.click(within(dialog).getByRole('checkbox'));
    expect(within(dialog).getByRole('button', { name: '绑定 0 个数字' })).toBeDisabled();
  });

  it('asks for the name of a value that nobody gave one', async () => {
    const { user, requests } = renderOffers();
    await user.click(screen.getByRole('button', { name: '做成本校的指标' }));
    const dialog = await screen.findByRole('dialog', { name: '把这个数字做成本校的指标' });
    const name = within(dialog).getByRole('textbox', { name: /指标名称/ });
    expect(name).toHaveValue('家长');
    await user.clear(name);
    await user.click(within(dialog).getByRole('button', { name: '建立并绑定' }));
    expect(within(dialog).getByText('请写明指标名称。')).toBeInTheDocument();
    expect(requests).toEqual([]);
    await user.type(name, '来访家长');
    await user.click(within(dialog).getByRole('button', { name: '建立并绑定' }));
    await screen.findByText('“概况”里已修改 1 处，存为草稿。');
    expect(requests[0]).toMatchObject({
      body: { number: OPEN.id, name: '来访家长', unit: '人', kind: 'count' },
    });
  });

  it('offers no value to who may enter none, and nothing at all where nobody edits', () => {
    mayEnter = false;
    const { unmount } = renderOffers();
    expect(screen.queryByRole('button', { name: '做成本校的指标' })).toBeNull();
    unmount();
    renderOffers({ isOpen: false });
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});
