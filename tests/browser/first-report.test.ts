import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { CASE } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { openBrowser } from '../support/browser/browser';
import { openWindow, type AdminPanel } from '../support/browser/admin-panel';
import { documentForm } from '../support/browser/document-form';
import { outlinePage } from '../support/browser/outline-page';
import { cellOf, typeInto } from '../support/asking/numbers-page';
import { photograph } from '../support/content/photographs';

const KEY = { school: 'juying', year: 2024 };
const REPORT = `/plugins/annual-report/${KEY.school}/${KEY.year}`;
const PASSWORD = 'Correct-horse-9';
const CASE_TITLE = '校企共建智能制造实训基地';
const CAPTIONS = ['学生在实训车间操作数控机床', '企业导师讲解图纸'];

/** From an empty list of users to a corrected report that everybody can read, as the people of a school do it. */
describe('the first report of a school', () => {
  let annals: Annals;
  let browser: Browser;
  let folder: string;
  let administrator: AdminPanel;
  let editor: AdminPanel;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'annals-first-'));
    annals = await startAnnals({ hasPanel: true });
    browser = await openBrowser();
    administrator = await openWindow({ browser, url: annals.url });
    editor = await openWindow({ browser, url: annals.url });
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
    await rm(folder, { recursive: true });
  });

  const fill = async (adminPanel: AdminPanel, fields: Record<string, string>): Promise<void> => {
    for (const [name, text] of Object.entries(fields))
      await adminPanel.page.locator(`input[name=${name}]`).fill(text);
  };
  const button = ({ page }: AdminPanel, name: string | RegExp) =>
    page.getByRole('button', { name, exact: true });
  const isHome = async ({ page }: AdminPanel) => {
    await page.getByRole('heading', { name: /您好/ }).waitFor();
  };
  const publicReport = async () => {
    const { body } = await annals.http
      .get(`/api/annual-report/reports/${KEY.school}/${KEY.year}`)
      .expect(200);
    return z
      .looseObject({
        edition: z.looseObject({ number: z.int(), note: z.string().nullable() }),
        cases: z.array(z.looseObject({ title: z.string(), number: z.int() })),
        images: z.array(z.looseObject({ caption: z.string() })),
      })
      .parse(body.data);
  };

  it('should begin with the first administrator, in Chinese', async () => {
    await administrator.open('/');
    await administrator.page.locator('input[name=confirmPassword]').waitFor();
    await administrator.screenshot('first-administrator');
    await fill(administrator, {
      firstname: '赵校长',
      email: 'zhao@example.org',
      password: PASSWORD,
      confirmPassword: PASSWORD,
    });
    await administrator.page.locator('button[type=submit]').click();
    await isHome(administrator);
    await administrator.screenshot('first-home');
  });

  it('should let the administrator invite an editor by a link', async () => {
    await administrator.open('/settings/users');
    await button(administrator, '邀请新用户').click();
    const dialog = administrator.page.getByRole('dialog');
    await fill(administrator, { firstname: '王老师', email: 'wang@example.org' });
    await dialog.getByRole('combobox', { name: /角色/ }).click();
    await administrator.page.getByRole('option', { name: '编辑', exact: true }).click();
    await administrator.page.keyboard.press('Escape');
    await administrator.screenshot('first-invitation');
    await dialog.getByRole('button', { name: '邀请用户' }).click();
    await dialog.getByText(/registrationToken=/).waitFor();
    await administrator.screenshot('first-link');
    await administrator.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await dialog.getByRole('button', { name: /复制/ }).click();
    const copied = await administrator.page.evaluate('navigator.clipboard.readText()');
    const address = new URL(z.url().parse(copied));
    await editor.open(`${address.pathname.replace(/^\/admin/, '')}${address.search}`);
    await fill(editor, { password: PASSWORD, confirmPassword: PASSWORD });
    await editor.screenshot('first-registration');
    await editor.page.locator('button[type=submit]').click();
    await isHome(editor);
    await editor.screenshot('first-editor-home');
  });

  it('should take a new case from the editor', async () => {
    const form = documentForm({ adminPanel: editor, uid: CASE });
    await form.open('create');
    await form.title.fill(CASE_TITLE);
    await editor.page.getByRole('combobox', { name: /所属章节/ }).click();
    await editor.page.keyboard.type('1.1 基本');
    await editor.page.getByRole('option', { name: /2024 · 1\.1 基本情况/ }).click();
    await form.summary.fill('学校与企业共建实训基地。');
    await button(editor, /添加文字、照片、表格等/).click();
    await button(editor, '正文').click();
    await editor.page.locator('[contenteditable=true]').last().click();
    await editor.page.keyboard.type('2024 年毕业生 {{graduates.total}} 人。');
    await form.save.click();
    await editor.page.getByText('案例 2', { exact: true }).waitFor();
  });

  it('should take two photographs and show them in the case', async () => {
    await editor.open(`${REPORT}/photos`);
    const files = await Promise.all(
      CAPTIONS.map(async (caption) => {
        const file = path.join(folder, `${caption}.jpg`);
        await writeFile(file, await photograph().jpeg().toBuffer());
        return file;
      }),
    );
    const { page } = editor;
    await page.locator('main input[type=file]').setInputFiles(files);
    await page.getByText('2 张照片已上传').waitFor();
    for (const row of [1, 2]) {
      await page.getByRole('textbox', { name: `替代文字：第 ${row} 张` }).fill('实训车间里的师生');
      const consent = page.getByRole('radiogroup', { name: `肖像授权：第 ${row} 张` });
      await consent.getByRole('radio', { name: '已取得' }).click();
    }
    await button(editor, /保存 2 张的修改/).click();
    await page.getByText('已保存 2 张照片的说明').first().waitFor();
    for (const row of [1, 2])
      await page.getByRole('checkbox', { name: `选中第 ${row} 张` }).click();
    await button(editor, '加到章节或案例…').click();
    await page.getByRole('textbox', { name: '查找编号或标题' }).fill(CASE_TITLE);
    await page.getByRole('radio', { name: new RegExp(CASE_TITLE) }).check();
    await button(editor, '加入').click();
    await page.getByText(/张照片已加到/).waitFor();
    await editor.screenshot('first-photos');
  });

  it('should take one changed number', async () => {
    await editor.open(`${REPORT}/numbers?table=annex-1`);
    await cellOf(editor, '毕业生人数', 2).waitFor();
    await typeInto(editor, { label: '毕业生人数', year: 2, text: '306' });
    await editor.page.getByText('1 处修改未保存').first().waitFor();
    await editor.screenshot('first-number');
    await button(editor, /^保存/).click();
    await editor.page.getByText('1 个数值已保存').first().waitFor();
  });

  it('should let the editor move a case before another, but release nothing', async () => {
    const outline = outlinePage({ adminPanel: editor, key: KEY });
    await outline.open();
    await outline.row(CASE_TITLE).click();
    await editor.page.keyboard.press('Alt+Shift+ArrowUp');
    expect(await outline.save()).toBe(200);
    await editor.screenshot('first-outline');
    await editor.open(`${REPORT}/release`);
    await editor.screenshot('first-editor-release');
  });

  it('should lead the administrator from the overview to the case, which is published', async () => {
    await administrator.open(REPORT);
    await administrator.screenshot('first-overview', { isWhole: true });
    await administrator.page.getByText(CASE_TITLE).first().click();
    const form = documentForm({ adminPanel: administrator, uid: CASE });
    await form.title.waitFor();
    await form.publish.click();
    await administrator.page.getByText('已发布', { exact: true }).first().waitFor();
  });

  it('should lead the administrator from the release page to the number, which is reviewed', async () => {
    const { page } = administrator;
    await administrator.open(`${REPORT}/release`);
    await page
      .getByRole('listitem')
      .filter({ hasText: '有 1 个数据填写或修改后还没有审核' })
      .getByRole('link')
      .click();
    const cell = page.getByRole('complementary', { name: '单元格' });
    await cell.getByRole('heading', { name: '毕业生人数' }).waitFor();
    await cell.getByText('审核后又改过').waitFor();
    await administrator.screenshot('first-review');
    await button(administrator, '更多').click();
    await page.getByRole('menuitem', { name: '全表标为已审核' }).click();
    await page.getByText('个数值已标为审核通过').first().waitFor();
  });

  it('should let the administrator release edition 2', async () => {
    await administrator.open(`${REPORT}/release`);
    await administrator.page.getByRole('region', { name: '与上一版的差异' }).waitFor();
    await administrator.screenshot('first-release', { isWhole: true });
    const notes = administrator.page.getByRole('listitem').filter({ hasText: /有 \d+ 条备注/ });
    expect(await notes.getByRole('link', { name: '去看看' }).getAttribute('href')).toMatch(
      /checks\?severity=note&status=published$/,
    );
    for (const box of await administrator.page.getByRole('checkbox').all()) await box.check();
    await administrator.page
      .getByRole('textbox', { name: /版次说明/ })
      .fill('更正毕业生人数，增加一个案例');
    await button(administrator, '发布第 2 版').click();
    await administrator.page.getByRole('alertdialog').getByRole('button').last().click();
    await administrator.page.getByText('第 2 版已发布。').first().waitFor();
    await administrator.screenshot('first-released', { isWhole: true });
  });

  it('should be read by everybody at once, with the number, the case and its photographs', async () => {
    const report = await publicReport();
    expect(report.edition).toMatchObject({ number: 2, note: '更正毕业生人数，增加一个案例' });
    const written = report.cases.find(({ title }) => title === CASE_TITLE);
    expect(written).toMatchObject({ number: 1 });
    expect(JSON.stringify(written)).toContain('"text":"306"');
    expect(report.images.map(({ caption }) => caption)).toEqual(expect.arrayContaining(CAPTIONS));
  });

  it('should write no error to the console and ask no other host', () => {
    expect([...administrator.problems(), ...editor.problems()]).toEqual([]);
  });
});
