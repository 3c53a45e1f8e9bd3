import { screen } from '@testing-library/react';
import type { ImportTrial } from '../../../../../contract/admin/value-import';
import type { Answer } from '../../../../../../../../tests/support/panel/answers';
import { renderInPanel } from '../../../../../../../../tests/support/panel/render-in-panel';
import { ImportDialog } from './ImportDialog';

const TABLE = {
  key: 'annex-1',
  kind: 'annex' as const,
  title: '计分卡',
  display: 'table' as const,
  years: [2024],
  layout: [],
  changedAt: '2025-01-01T00:00:00.000Z',
};

const FILE = new File(['a'], '计分卡.xlsx');

const side = (printed: string) => ({
  value: Number(printed),
  text: printed,
  status: 'final' as const,
  respondents: null,
  method: null,
  note: null,
  printed,
});

const COUNTS = { added: 0, changed: 0, same: 1, errors: 0, warnings: 0 };

const trialWith = (over: Partial<ImportTrial>): ImportTrial => ({
  problems: [],
  differences: [],
  remarks: [],
  counts: COUNTS,
  ...over,
});

const CHANGE = trialWith({
  differences: [
    {
      indicator: 'a.a',
      year: 2024,
      label: '毕业生人数',
      unit: '人',
      sheet: '计分卡',
      row: 2,
      kind: 'changed',
      revision: 1,
      old: side('305'),
      new: side('310'),
    },
  ],
  counts: { ...COUNTS, changed: 1 },
});

const MISTAKE = trialWith({
  problems: [
    {
      severity: 'error',
      sheet: '计分卡',
      row: 2,
      column: { letters: 'C', name: '2024' },
      quote: '三百',
      code: 'unreadable',
      messages: { zh: '这里要写数字。', en: 'A number is needed here.' },
    },
  ],
  counts: { ...COUNTS, errors: 1 },
});

async function renderTried({ answer, unsaved = 0 }: { answer: Answer; unsaved?: number }) {
  const { user } = renderInPanel(
    <ImportDialog
      report={{ school: 'demo', year: 2024 }}
      table={TABLE}
      unsaved={unsaved}
      onClose={() => undefined}
    />,
    { answer },
  );
  await user.upload(screen.getByLabelText('填好的文件（.xlsx 或 .csv）'), FILE);
  return { user };
}

const answerWith =
  (trial: ImportTrial): Answer =>
  () => ({ body: { data: trial } });

const confirmButton = () => screen.queryByRole('button', { name: /确认写入/ });

describe('values from a file', () => {
  it('cannot be written before a file was tried', () => {
    renderInPanel(
      <ImportDialog
        report={{ school: 'demo', year: 2024 }}
        table={TABLE}
        unsaved={2}
        onClose={() => undefined}
      />,
    );
    expect(screen.getByText(/您还有 2 处修改没有保存/)).toBeInTheDocument();
    expect(confirmButton()).not.toBeInTheDocument();
  });

  it('are offered for writing with what would change', async () => {
    await renderTried({ answer: answerWith(CHANGE) });
    expect(await screen.findByText(/修改 1 个/)).toBeInTheDocument();
    expect(screen.getByRole('grid', { name: '将要写入的改动' })).toHaveTextContent('305');
    expect(confirmButton()).toHaveTextContent('确认写入 1 个数值');
  });

  it('are refused with the place of every mistake', async () => {
    await renderTried({ answer: answerWith(MISTAKE) });
    expect(await screen.findByText(/有 1 处错误，什么都没有写入/)).toBeInTheDocument();
    expect(screen.getByRole('grid', { name: '问题' })).toHaveTextContent('计分卡 · C2');
    expect(screen.getByText('这里要写数字。')).toBeInTheDocument();
    expect(confirmButton()).not.toBeInTheDocument();
  });

  it('need no writing when they are there already', async () => {
    await renderTried({ answer: answerWith(trialWith({})) });
    expect(await screen.findByText(/完全相同，不需要导入/)).toBeInTheDocument();
    expect(confirmButton()).not.toBeInTheDocument();
  });

  it('are reported as the server refuses them', async () => {
    const error = { status: 400, name: 'ValidationError', message: '文件打不开。', details: {} };
    await renderTried({ answer: () => ({ status: 400, body: { data: null, error } }) });
    expect(await screen.findByText('文件打不开。')).toBeInTheDocument();
  });
});
