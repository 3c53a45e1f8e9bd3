import { screen } from '@testing-library/react';
import type { Aliases as Data } from '../../../../contract/admin/aliases';
import type { PanelRequest } from '../../../../../../../tests/support/panel/answers';
import { renderInPanel } from '../../../../../../../tests/support/panel/render-in-panel';
import { Aliases } from './AliasesPage';

// The list of a combobox asks whether its end is in sight, which jsdom cannot tell.
Object.assign(globalThis, {
  IntersectionObserver: class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
});

const DATA: Data = {
  indicators: [
    { code: 'students.total', name: '在校生总数', unit: '人', given: ['在籍学生'] },
    { code: 'teachers.total', name: '教职工总数', unit: '人', given: [] },
  ],
  aliases: [
    {
      ...{ id: 7, indicator: 'students.total', alias: '晨星学员', name: '李主任' },
      ...{ at: '2026-01-01T00:00:00.000Z', sharedWith: null },
    },
  ],
};

const answerWith =
  (data: Data) =>
  ({ method }: PanelRequest) => {
    if (method === 'GET') return { body: { data } };
    return method === 'POST'
      ? { status: 201, body: { data: { id: 8 } } }
      : { status: 204, body: null };
  };

const field = () => screen.findByRole('textbox', { name: /正文里的叫法/ });

describe('the page of the names of indicators', () => {
  it('shows each that was added with its indicator and who added it', async () => {
    renderInPanel(<Aliases />, { answer: answerWith(DATA) });
    const row = await screen.findByRole('row', { name: /晨星学员/ });
    expect(row).toHaveTextContent('在校生总数');
    expect(row).toHaveTextContent('李主任');
  });

  it('says that none was added', async () => {
    renderInPanel(<Aliases />, { answer: answerWith({ ...DATA, aliases: [] }) });
    expect(await screen.findByText(/还没有添加别名/)).toBeInTheDocument();
  });

  it('asks for both an indicator and a name', async () => {
    const { user, requests } = renderInPanel(<Aliases />, { answer: answerWith(DATA) });
    await user.click(await screen.findByRole('button', { name: '添加' }));
    expect(screen.getByText('请选择指标。')).toBeInTheDocument();
    expect(screen.getByText('请填写叫法。')).toBeInTheDocument();
    expect(requests.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('shows what the chosen indicator is called already, and adds a name to it', async () => {
    const { user, requests } = renderInPanel(<Aliases />, { answer: answerWith(DATA) });
    await user.click(await screen.findByRole('combobox', { name: /指标/ }));
    await user.keyboard('在校生');
    await user.click(await screen.findByRole('option', { name: /students\.total/ }));
    expect(screen.getByText('已有的名称：在校生总数、在籍学生、晨星学员')).toBeInTheDocument();
    await user.type(await field(), '在读学员');
    await user.click(screen.getByRole('button', { name: '添加' }));
    expect(await screen.findByText('已添加“在读学员”。')).toBeInTheDocument();
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
      indicator: 'students.total',
      alias: '在读学员',
    });
  });

  it('says below the field why a name is refused', async () => {
    const { user } = renderInPanel(<Aliases />, {
      answer: (request) =>
        request.method === 'POST'
          ? {
              status: 400,
              body: {
                data: null,
                error: {
                  ...{ status: 400, name: 'ValidationError', message: '两个指标不能同名' },
                  details: { code: 'alias-shared' },
                },
              },
            }
          : answerWith(DATA)(request),
    });
    await user.click(await screen.findByRole('combobox', { name: /指标/ }));
    await user.click(await screen.findByRole('option', { name: /students\.total/ }));
    await user.type(await field(), '教职工总数');
    await user.click(screen.getByRole('button', { name: '添加' }));
    expect(await screen.findByText('两个指标不能同名')).toBeInTheDocument();
    expect(await field()).toHaveValue('教职工总数');
  });

  it('takes one back', async () => {
    const { user, requests } = renderInPanel(<Aliases />, { answer: answerWith(DATA) });
    await user.click(await screen.findByRole('button', { name: '收回“晨星学员”' }));
    expect(requests.find(({ method }) => method === 'DELETE')?.path).toMatch(/aliases\/7$/);
  });

  it('says where a pack has come to use the name for another indicator', async () => {
    const aliases = DATA.aliases.map((alias) => ({ ...alias, sharedWith: 'teachers.total' }));
    renderInPanel(<Aliases />, { answer: answerWith({ ...DATA, aliases }) });
    expect(await screen.findByText(/“teachers.total”也叫这个名称/)).toBeInTheDocument();
  });

  it('holds no more than a name', async () => {
    renderInPanel(<Aliases />, { answer: answerWith(DATA) });
    expect(await field()).toHaveAttribute('maxlength', '40');
  });
});
