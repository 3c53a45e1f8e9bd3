import type { Browser } from 'playwright-core';
import { SCHOOL } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { accessibilityProblems } from '../support/browser/accessibility';
import { openBrowser } from '../support/browser/browser';
import { requestsOf } from '../support/browser/count-requests';
import { openAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { overflowAt, SIZES } from '../support/browser/sizes';
import { documentsOf } from '../support/content/documents';
import { createPerson } from '../support/asking/people';

const NEW = '/plugins/annual-report/new';

describe('the page of a new report', () => {
  let annals: Annals;
  let browser: Browser;
  let adminPanel: AdminPanel;

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    const { strapi } = annals;
    const data = { code: 'xinxing', name: '新星职业学校', type: 'secondary-vocational' };
    await documentsOf(strapi, SCHOOL).create({ data });
    browser = await openBrowser();
    const person = await createPerson({ strapi, role: 'annals-reviewer', name: '李主任' });
    adminPanel = await openAdminPanel({ browser, url: annals.url, person });
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  const choose = async (label: string, option: string | RegExp) => {
    await adminPanel.page.getByRole('combobox', { name: label }).click();
    await adminPanel.page.getByRole('option', { name: option }).click();
  };
  const chosen = (label: string, hasText: string) =>
    adminPanel.page.getByRole('combobox', { name: label }).filter({ hasText });
  const create = () => adminPanel.page.getByRole('button', { name: '新建报告', exact: true });
  const open = async () => {
    await adminPanel.open(NEW);
    await adminPanel.page.getByRole('combobox', { name: '学校' }).waitFor();
  };

  it('should suggest the next year, the pack that fits and the outline of last year', async () => {
    await open();
    await choose('学校', /聚英/);
    await chosen('年度', '2025').waitFor();
    await chosen('大纲', '2024').waitFor();
    await adminPanel.page.getByRole('radio', { checked: true }).waitFor();
    await adminPanel.page.getByText('推荐', { exact: true }).waitFor();
    await adminPanel.page
      .getByText(/5 张官方附表/)
      .first()
      .waitFor();
    await adminPanel.screenshot('new-report', { isWhole: true });
  });

  it('should be there after a handful of requests', async () => {
    const asked = await requestsOf(adminPanel.page, open);
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it('should lead to the report that there is already', async () => {
    await open();
    await choose('学校', /聚英/);
    await choose('年度', /2024/);
    await adminPanel.page.getByText(/2024 年度的报告已经有了/).waitFor();
    expect(await create().isDisabled()).toBe(true);
    await adminPanel.page.getByRole('link', { name: '打开这份报告' }).click();
    await adminPanel.page.waitForURL(/juying\/2024$/);
  });

  it('should make a report with its chapters and tables, and lead to it', async () => {
    await open();
    await choose('学校', /新星/);
    await create().click();
    await adminPanel.page.waitForURL(/xinxing\/\d{4}$/);
    await adminPanel.page.getByRole('heading', { name: /新星职业学校质量年度报告/ }).waitFor();
    await adminPanel.page.getByRole('region', { name: '各章节的进度' }).waitFor();
    expect(await adminPanel.page.getByRole('region', { name: '必填数据' }).textContent()).toContain(
      '0 / 56',
    );
    await adminPanel.screenshot('new-report-made', { isWhole: true });
  });

  it('should not be for an editor', async () => {
    const { strapi, url } = annals;
    const person = await createPerson({ strapi, role: 'annals-editor' });
    const editor = await openAdminPanel({ browser, url, person });
    await editor.open('/plugins/annual-report');
    await editor.page.getByRole('row').nth(1).waitFor();
    expect(await editor.page.getByRole('link', { name: '新建报告' }).count()).toBe(0);
    await editor.open(NEW);
    await editor.page.getByText('您没有新建报告的权限').waitFor();
    await editor.close();
  });

  it.each(SIZES)('should fit a window of %s', async (_name, size) => {
    await open();
    expect(await overflowAt({ page: adminPanel.page, size })).toBeLessThanOrEqual(0);
    await adminPanel.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('should be usable by everybody', async () => {
    await open();
    expect(await accessibilityProblems({ page: adminPanel.page })).toEqual([]);
  });

  it('should write no error to the console and ask no other host', () => {
    expect(adminPanel.problems()).toEqual([]);
  });
});
