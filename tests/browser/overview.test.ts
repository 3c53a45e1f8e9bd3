import type { Browser } from 'playwright-core';
import { OBSERVATION } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { accessibilityProblems } from '../support/browser/accessibility';
import { openBrowser } from '../support/browser/browser';
import { requestsOf } from '../support/browser/count-requests';
import { openAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { overflowAt, SIZES } from '../support/browser/sizes';
import { documentsOf } from '../support/content/documents';
import { createChapter } from '../support/content/outline';
import { createPerson } from '../support/asking/people';
import { createSmallReport, type SmallReport } from '../support/content/small-report';

const DEMO_PAGE = '/plugins/annual-report/juying/2024';

describe('the overview page', () => {
  let annals: Annals;
  let browser: Browser;
  let adminPanel: AdminPanel;
  let small: SmallReport;
  let page: string;

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    const { strapi } = annals;
    small = await createSmallReport({ strapi });
    page = `/plugins/annual-report/${small.school}/2024`;
    await createChapter({ strapi, title: '还没写的章节', report: small.report });
    await documentsOf(strapi, OBSERVATION).delete({ documentId: small.observation });
    browser = await openBrowser();
    const person = await createPerson({ strapi, role: 'annals-editor', name: '王老师' });
    adminPanel = await openAdminPanel({ browser, url: annals.url, person });
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  const section = (name: string) => adminPanel.page.getByRole('region', { name, exact: true });

  it('should say how much of each part is done', async () => {
    await adminPanel.open(DEMO_PAGE);
    await section('必填数据').getByText(/已填/).waitFor();
    expect(await section('必填数据').textContent()).toContain('56 / 56 已填');
    expect(await section('章节和案例').textContent()).toContain('85 / 85 已发布');
    await adminPanel.screenshot('overview', { isWhole: true });
  });

  it('should be there after a handful of requests', async () => {
    const asked = await requestsOf(adminPanel.page, async () => {
      await adminPanel.open(DEMO_PAGE);
      await section('各章节的进度').waitFor();
    });
    expect(asked.filter((path) => path.endsWith('/overview'))).toHaveLength(1);
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('should say what to do next, what blocks a release first', async () => {
    await adminPanel.open(page);
    await section('接下来做什么').getByRole('link').first().waitFor();
    const steps = await section('接下来做什么').getByRole('listitem').allTextContents();
    expect(steps[0]).toContain('补填 1 个必填指标');
    expect(steps[1]).toContain('有 2 个空的章节或案例');
    await adminPanel.screenshot('overview-next', { isWhole: true });
  });

  it.each([
    ['the numbers', '必填数据', '还差 1 个，去填写', /\/numbers\?find=missing$/],
    ['the photographs', '照片', '1 张没有替代文字', /\/photos\?scope=used&missing=alt$/],
    ['the errors', '校核结果', '错误 1', /\/checks\?severity=error$/],
  ])('should lead to %s', async (_what, card, link, address) => {
    await adminPanel.open(page);
    await section(card).getByRole('link', { name: link }).click();
    await adminPanel.page.waitForURL(address);
  });

  it('should lead from a chapter to the form in which it is written', async () => {
    await adminPanel.open(page);
    const list = section('各章节的进度');
    await list.getByRole('link', { name: '还没写的章节' }).click();
    await adminPanel.page.waitForURL(/content-manager\/collection-types\/api::chapter\.chapter\//);
    await adminPanel.page.getByRole('heading', { name: '还没写的章节' }).first().waitFor();
  });

  it('should lead from the findings of a chapter to them alone', async () => {
    await adminPanel.open(page);
    const row = section('各章节的进度').getByRole('row', { name: /一个案例/ });
    await row.getByRole('link').last().click();
    await adminPanel.page.getByText('只显示“一个案例”的校核结果').waitFor();
  });

  it('should leave out what is finished when one asks', async () => {
    await adminPanel.open(DEMO_PAGE);
    const list = section('各章节的进度');
    const rows = list.getByRole('row');
    await rows.nth(1).waitFor();
    const all = await rows.count();
    await list.getByRole('checkbox').click();
    await rows.nth(all - 1).waitFor({ state: 'detached' });
  });

  it.each(SIZES)('should fit a window of %s', async (name, size) => {
    await adminPanel.open(DEMO_PAGE);
    await section('各章节的进度').waitFor();
    expect(await overflowAt({ page: adminPanel.page, size })).toBeLessThanOrEqual(0);
    await adminPanel.screenshot(`overview-${name.replace(/\W+/g, '-')}`);
    await adminPanel.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('should be usable by everybody', async () => {
    await adminPanel.open(page);
    await section('各章节的进度').waitFor();
    expect(await accessibilityProblems({ page: adminPanel.page })).toEqual([]);
  });

  it('should write no error to the console and ask no other host', () => {
    expect(adminPanel.problems()).toEqual([]);
  });
});
