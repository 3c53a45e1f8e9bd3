import type { Browser } from 'playwright-core';
import { createScheduleService } from '../../src/plugins/annual-report/server/src/services/schedule/schedule-service';
import { CHAPTER } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { accessibilityProblems } from '../support/browser/accessibility';
import { openBrowser } from '../support/browser/browser';
import { requestsOf } from '../support/browser/count-requests';
import { openAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { overflowAt, SIZES } from '../support/browser/sizes';
import { contentManager } from '../support/asking/content-manager';
import { createPerson, signIn } from '../support/asking/people';
import { createSmallReport, type SmallReport } from '../support/content/small-report';

const DAY_MS = 86_400_000;

const inDays = (days: number): string =>
  `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length)}T04:00:00.000Z`;

describe('the home page', () => {
  let annals: Annals;
  let browser: Browser;
  let adminPanel: AdminPanel;
  let small: SmallReport;

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    const { strapi } = annals;
    small = await createSmallReport({ strapi });
    await createScheduleService({ strapi }).schedule({
      school: small.school,
      year: 2024,
      releaseAt: inDays(12),
      note: null,
      replace: false,
      by: null,
      name: null,
    });
    browser = await openBrowser();
    const person = await createPerson({ strapi, role: 'annals-reviewer', name: '李主任' });
    const headers = await signIn({ strapi, person });
    await contentManager({ annals, headers })
      .save(CHAPTER, small.chapter, { title: '我刚改的章节' })
      .expect(200);
    adminPanel = await openAdminPanel({ browser, url: annals.url, person });
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  const reports = () => adminPanel.page.getByRole('listitem').filter({ hasText: '小报告' }).first();
  const open = async () => {
    await adminPanel.open('/');
    await reports().waitFor();
  };

  it('should show my reports, what each lacks and the days until its release', async () => {
    await open();
    const text = await reports().textContent();
    expect(text).toContain('1 张照片缺替代文字');
    expect(text).toMatch(/还有 1[12] 天发布/);
    await adminPanel.screenshot('home', { isWhole: true });
  });

  it('should lead to what I worked on last', async () => {
    await open();
    await adminPanel.page.getByRole('link', { name: '我刚改的章节' }).first().click();
    await adminPanel.page.waitForURL(new RegExp(small.chapter));
  });

  it('should lead to a new report', async () => {
    await open();
    await adminPanel.page.getByRole('link', { name: '新建报告' }).click();
    await adminPanel.page.waitForURL(/annual-report\/new$/);
    await adminPanel.page.getByRole('combobox', { name: '学校' }).waitFor();
  });

  it('should ask the server once, for both of its parts', async () => {
    const asked = await requestsOf(adminPanel.page, open);
    expect(asked).toEqual(['/annual-report/home']);
  });

  it.each(SIZES)('should fit a window of %s', async (_name, size) => {
    await open();
    expect(await overflowAt({ page: adminPanel.page, size })).toBeLessThanOrEqual(0);
    await adminPanel.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('should be usable by everybody', async () => {
    await open();
    const id = 'plugin::annual-report.reports';
    // The heading above it is Strapi’s own.
    const selector = `[data-strapi-widget-id="${id}"] ul`;
    expect(await accessibilityProblems({ page: adminPanel.page, selector })).toEqual([]);
  });

  it('should write no error to the console and ask no other host', () => {
    expect(adminPanel.problems()).toEqual([]);
  });
});
