import type { Browser } from 'playwright-core';
import { startAnnals, type Annals } from '../support/running/annals';
import { openBrowser } from '../support/browser/browser';
import { openAdminPanel, openWindow, type AdminPanel } from '../support/browser/admin-panel';
import { createPerson } from '../support/asking/people';

describe('the pages of the plugin', () => {
  let annals: Annals;
  let browser: Browser;
  let adminPanel: AdminPanel;

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    browser = await openBrowser();
    const person = await createPerson({ strapi: annals.strapi, role: 'annals-releaser' });
    adminPanel = await openAdminPanel({ browser, url: annals.url, person });
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  it('should be reached from the menu, with every report and its state', async () => {
    await adminPanel.page.getByRole('link', { name: '年度报告' }).first().click();
    await adminPanel.page.getByRole('heading', { name: '年度报告', exact: true }).waitFor();
    const row = adminPanel.page.getByRole('row').nth(1);
    expect(await row.textContent()).toContain('第 1 版');
    await adminPanel.screenshot('reports');
  });

  it('should lead from the list to each page of a report', async () => {
    await adminPanel.open('/plugins/annual-report');
    await adminPanel.page.getByRole('row').nth(1).getByRole('link').click();
    const tabs = adminPanel.page.getByRole('navigation', { name: '报告的各项工作' });
    await tabs.getByRole('link').first().waitFor();
    expect(await tabs.getByRole('link').allTextContents()).toEqual([
      '概况',
      '大纲',
      '数据',
      '照片',
      '校核',
      '数字台账',
      '发布',
    ]);
    await adminPanel.screenshot('report');
  });

  it('should say that a report is not there', async () => {
    await adminPanel.open('/plugins/annual-report/nowhere/2024');
    await adminPanel.page.getByText('没有 nowhere 学校 2024 年度的报告').waitFor();
  });

  it('should not be loaded on the login page', async () => {
    const visitor = await openWindow({ browser, url: annals.url });
    const loaded: string[] = [];
    visitor.page.on('request', (request) => loaded.push(request.url()));
    await visitor.open('/auth/login');
    expect(loaded.filter((url) => /App-|ReportsPage|OverviewPage/.test(url))).toEqual([]);
    await visitor.close();
  });

  it('should write no error to the console and ask no other host', () => {
    expect(adminPanel.problems()).toEqual([]);
  });
});
