import type { Browser } from 'playwright-core';
import { startAnnals, type Annals } from '../support/running/annals';
import { createPerson } from '../support/asking/people';
import { accessibilityProblems } from '../support/browser/accessibility';
import { openAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { openBrowser } from '../support/browser/browser';
import { documentsOf } from '../support/content/documents';
import { createSmallReport } from '../support/content/small-report';
import { CHAPTER } from '../../src/plugins/annual-report/server/src/uids';
import { requestsOf } from '../support/browser/count-requests';
import { overflowAt, SIZES } from '../support/browser/sizes';

const LEDGER = '/plugins/annual-report/juying/2024/ledger';
const COVERAGE = /^(\d+) 个数字：(\d+) 有依据，(\d+) 待确认$/;

describe('the page of the ledger', () => {
  let annals: Annals;
  let browser: Browser;
  let adminPanel: AdminPanel;

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    browser = await openBrowser();
    const { strapi, url } = annals;
    const person = await createPerson({ strapi, role: 'annals-reviewer', name: '李主任' });
    adminPanel = await openAdminPanel({ browser, url, person });
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  const sentence = () => adminPanel.page.getByText(COVERAGE);
  const marks = (account: string) =>
    adminPanel.page.getByRole('article').getByRole('button', { name: new RegExp(`，${account}$`) });
  const panel = () => adminPanel.page.getByRole('complementary', { name: '数字的依据' });

  const open = async (query = ''): Promise<void> => {
    await adminPanel.open(`${LEDGER}${query}`);
    await sentence().waitFor();
  };

  /** Numbers in all, with something behind them, and open. */
  const coverage = async (): Promise<{ total: number; backed: number; open: number }> => {
    const [total = 0, backed = 0, open = 0] = (
      COVERAGE.exec((await sentence().textContent()) ?? '') ?? []
    )
      .slice(1)
      .map(Number);
    return { total, backed, open };
  };

  const untilOpen = (count: number): Promise<void> =>
    adminPanel.page.getByText(new RegExp(`有依据，${count} 待确认$`)).waitFor();

  it('should be reached from the report’s menu and from its checks', async () => {
    await adminPanel.open('/plugins/annual-report/juying/2024/checks');
    await adminPanel.page.getByRole('link', { name: '查看数字台账' }).click();
    await sentence().waitFor();
    const tabs = adminPanel.page.getByRole('navigation', { name: '报告的各项工作' });
    expect(await tabs.getByRole('link', { name: '数字台账' }).getAttribute('aria-current')).toBe(
      'page',
    );
    await adminPanel.screenshot('ledger');
  });

  it('should be there after a handful of requests', async () => {
    const asked = await requestsOf(adminPanel.page, () => open());
    expect(asked.filter((path) => path.endsWith('/ledger'))).toHaveLength(1);
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  it('should tell of a number which indicator it prints, and lead to it', async () => {
    await open('?account=bound');
    await marks('引用指标').first().click();
    await panel().getByText('由数据引用印出').waitFor();
    await adminPanel.screenshot('ledger-bound');
    expect(await panel().getByRole('link').getAttribute('href')).toMatch(/numbers\?indicator=/);
  });

  it('should tell of a number from which others it follows', async () => {
    const { strapi } = annals;
    const small = await createSmallReport({ strapi });
    const text = '学校新购教材 733 本，其中专业教材 412 本，文化教材 321 本。';
    const content = [{ type: 'paragraph', children: [{ type: 'text', text }] }];
    await documentsOf(strapi, CHAPTER).update({
      documentId: small.chapter,
      data: { content: [{ __component: 'report.text', content }] },
    });
    await adminPanel.open(`/plugins/annual-report/${small.school}/2024/ledger`);
    await marks('可推算').first().click();
    await panel().getByText('是这些数字的和').waitFor();
    await panel().getByText('412 本').waitFor();
    await adminPanel.screenshot('ledger-derived');
  });

  it('should let two numbers be declared at once, and one of them be taken back', async () => {
    await open('?account=open');
    const before = await coverage();
    const [first, second] = [marks('待确认').nth(0), marks('待确认').nth(1)];
    const id = await first.getAttribute('data-number');
    await first.click();
    await second.click();
    await panel().getByRole('heading', { name: '2 个待确认的数字' }).waitFor();
    await panel()
      .getByRole('button', { name: /本校自有数字/ })
      .click();
    await panel().getByRole('textbox', { name: /来源/ }).fill('学校办公室 2024 年统计');
    await adminPanel.screenshot('ledger-declare');
    await panel().getByRole('button', { name: '保存来源并确认' }).click();
    await untilOpen(before.open - 2);
    expect(await coverage()).toEqual({
      total: before.total,
      backed: before.backed + 2,
      open: before.open - 2,
    });

    await open('?account=declared');
    const declared = adminPanel.page.locator(`[data-number="${id ?? ''}"]`);
    await declared.click();
    await panel().getByText('来源：学校办公室 2024 年统计').waitFor();
    await panel()
      .getByText(/李主任 于 .* 确认/)
      .waitFor();
    await adminPanel.screenshot('ledger-declared');
    await panel().getByRole('button', { name: '收回确认' }).click();
    await untilOpen(before.open - 1);
  });

  it('should be worked by the keyboard', async () => {
    await open('?account=open');
    const before = await coverage();
    await marks('待确认').first().focus();
    await adminPanel.page.keyboard.press('Space');
    await panel().getByRole('heading', { name: '1 个待确认的数字' }).waitFor();
    await adminPanel.page.keyboard.press('6');
    await untilOpen(before.open - 1);
  });

  it('should show one chapter where it is asked to', async () => {
    await open();
    const all = await adminPanel.page.getByRole('article').count();
    await adminPanel.page.getByRole('combobox', { name: '章节' }).click();
    await adminPanel.page.getByRole('option').nth(2).click();
    await adminPanel.page.waitForURL(/chapter=/);
    expect(await adminPanel.page.getByRole('article').count()).toBeLessThan(all);
  });

  it('should let an editor look, and declare nothing', async () => {
    const { strapi, url } = annals;
    const person = await createPerson({ strapi, role: 'annals-editor' });
    const editor = await openAdminPanel({ browser, url, person });
    await editor.open(`${LEDGER}?account=open`);
    await editor.page.getByText(COVERAGE).waitFor();
    const aside = editor.page.getByRole('complementary', { name: '数字的依据' });
    await editor.page
      .getByRole('article')
      .getByRole('button', { name: /，待确认$/ })
      .first()
      .click();
    await aside.getByText(/由审核人员确认/).waitFor();
    // Whoever writes values may make one of it; to say what a number is needs another right.
    expect(await aside.getByRole('button').allTextContents()).toEqual(['做成本校的指标']);
    await editor.close();
  });

  it.each(SIZES)('should fit a window of %s', async (name, size) => {
    await open();
    await marks('待确认').first().click();
    expect(await overflowAt({ page: adminPanel.page, size })).toBeLessThanOrEqual(0);
    await adminPanel.screenshot(`ledger-${name.replace(/\W+/g, '-')}`);
    await adminPanel.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('should be usable by everybody', async () => {
    await open();
    await marks('待确认').first().click();
    expect(await accessibilityProblems({ page: adminPanel.page })).toEqual([]);
  });

  it('should write no error to the console and ask no other host', () => {
    expect(adminPanel.problems()).toEqual([]);
  });
});
