import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { AdminReport } from '../../../../contract/admin/home';
import type { LedgerData, NumberAccount } from '../../../../contract/admin/ledger';
import type { PanelRequest } from '../../../../../../../tests/support/panel/answers';
import { renderInPanel } from '../../../../../../../tests/support/panel/render-in-panel';
import { ReportProvider } from '../../report/report-context';
import LedgerPage from './LedgerPage';

let mayDeclare = true;

// Who is signed in and what they may do, which the panel asks of its own server.
jest.mock('@strapi/strapi/admin', () => ({
  ...jest.requireActual<object>('@strapi/strapi/admin'),
  useAuth: () => ({ id: 7 }),
  useRBAC: () => ({ allowedActions: { canWaive: mayDeclare } }),
}));

const REPORT: AdminReport = {
  documentId: 'report-1',
  title: '年度报告',
  year: 2024,
  school: { code: 'juying', name: '聚英' },
  latest: null,
  scheduledFor: null,
  changedAt: '2026-01-01T00:00:00.000Z',
};

const EMPTY: LedgerData = {
  asked: null,
  coverage: { total: 0, bound: 0, equal: 0, derived: 0, declared: 0, open: 0 },
  chapters: [],
  documents: [],
};

const TEXT = '在校生 305 人，来访家长 40 人，集市 9 摊。';
const idOf = (letter: string) => letter.repeat(64);

const numberAt = (text: string, id: string, account: NumberAccount) => {
  const start = TEXT.indexOf(text);
  return { id: idOf(id), start, end: start + text.length, text, account };
};

const LEDGER: LedgerData = {
  asked: null,
  coverage: { total: 3, bound: 0, equal: 1, derived: 0, declared: 0, open: 2 },
  chapters: [{ number: '1', title: '学校概况' }],
  documents: [
    {
      place: {
        type: 'chapter',
        id: 'abc',
        key: 'overview',
        title: '学校概况',
        label: '1',
        chapter: '1',
      },
      coverage: { total: 3, bound: 0, equal: 1, derived: 0, declared: 0, open: 2 },
      passages: [
        {
          field: 'content.0.content.0',
          kind: 'paragraph',
          text: TEXT,
          numbers: [
            numberAt('305 人', 'a', {
              kind: 'equal',
              value: { name: '在校生总数', indicator: 'students.total', year: 2024, text: '305' },
            }),
            numberAt('40 人', 'b', { kind: 'open' }),
            numberAt('9 摊', 'c', { kind: 'open' }),
          ],
        },
      ],
    },
  ],
};

const withAccount = (id: string, account: NumberAccount): LedgerData =>
  JSON.parse(JSON.stringify(LEDGER), (_name, value: unknown) =>
    typeof value === 'object' && value !== null && 'id' in value && value.id === idOf(id)
      ? { ...value, account }
      : value,
  ) as LedgerData;

const answerWith =
  (data: LedgerData) =>
  ({ method }: PanelRequest) => {
    if (method === 'GET') return { body: { data, meta: { status: 'draft' } } };
    return method === 'POST' ? { body: { data: { declared: 2 } } } : { status: 204, body: null };
  };

function renderLedger(
  answer: Parameters<typeof renderInPanel>[1] = { answer: answerWith(LEDGER) },
) {
  return renderInPanel(
    <ReportProvider value={REPORT}>
      <LedgerPage />
    </ReportProvider>,
    answer,
  );
}

const mark = (name: string) => screen.findByRole('button', { name });
const panel = () => screen.getByRole('complementary', { name: '数字的依据' });

beforeEach(() => {
  mayDeclare = true;
  localStorage.clear();
});

