import { Form, useField } from '@strapi/strapi/admin';
import { screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { renderInPanel } from '../../../../../../tests/support/panel/render-in-panel';
import TextEditor from './TextEditor';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

const TOKEN = {
  kind: 'indicator',
  token: '{{graduates.total}}',
  name: '毕业生人数',
  where: '附表 1',
  text: '305',
  reason: null,
  forms: [],
  definition: '当年毕业的学生',
  source: '教务处',
};

const DESK = {
  report: { school: 'juying', year: 2024, title: '年报' },
  label: '1',
  path: [],
  findings: [],
  tokens: [TOKEN],
};

const WAN = '｛｛graduates.total｜wan｝｝';

const reading = (printed: string[]) => ({
  label: '1',
  title: '',
  summary: null,
  blocks: [{ type: 'text', content: printed.map(paragraph), html: '' }],
  images: [],
  tables: [],
  problems: [],
});

/** What stands in the form, as it would be saved. */
function Value() {
  return <output aria-label="表单">{JSON.stringify(useField('content').value)}</output>;
}

const show = (content: unknown, { isDisabled = false } = {}) =>
  renderInPanel(
    <Routes>
      <Route
        path="/:slug/:id"
        element={
          <Form method="PUT" initialValues={{ content }}>
            <TextEditor name="content" label="正文" hint="写给家长看的话" disabled={isDisabled} />
            <Value />
          </Form>
        }
      />
    </Routes>,
    {
      address: '/api::case.case/one',
      answer: ({ path }) =>
        path.endsWith('/reading')
          ? { body: { data: reading(['0.03 万']) } }
          : { body: { data: DESK } },
    },
  );

const text = () => screen.getByRole('textbox', { name: '正文' });

describe('the editor of a text', () => {
  it('should show tokens as what they print, known ones at once and others when the server has said', async () => {
    show([paragraph(`毕业生 {{graduates.total}} 人，即${WAN}。`)]);
    await waitFor(() =>
      expect(text()).toHaveTextContent('毕业生 毕业生人数305 人，即毕业生人数0.03 万。'),
    );
    expect(text()).not.toHaveTextContent('graduates');
  });

  it('should leave broken tokens as they are typed', async () => {
    show([paragraph('毕业生 {{graduates.total 人')]);
    await waitFor(() => expect(text()).toHaveTextContent('毕业生 {{graduates.total 人'));
  });

  it('should show lists, headings, links and what cannot be edited', () => {
    show([
      { type: 'heading', level: 2, children: [{ type: 'text', text: '概况' }] },
      {
        type: 'list',
        format: 'ordered',
        children: [{ type: 'list-item', children: [{ type: 'text', text: '一' }] }],
      },
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: '点' }] },
        ],
      },
      { type: 'image', image: {}, children: [] },
    ]);
    expect(screen.getByRole('heading', { name: '概况', level: 2 })).toBeInTheDocument();
    expect(screen.getByRole('listitem')).toHaveTextContent('一');
    expect(screen.getByText('点')).not.toHaveAttribute('href');
    expect(screen.getByText(/正文里的图片/)).toBeInTheDocument();
  });

  it('should have its name, its hint, its buttons and its count of words', () => {
    show([paragraph('本校概况 2024')]);
    expect(text()).toHaveAccessibleDescription('写给家长看的话');
    expect(screen.getByRole('toolbar', { name: '文字格式' })).toBeInTheDocument();
    expect(screen.getByText('5 字')).toBeInTheDocument();
  });

  it('should put what is chosen of what can be quoted into the form as a token, and leave the rest as it was', async () => {
    const written = { ...paragraph('本校'), mark: 'x' };
    const { user } = show([written, paragraph('毕业生 {{graduates.total}} 人')]);
    await user.click(screen.getByRole('button', { name: '引用' }));
    await user.click(await screen.findByRole('option', { name: /毕业生人数/ }));
    const form = screen.getByRole('status', { name: '表单' });
    await waitFor(() =>
      expect(JSON.parse(form.textContent)).toEqual([
        paragraph('{{graduates.total}}本校'),
        paragraph('毕业生 {{graduates.total}} 人'),
      ]),
    );
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() =>
      expect(JSON.parse(form.textContent)).toEqual([
        written,
        paragraph('毕业生 {{graduates.total}} 人'),
      ]),
    );
  });

  it('should not be written in while the form is disabled', () => {
    show([paragraph('本校')], { isDisabled: true });
    expect(text()).toHaveAttribute('contenteditable', 'false');
    expect(screen.getByRole('button', { name: '加粗' })).toHaveAttribute('aria-disabled', 'true');
  });
});
