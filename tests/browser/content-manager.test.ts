import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { CASE, CHAPTER, REPORT } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { accessibilityProblems } from '../support/browser/accessibility';
import { openBrowser } from '../support/browser/browser';
import { openAdminPanel, signInOn, type AdminPanel } from '../support/browser/admin-panel';
import { documentForm } from '../support/browser/document-form';
import { documentsOf, findDocument } from '../support/content/documents';
import { createPerson } from '../support/asking/people';
import { serve, type Served } from '../support/running/served';
import { sql } from '../support/stored/sql';
import { waitUntil } from '../support/waiting/wait-until';

/** Checks of a whole report take their time on a busy machine. */
const PATIENCE_MS = 60_000;

type Form = ReturnType<typeof documentForm>;

const CASE_TITLE = '成功获批市级高技能人才培训基地';

describe('the forms of the content manager', () => {
  let annals: Annals;
  let browser: Browser;
  let adminPanel: AdminPanel;
  let other: AdminPanel;
  let caseId: string;

  const openAs = async (role: 'annals-editor' | 'annals-releaser', name: string) => {
    const person = await createPerson({ strapi: annals.strapi, role, name });
    const opened = await openAdminPanel({ browser, url: annals.url, person });
    opened.page.setDefaultTimeout(PATIENCE_MS);
    // Leaving a page with unsaved changes asks.
    opened.page.on('dialog', (dialog) => void dialog.accept());
    return { adminPanel: opened, person };
  };

  /** Types a summary and waits until the browser has kept it. */
  const type = async ({ page }: AdminPanel, words: string): Promise<void> => {
    await page.locator('textarea[name=summary]').fill(words);
    await waitUntil({
      what: 'The browser keeps what was typed',
      check: async () =>
        (await page.evaluate<string[]>('Object.values(localStorage)')).some((text) =>
          text.includes(words),
        ),
      timeoutMs: PATIENCE_MS,
    });
  };

  const expectValue = async ({ summary }: Form, words: string): Promise<void> => {
    await waitUntil({
      what: `The summary is ${words}`,
      check: async () => (await summary.inputValue()) === words,
      timeoutMs: PATIENCE_MS,
    });
  };

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    browser = await openBrowser();
    ({ adminPanel } = await openAs('annals-releaser', '李主任'));
    ({ adminPanel: other } = await openAs('annals-editor', '陈老师'));
    const { strapi } = annals;
    caseId = (await findDocument({ strapi, uid: CASE, filters: { title: CASE_TITLE } })).documentId;
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  const caseForm = async (who: AdminPanel) => {
    const form = documentForm({ adminPanel: who, uid: CASE });
    await form.open(caseId);
    return form;
  };

  /** The form of the case as it is stored, whatever an earlier test left unsaved. */
  const freshCaseForm = async (who: AdminPanel) => {
    // A page of the same address, on which nothing keeps anything any more.
    await who.page.goto(`${annals.url}/favicon.ico`);
    await who.page.evaluate(
      `Object.keys(localStorage).filter((key) => key.startsWith('annals.kept')).forEach((key) => localStorage.removeItem(key))`,
    );
    return caseForm(who);
  };

  describe('side panel', () => {
    it('should say where the document stands and what the checks find in it', async () => {
      const form = await freshCaseForm(adminPanel);
      await form.panel.getByText('案例 1', { exact: true }).waitFor();
      await form.panel.getByText('1.1 基本情况').waitFor();
      await adminPanel.screenshot('cm-case', { isWhole: true });
    });

    it('should have no serious violation for axe', async () => {
      expect(await accessibilityProblems({ page: adminPanel.page, selector: 'aside' })).toEqual([]);
    });

    it('should copy the token of an indicator, with its value shown', async () => {
      const form = await freshCaseForm(adminPanel);
      await adminPanel.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await form.panel.getByPlaceholder('按名称或数值查找').fill('毕业生人数');
      const item = form.panel.getByRole('listitem').filter({ hasText: '毕业生人数' }).first();
      await item.getByText('305', { exact: true }).waitFor();
      await adminPanel.screenshot('cm-tokens');
      await item.getByRole('button', { name: '复制：毕业生人数 本年 305' }).click();
      await adminPanel.page.getByText('显示为 {{graduates.total}}，发布时印成“305”').waitFor();
      const copied = await adminPanel.page.evaluate<string>('navigator.clipboard.readText()');
      expect(copied).toBe('{{graduates.total}}');
    });

    it('should show the text as it would be printed, with what is not saved yet', async () => {
      const form = await freshCaseForm(adminPanel);
      await form.summary.fill('毕业生 {{graduates.total}} 人');
      await form.panel.getByRole('button', { name: '阅读视图' }).click();
      const view = form.dialog('阅读视图（含未保存的修改）');
      await view.getByText('毕业生 305 人').waitFor();
      await view.getByRole('heading', { name: `案例 1 ${CASE_TITLE}` }).waitFor();
      await adminPanel.screenshot('cm-reading');
      expect(
        await accessibilityProblems({ page: adminPanel.page, selector: '[role=dialog]' }),
      ).toEqual([]);
      await view.getByRole('button', { name: '关闭', exact: true }).click();
    });

    it('should show the whole draft from the report', async () => {
      const { documentId } = await findDocument({
        strapi: annals.strapi,
        uid: REPORT,
        filters: {},
      });
      const form = documentForm({ adminPanel, uid: REPORT });
      await form.open(documentId);
      await form.panel.getByRole('button', { name: '通读全文（草稿）' }).click();
      const view = form.dialog('全文（草稿）');
      await view.getByRole('heading', { name: '1 学校概况' }).waitFor();
      await adminPanel.screenshot('cm-report-reading');
      await view.getByRole('button', { name: '关闭', exact: true }).click();
    });
  });

  describe('writing a case', () => {
    it('should take one form, without a report to choose', async () => {
      const form = documentForm({ adminPanel, uid: CASE });
      const { page } = adminPanel;
      await form.open('create');
      await adminPanel.screenshot('cm-new-case', { isWhole: true });
      await form.title.fill('校企共建智能制造实训基地');
      await page.getByRole('combobox', { name: /所属章节/ }).click();
      await page.keyboard.type('1.1 基本');
      await page.getByRole('option', { name: /2024 · 1\.1 基本情况/ }).click();
      await form.summary.fill('学校与企业共建实训基地，每年培训学生三百人。');
      await page.getByRole('button', { name: /添加文字、照片、表格等/ }).click();
      await page.getByRole('button', { name: '正文', exact: true }).click();
      const text = page.locator('[contenteditable=true]').last();
      await text.click();
      await page.keyboard.type('毕业生 {{graduates.total}} 人。');
      await form.publish.click();
      await page.getByText('案例 2', { exact: true }).waitFor();
      await adminPanel.screenshot('cm-published-case', { isWhole: true });
      const stored = await findDocument({
        strapi: annals.strapi,
        uid: CASE,
        filters: { title: '校企共建智能制造实训基地' },
      });
      const answer = await annals.http.get('/api/annual-report/reports/juying/2024');
      expect(JSON.stringify(answer.body)).not.toContain('智能制造实训基地');
      expect(stored.documentId).toBe(page.url().split('/').at(-1));
    });

    it('should be found in the draft report with its number', async () => {
      await adminPanel.page.getByRole('button', { name: '阅读视图' }).click();
      await adminPanel.page.getByText('毕业生 305 人。').waitFor();
      await adminPanel.page
        .getByRole('dialog')
        .getByRole('button', { name: '关闭', exact: true })
        .click();
    });

    it('should be saved twice in a row without a conflict', async () => {
      const form = await freshCaseForm(adminPanel);
      await form.summary.fill('第一次');
      await form.saveAndWait();
      await form.summary.fill('第二次');
      await form.saveAndWait();
      await form.publish.click();
      await adminPanel.page.getByText('已发布', { exact: true }).first().waitFor();
      expect(await form.summary.inputValue()).toBe('第二次');
    });
  });

  it('should take no letter that the form would drop when what was saved comes back', async () => {
    const form = await freshCaseForm(adminPanel);
    const address = new RegExp(`/${CASE}/${caseId}(\\?|$)`);
    await adminPanel.page.route(address, async (route) => {
      if (route.request().method() === 'GET') await delay(2000);
      await route.continue();
    });
    await form.summary.fill('第三次');
    const saved = adminPanel.page.waitForResponse(
      (response) => response.request().method() === 'PUT',
    );
    await form.save.click();
    await saved;
    await form.summary.click();
    await adminPanel.page.keyboard.press('Control+End');
    await adminPanel.page.keyboard.type('，接着写');
    await delay(2500);
    expect(await form.summary.inputValue()).toBe('第三次，接着写');
    await adminPanel.page.unroute(address);
    await form.saveAndWait();
    expect(await form.summary.inputValue()).toBe('第三次，接着写');
  });

  describe('a day', () => {
    const day = () => adminPanel.page.getByLabel('发生日期');

    it('should be stored as it is entered, whatever century a guess would make of it', async () => {
      const form = await freshCaseForm(adminPanel);
      await day().fill('2024-06-12');
      await form.saveAndWait();
      expect(await day().inputValue()).toBe('2024-06-12');
      const stored = await findDocument({
        strapi: annals.strapi,
        uid: CASE,
        filters: { documentId: caseId },
      });
      expect(stored.date).toBe('2024-06-12');
    });

    it('should say that it is not complete, and be empty again when it is cleared', async () => {
      await freshCaseForm(adminPanel);
      await day().fill('');
      await day().pressSequentially('06');
      await day().blur();
      await adminPanel.page.getByText('日期没有填完整').waitFor();
      await adminPanel.screenshot('cm-day');
    });
  });

  describe('a table of plain cells', () => {
    const WORD = 'tests/fixtures/clipboard-tables/word.html';
    const cellAt = (row: number, column: number) =>
      adminPanel.page.locator('.dsg-row').nth(row).locator('.dsg-cell').nth(column);

    const copy = async (html: string): Promise<void> => {
      const { page } = adminPanel;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate(
        `navigator.clipboard.write([new ClipboardItem({
           'text/html': new Blob([${JSON.stringify(html)}], { type: 'text/html' }),
           'text/plain': new Blob(['一'], { type: 'text/plain' }),
         })])`,
      );
    };

    it('should take a table from Word, be written by keys, take both back, and be saved', async () => {
      const { strapi } = annals;
      const { page } = adminPanel;
      const { documentId: chapter } = await findDocument({
        strapi,
        uid: CHAPTER,
        filters: { title: '基本情况' },
      });
      const content = [{ __component: 'report.grid', caption: '合作企业', cells: [['', '']] }];
      const { documentId } = await documentsOf(strapi, CASE).create({
        data: { title: '校企合作', chapter, content },
      });
      const form = documentForm({ adminPanel, uid: CASE });
      await form.open(documentId);
      await page.getByRole('button', { name: '合作企业' }).first().click();
      await cellAt(1, 1).click();
      await copy(await readFile(WORD, 'utf8'));
      await page.keyboard.press('Control+V');
      await page.getByText('已粘贴 3 行 3 列。 2 个合并的单元格已拆开').waitFor();
      await cellAt(2, 1).getByText('科技有限公司').waitFor();
      await cellAt(3, 2).click();
      await page.keyboard.type('{{graduates.total}} 人');
      await page.keyboard.press('Enter');
      await cellAt(3, 2).getByText('{{graduates.total}} 人').waitFor();
      await adminPanel.screenshot('cm-grid', { isWhole: true });
      await page.keyboard.press('Control+Z');
      await cellAt(3, 2).getByText('graduates').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Y');
      await cellAt(3, 2).getByText('{{graduates.total}} 人').waitFor();
      await page.getByRole('button', { name: '行', exact: true }).click();
      await adminPanel.screenshot('cm-grid-rows');
      await page.getByRole('menuitem', { name: '在下方加一行' }).click();
      await page.getByText('4 行 3 列').waitFor();
      expect(await accessibilityProblems({ page, selector: '[role=toolbar]' })).toEqual([]);
      await form.saveAndWait();
      const [block] = (await sql(
        annals,
        `SELECT g.cells, g.key FROM components_report_grid g JOIN cases_cmps p ON p.cmp_id = g.id
          JOIN cases c ON c.id = p.entity_id
         WHERE p.component_type = 'report.grid' AND c.document_id = ?`,
        [documentId],
      )) as { cells: unknown; key: string }[];
      const stored: unknown =
        typeof block?.cells === 'string' ? JSON.parse(block.cells) : block?.cells;
      expect(stored).toEqual([
        ['合作企业', '合作内容', ''],
        ['重庆甲乙\n科技有限公司', '订单班\n2. 顶岗实习', '120人\n实训室300m²'],
        ['', '{{graduates.total}} 人', ''],
        ['', '', ''],
      ]);
      expect(block?.key).toMatch(/^[a-z]/);
      await documentsOf(strapi, CASE).delete({ documentId });
    });
  });

  it('should keep the buttons in sight at the end of a long form', async () => {
    const form = await freshCaseForm(adminPanel);
    await adminPanel.page.getByLabel('在章节中的顺序').scrollIntoViewIfNeeded();
    await form.panel.hover();
    await adminPanel.page.mouse.wheel(0, 4000);
    await adminPanel.screenshot('cm-end');
    const box = await form.save.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(800);
  });

  describe('two people who write at once', () => {
    let round = 0;

    const conflict = async () => {
      round += 1;
      const theirs = `陈老师第 ${round} 次写的摘要，说的是培训基地。`;
      const mine = `李主任第 ${round} 次写的摘要，说的是培训基地。`;
      const first = await freshCaseForm(other);
      const second = await freshCaseForm(adminPanel);
      await first.summary.fill(theirs);
      await first.saveAndWait();
      await second.summary.fill(mine);
      await second.save.click();
      const dialog = second.dialog('别人先保存了新的版本');
      await dialog.waitFor();
      return { second, dialog, theirs, mine };
    };

    const storedSummary = async (): Promise<unknown> =>
      (await findDocument({ strapi: annals.strapi, uid: CASE, filters: { documentId: caseId } }))
        .summary;

    it('should show both texts to the second, and overwrite nothing', async () => {
      const { second, dialog, theirs, mine } = await conflict();
      await adminPanel.screenshot('cm-conflict');
      const text = await dialog.textContent();
      expect(text).toContain('陈老师在');
      expect(text).toContain(theirs);
      expect(text).toContain(mine);
      expect(
        await accessibilityProblems({ page: adminPanel.page, selector: '[role=dialog]' }),
      ).toEqual([]);
      await dialog.getByRole('button', { name: '继续编辑我的' }).click();
      expect(await second.summary.inputValue()).toBe(mine);
      expect(await storedSummary()).toBe(theirs);
      await second.save.click();
      await dialog.waitFor();
      await second.savedBy(dialog.getByRole('button', { name: '用我的版本覆盖' }));
      await dialog.waitFor({ state: 'detached' });
      expect(await storedSummary()).toBe(mine);
      await second.summary.fill('之后照常保存。');
      await second.saveAndWait();
      expect(await storedSummary()).toBe('之后照常保存。');
    });

    it('should put the own version aside for the other’s, and give it back', async () => {
      const { second, dialog, theirs, mine } = await conflict();
      await dialog.getByRole('button', { name: /改用对方的/ }).click();
      await expectValue(second, theirs);
      await adminPanel.page.getByText('写的版本还留在这台电脑上').waitFor();
      await adminPanel.screenshot('cm-aside');
      await adminPanel.page.getByRole('button', { name: '换回我的版本' }).click();
      await expectValue(second, mine);
    });
  });

  describe('what is typed and not saved', () => {
    const TYPED = '还没有保存的摘要';

    const offered = async (who: AdminPanel) => {
      const dialog = who.page.getByRole('alertdialog', { name: '有未保存的内容' });
      await dialog.waitFor();
      return dialog;
    };

    /** What the server says of the document comes after what the browser has kept of it. */
    const expectNotOffered = async ({
      adminPanel: who,
      form,
    }: {
      adminPanel: AdminPanel;
      form: Form;
    }) => {
      await form.panel.getByText('案例 1', { exact: true }).waitFor();
      expect(await who.page.getByRole('alertdialog').count()).toBe(0);
    };

    it('should be offered after a reload', async () => {
      const form = await freshCaseForm(adminPanel);
      await type(adminPanel, TYPED);
      await adminPanel.page.reload();
      const dialog = await offered(adminPanel);
      await adminPanel.screenshot('cm-kept');
      await dialog.getByRole('button', { name: '恢复' }).click();
      await expectValue(form, TYPED);
    });

    it('should not be offered once it was discarded', async () => {
      await adminPanel.page.reload();
      await (await offered(adminPanel)).getByRole('button', { name: '不要了' }).click();
      const form = await caseForm(adminPanel);
      await expectNotOffered({ adminPanel, form });
      expect(await form.summary.inputValue()).not.toBe(TYPED);
    });

    it('should not be offered once it was saved', async () => {
      await freshCaseForm(adminPanel);
      await type(adminPanel, '保存过的摘要');
      await documentForm({ adminPanel, uid: CASE }).saveAndWait();
      await expectNotOffered({ adminPanel, form: await caseForm(adminPanel) });
    });

    it('should not be offered once its writer chose to leave it', async () => {
      await freshCaseForm(adminPanel);
      await type(adminPanel, TYPED);
      await adminPanel.page.getByRole('link', { name: '章节', exact: true }).click();
      await adminPanel.page.getByRole('button', { name: '确认' }).click();
      await adminPanel.page.getByRole('heading', { name: '章节', exact: true }).waitFor();
      await expectNotOffered({ adminPanel, form: await caseForm(adminPanel) });
    });

    it('should be offered after a session expired and its writer signed in again', async () => {
      const { adminPanel: writer, person } = await openAs('annals-editor', '王老师');
      await caseForm(writer);
      await type(writer, TYPED);
      await sql(annals, 'DELETE FROM strapi_sessions WHERE user_id = ?', [String(person.id)]);
      // Not by the mouse: what the form asks beside may have been refused before, and the panel says so above the button.
      await documentForm({ adminPanel: writer, uid: CASE }).save.dispatchEvent('click');
      await writer.page
        .getByRole('button', { name: '确认' })
        .or(writer.page.locator('input[name=email]'))
        .waitFor();
      await writer.screenshot('cm-expired');
      await writer.open('/auth/login');
      await signInOn({ adminPanel: writer, person });
      await writer.open(`/content-manager/collection-types/${CASE}/${caseId}`);
      await (await offered(writer)).getByRole('button', { name: '恢复' }).click();
      await expectValue(documentForm({ adminPanel: writer, uid: CASE }), TYPED);
      await writer.close();
    });

    it('should be gone once its writer logged out', async () => {
      const { adminPanel: writer, person } = await openAs('annals-editor', '赵老师');
      await caseForm(writer);
      await type(writer, TYPED);
      await writer.page.getByRole('button', { name: /赵老师/ }).click();
      await writer.page.getByRole('menuitem', { name: '登出' }).click();
      await writer.page.getByRole('button', { name: '确认' }).click();
      await writer.page.locator('input[name=password]').waitFor();
      const keys = await writer.page.evaluate<string[]>('Object.keys(localStorage)');
      expect(keys.filter((key) => key.startsWith('annals.kept'))).toEqual([]);
      await signInOn({ adminPanel: writer, person });
      await expectNotOffered({ adminPanel: writer, form: await caseForm(writer) });
      await writer.close();
    });
  });

  describe('a server that dies while it saves', () => {
    const servers: Served[] = [];

    afterAll(async () => {
      for (const server of servers) await server.stop();
    });

    const begin = async (port?: number): Promise<Served> => {
      const server = await serve({
        ...annals,
        hasPanel: true,
        ...(port !== undefined && { port }),
      });
      servers.push(server);
      return server;
    };

    it('should lose nothing that was typed', async () => {
      const server = await begin();
      const { strapi } = annals;
      const person = await createPerson({ strapi, role: 'annals-editor', name: '周老师' });
      const writer = await openAdminPanel({ browser, url: server.url, person });
      writer.page.setDefaultTimeout(PATIENCE_MS);
      writer.page.on('dialog', (dialog) => void dialog.accept());
      await caseForm(writer);
      await type(writer, '服务器停下时写的');
      await writer.page.route('**/content-manager/collection-types/**', async (route) => {
        if (route.request().method() === 'PUT') await server.kill();
        await route.continue();
      });
      await documentForm({ adminPanel: writer, uid: CASE }).save.click();
      await writer.page.getByText('没有保存成功').waitFor();
      await writer.screenshot('cm-server-gone');
      const port = Number(new URL(server.url).port);
      const again = await begin(port);
      await writer.page.unrouteAll();
      await writer.page.goto(
        `${again.url}/admin/content-manager/collection-types/${CASE}/${caseId}`,
      );
      const dialog = writer.page.getByRole('alertdialog', { name: '有未保存的内容' });
      await dialog.getByRole('button', { name: '恢复' }).click();
      const form = documentForm({ adminPanel: writer, uid: CASE });
      await expectValue(form, '服务器停下时写的');
      await form.saveAndWait();
      await writer.close();
    });
  });

  it('should write no error to the console and ask no other host', () => {
    expect([...adminPanel.problems(), ...other.problems()]).toEqual([]);
  });
});