describe('the ledger of numbers', () => {
  it('says how many numbers have something behind them', async () => {
    renderLedger();
    expect(await screen.findByText('3 个数字：1 有依据，2 待确认')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '与指标一致 1 · 待确认 2' })).toBeInTheDocument();
  });

  it('says so in English, too', async () => {
    renderLedger({ language: 'en', answer: answerWith(LEDGER) });
    expect(
      await screen.findByText('3 numbers: 1 with something behind them, 2 open'),
    ).toBeInTheDocument();
  });

  it('shows the text whole, with each number named by what stands behind it', async () => {
    renderLedger();
    await mark('305 人，与指标一致');
    expect(screen.getByRole('article', { name: '1 学校概况' })).toHaveTextContent(TEXT);
  });

  it('says that there is nothing to account for yet', async () => {
    renderLedger({ answer: answerWith(EMPTY) });
    expect(await screen.findByText(/正文里还没有数字/)).toBeInTheDocument();
  });

  it('says that a filter lets nothing through', async () => {
    renderLedger({ answer: answerWith(LEDGER), address: '/?account=bound' });
    expect(await screen.findByText('没有符合条件的数字。')).toBeInTheDocument();
  });

  it('says why it could not be loaded, and offers to try again', async () => {
    renderLedger({
      answer: () => ({
        status: 400,
        body: { data: null, error: { status: 400, name: 'ValidationError', message: '坏了' } },
      }),
    });
    expect((await screen.findAllByRole('button', { name: '重试' })).length).toBeGreaterThan(0);
  });

  it('tells of a number which indicator it equals', async () => {
    const { user } = renderLedger();
    await user.click(await mark('305 人，与指标一致'));
    expect(panel()).toHaveTextContent('在校生总数（2024 年）');
  });

  it('declares several numbers at once', async () => {
    const { user, requests } = renderLedger();
    await user.click(await mark('40 人，待确认'));
    await user.click(await mark('9 摊，待确认'));
    await user.click(within(panel()).getByRole('button', { name: /名称/ }));
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
      numbers: [idOf('b'), idOf('c')],
      kind: 'name',
      reason: null,
      status: 'draft',
    });
    expect(await screen.findByText('已确认 2 个数字。')).toBeInTheDocument();
  });

  it('asks for the source of a figure of the school’s own', async () => {
    const { user, requests } = renderLedger();
    await user.click(await mark('40 人，待确认'));
    expect(panel()).toHaveTextContent('它是什么？');
    await user.click(within(panel()).getByRole('button', { name: /本校自有数字/ }));
    await user.click(screen.getByRole('button', { name: '保存来源并确认' }));
    expect(screen.getByText('请写明来源。')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: /来源/ }), '校办登记表');
    await user.click(screen.getByRole('button', { name: '保存来源并确认' }));
    expect(requests.find(({ method }) => method === 'POST')?.body).toMatchObject({
      numbers: [idOf('b')],
      kind: 'own-figure',
      reason: '校办登记表',
    });
  });

  it('keeps a source that was typed and not saved', async () => {
    const { user, unmount } = renderLedger();
    await user.click(await mark('40 人，待确认'));
    await user.click(within(panel()).getByRole('button', { name: /本校自有数字/ }));
    await user.type(screen.getByRole('textbox', { name: /来源/ }), '校办登记表');
    unmount();
    const again = renderLedger();
    await again.user.click(await mark('9 摊，待确认'));
    await again.user.click(within(panel()).getByRole('button', { name: /本校自有数字/ }));
    expect(screen.getByRole('textbox', { name: /来源/ })).toHaveValue('校办登记表');
    await again.user.click(screen.getByRole('button', { name: '保存来源并确认' }));
    await screen.findByText('已确认 1 个数字。');
    expect(localStorage).toHaveLength(0);
  });

  it('can be worked by the keyboard alone', async () => {
    const { user, requests } = renderLedger();
    (await mark('40 人，待确认')).focus();
    await user.keyboard(' ');
    expect(await mark('40 人，待确认')).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard('{Escape}');
    expect(await mark('40 人，待确认')).toHaveAttribute('aria-pressed', 'false');
    await user.keyboard('{Enter}4');
    expect(requests.find(({ method }) => method === 'POST')?.body).toMatchObject({ kind: 'date' });
  });

  it('goes from open number to open number, declares and goes on, whatever has the focus', async () => {
    const { user, requests } = renderLedger();
    await mark('40 人，待确认');
    await user.keyboard('j');
    expect(await mark('40 人，待确认')).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard('j');
    expect(await mark('9 摊，待确认')).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard('k');
    await user.keyboard('6');
    expect(await mark('9 摊，待确认')).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard('r');
    const said = requests.filter(({ method }) => method === 'POST').map(({ body }) => body);
    expect(said).toEqual([
      { numbers: [idOf('b')], kind: 'no-figure', reason: null, status: 'draft' },
      { numbers: [idOf('c')], kind: 'no-figure', reason: null, status: 'draft' },
    ]);
  });

  it('declares one number alone by a key that is held', async () => {
    const { user, requests } = renderLedger();
    await mark('40 人，待确认');
    await user.keyboard('j6');
    fireEvent.keyDown(document.body, { key: '6', repeat: true });
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(await mark('9 摊，待确认')).toHaveAttribute('aria-pressed', 'true');
  });

  it('shows what was declared before it is read again, and undoes it', async () => {
    const { user, requests } = renderLedger();
    await mark('40 人，待确认');
    await user.keyboard('j6');
    expect(await mark('40 人，已确认')).toBeInTheDocument();
    expect(screen.getByText('3 个数字：2 有依据，1 待确认')).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: /撤销/ }));
    expect(await mark('40 人，待确认')).toHaveAttribute('aria-pressed', 'true');
    expect(requests.find(({ path }) => path.endsWith('/taken-back'))?.body).toEqual({
      numbers: [idOf('b')],
    });
  });

  it('undoes at once what the server has not answered yet, and one more with the next key', async () => {
    let answerDeclared = (): void => undefined;
    const declared = new Promise<void>((resolve) => {
      answerDeclared = resolve;
    });
    const { user, requests } = renderLedger({
      answer: async (request) => {
        if (request.method === 'POST' && !request.path.endsWith('/taken-back')) await declared;
        return answerWith(LEDGER)(request);
      },
    });
    const takenBack = () => requests.filter(({ path }) => path.endsWith('/taken-back'));
    await mark('40 人，待确认');
    await user.keyboard('j66uu');
    expect(await screen.findByText('3 个数字：1 有依据，2 待确认')).toBeInTheDocument();
    expect(takenBack()).toEqual([]);
    answerDeclared();
    await waitFor(() => {
      expect(takenBack().map(({ body }) => body)).toEqual(
        expect.arrayContaining([{ numbers: [idOf('c')] }, { numbers: [idOf('b')] }]),
      );
    });
  });

  it('shows again as open what the server refuses, and says why', async () => {
    const { user } = renderLedger({
      answer: (request) =>
        request.method === 'GET'
          ? answerWith(LEDGER)(request)
          : {
              status: 400,
              body: {
                data: null,
                error: {
                  ...{ status: 400, name: 'ValidationError', message: '已不存在' },
                  details: { code: 'number-unknown' },
                },
              },
            },
    });
    await mark('40 人，待确认');
    await user.keyboard('j6');
    expect(await screen.findByText('已不存在')).toBeInTheDocument();
    expect(await mark('40 人，待确认')).toBeInTheDocument();
  });

  it('takes the source that was named last for the next number', async () => {
    const { user, requests } = renderLedger();
    await mark('40 人，待确认');
    await user.keyboard('j1');
    await user.type(screen.getByRole('textbox', { name: /来源/ }), '校办登记表{Enter}');
    await screen.findByText('已确认 1 个数字。');
    await user.keyboard('1');
    expect(screen.getByRole('textbox', { name: /来源/ })).toHaveValue('校办登记表');
    await user.keyboard('{Enter}');
    expect(
      requests.filter(({ method }) => method === 'POST').map(({ body }) => body),
    ).toMatchObject([{ numbers: [idOf('b')] }, { numbers: [idOf('c')], reason: '校办登记表' }]);
  });

  it('chooses the open numbers that are printed the same, too', async () => {
    const twice = JSON.parse(JSON.stringify(LEDGER).replaceAll('9 摊', '40人')) as LedgerData;
    const { user } = renderLedger({ answer: answerWith(twice) });
    await mark('40 人，待确认');
    await user.keyboard('j');
    expect(await screen.findByRole('button', { name: /一并选中相同的 1 个/ })).toBeInTheDocument();
    await user.keyboard('e');
    expect(within(panel()).getByRole('heading', { name: '2 个待确认的数字' })).toBeInTheDocument();
  });

  it('goes to the number that its address names', async () => {
    renderLedger({ answer: answerWith(LEDGER), address: `/?number=${idOf('c')}` });
    expect(await mark('9 摊，待确认')).toHaveAttribute('aria-pressed', 'true');
  });

  describe('declarations of last year', () => {
    const OFFERED = withAccount('b', {
      kind: 'open',
      earlier: { as: 'name', year: 2023, name: '王主任' },
    });

    it('are offered and not applied', async () => {
      renderLedger({ answer: answerWith(OFFERED) });
      expect(
        await screen.findByRole('region', { name: '去年声明过的 1 个数字' }),
      ).toHaveTextContent('名称 1 个');
      expect(await mark('40 人，待确认')).toBeInTheDocument();
    });

    it.each([/一并确认（1）/, '确认 40 人'])('are made again by %s', async (name) => {
      const { user, requests } = renderLedger({ answer: answerWith(OFFERED) });
      await user.click(await screen.findByRole('button', { name }));
      expect(requests.find(({ path }) => path.endsWith('/declarations/again'))?.body).toEqual({
        numbers: [idOf('b')],
        status: 'draft',
      });
    });

    it('are not there where nothing was said', async () => {
      renderLedger();
      await mark('40 人，待确认');
      expect(screen.queryByText(/去年声明过/)).not.toBeInTheDocument();
    });
  });

  it.each([
    [0, /已达到报告要求的 90%/],
    [2, /还差 2 个/],
  ])(
    'says whether the coverage that the report asks for is reached: %i missing',
    async (missing, text) => {
      renderLedger({ answer: answerWith({ ...LEDGER, asked: { percent: 90, missing } }) });
      expect(await screen.findByText(text)).toBeInTheDocument();
    },
  );

  it('takes a declaration back', async () => {
    const declared: NumberAccount = {
      kind: 'declared',
      as: 'own-figure',
      reason: '校办登记表',
      name: '李主任',
      at: '2026-01-01T00:00:00.000Z',
    };
    const { user, requests } = renderLedger({ answer: answerWith(withAccount('b', declared)) });
    await user.click(await mark('40 人，已确认'));
    expect(panel()).toHaveTextContent('来源：校办登记表');
    expect(panel()).toHaveTextContent('李主任');
    await user.click(within(panel()).getByRole('button', { name: '收回确认' }));
    const request = requests.find(({ path }) =>
      path.endsWith('/reports/juying/2024/ledger/declarations/taken-back'),
    );
    expect(request?.body).toEqual({ numbers: [idOf('b')] });
  });

  it('lets look and not declare whoever may not', async () => {
    mayDeclare = false;
    const { user } = renderLedger();
    await user.click(await mark('40 人，待确认'));
    expect(panel()).toHaveTextContent('由审核人员确认');
    expect(within(panel()).queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /选中/ })).not.toBeInTheDocument();
  });
});
