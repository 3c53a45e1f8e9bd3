import type { Browser } from 'playwright-core';
import { CHAPTER } from '../../src/plugins/annual-report/server/src/uids';
import { createPerson } from '../support/asking/people';
import { accessibilityProblems } from '../support/browser/accessibility';
import { openAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { openBrowser } from '../support/browser/browser';
import { overflowAt, SIZES } from '../support/browser/sizes';
import { documentsOf } from '../support/content/documents';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { startAnnals, type Annals } from '../support/running/annals';

const TEXTS = [
  '2024 年，学校规模稳定。全校在校生 305 人，其中新生占三分之一。',
  '开放日当天，在校生 305 人全部参加，接待来访家长 4127 人。',
];
const WRONG = '截至年底，全校在校生 315 人。';

describe('edits that the pages offer', () => {
  let annals: Annals;
  let browser: Browser;
  let adminPanel: AdminPanel;
  let small: SmallReport;

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    browser = await openBrowser();
    const { strapi, url } = annals;
    small = await createSmallReport({ strapi });
    const person = await createPerson({ strapi, role: 'annals-reviewer', name: '李主任' });
    adminPanel = await openAdminPanel({ browser, url, person });
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  const write = (...texts: string[]) =>
    documentsOf(annals.strapi, CHAPTER).update({
      documentId: small.chapter,
      data: {
        content: [
          {
            __component: 'report.text',
            content: texts.map((text) => ({
              type: 'paragraph',
              children: [{ type: 'text', text }],
            })),
          },
        ],
      },
    });

  const stored = async (): Promise<string> => {
    const [found] = await documentsOf(annals.strapi, CHAPTER).findMany({
      filters: { documentId: small.chapter },
      populate: { content: { populate: '*' } },
    });
    return JSON.stringify(found?.content);
  };

  const pageOf = (name: string) => `/plugins/annual-report/${small.school}/2024/${name}`;
  const button = (name: string | RegExp) => adminPanel.page.getByRole('button', { name });
  const notice = () => adminPanel.page.getByRole('status').filter({ hasText: '已修改' });
  const open = async (name: string, ...texts: string[]) => {
    await write(...texts);
    await adminPanel.open(pageOf(name));
  };

  describe('of numbers that equal their indicator', () => {
    it('should be made one by one, with the sentence before and after', async () => {
      await open('ledger', ...TEXTS);
      await adminPanel.page.getByRole('button', { name: '305 人，与指标一致' }).first().click();
      const panel = adminPanel.page.getByRole('complementary', { name: '数字的依据' });
      await panel.getByText(`{{${small.indicator}}}`).waitFor();
      await adminPanel.screenshot('offered-edits-one', { isWhole: true });
      await panel.getByRole('button', { name: '绑定到这个指标' }).click();
      await notice().waitFor();
      await button('305 人，引用指标').waitFor();
      expect(await stored()).toContain(`全校在校生 {{${small.indicator}}} 人`);
      expect(await stored()).toContain('在校生 305 人全部参加');
    });

    it('should be made of all at once after a preview, without those that are unticked, and taken back', async () => {
      await open('ledger', ...TEXTS, '食堂每天为在校生 305 人供餐。');
      await button('预览并绑定').click();
      const dialog = adminPanel.page.getByRole('dialog', { name: '绑定到指标' });
      await dialog.getByRole('checkbox').nth(2).click();
      await adminPanel.screenshot('offered-edits-preview');
      expect(await accessibilityProblems({ page: adminPanel.page })).toEqual([]);
      await dialog.getByRole('button', { name: '绑定 2 个数字' }).click();
      await notice().waitFor();
      await adminPanel.screenshot('offered-edits-done');
      expect((await stored()).split(`{{${small.indicator}}}`)).toHaveLength(3);
      expect(await stored()).toContain('食堂每天为在校生 305 人供餐');
      await notice().getByRole('button', { name: '撤销修改' }).click();
      await adminPanel.page.getByText('已撤销，文字和原来一样。').waitFor();
      expect(await stored()).not.toContain('{{');
    });

    it('should say so where somebody has saved the text meanwhile', async () => {
      await open('ledger', ...TEXTS);
      await button('预览并绑定').click();
      await button('绑定 2 个数字').click();
      await notice().waitFor();
      await write('全部重写了。');
      await notice().getByRole('button', { name: '撤销修改' }).click();
      await adminPanel.page.getByText(/要改的文字已不是原样/).waitFor();
      expect(await stored()).toContain('全部重写了。');
    });

    it('should be offered to nobody who looks at what is published', async () => {
      await open('ledger?status=published', ...TEXTS);
      await adminPanel.page.getByRole('heading', { name: '数字台账' }).waitFor();
      expect(await button('预览并绑定').count()).toBe(0);
    });
  });

  describe('of findings', () => {
    const card = () =>
      adminPanel.page.getByRole('article').filter({ hasText: '而指标“在校生”2024 年的值是' });

    it('should be made with one click, and taken back', async () => {
      await open('checks', WRONG);
      await card().getByRole('button', { name: '把“315”改为“305”' }).waitFor();
      await adminPanel.screenshot('offered-edits-fixes', { isWhole: true });
      await card().getByRole('button', { name: '把“315”改为“305”' }).click();
      await notice().waitFor();
      await card().waitFor({ state: 'detached' });
      expect(await stored()).toContain('全校在校生 305 人');
      await notice().getByRole('button', { name: '撤销修改' }).click();
      await card().waitFor();
      expect(await stored()).toContain('全校在校生 315 人');
    });

    it('should bind the number, or lead to the cell of the value', async () => {
      await open('checks', WRONG);
      const cell = card().getByRole('link', { name: '去改表里的数：在校生 2024' });
      expect(await cell.getAttribute('href')).toContain(`indicator=${small.indicator}&year=2024`);
      await card().getByRole('button', { name: '绑定到 在校生 2024' }).click();
      await notice().waitFor();
      expect(await stored()).toContain(`全校在校生 {{${small.indicator}}} 人`);
    });
  });

  it('should make an open number a value of the school’s own, which a reviewer confirms', async () => {
    await open('ledger', '开放日接待来访家长 4127 人，反响热烈。');
    await button('4127 人，待确认').click();
    await button('做成本校的指标').click();
    const dialog = adminPanel.page.getByRole('dialog', { name: '把这个数字做成本校的指标' });
    const name = dialog.getByRole('textbox', { name: /指标名称/ });
    expect(await name.inputValue()).toBe('开放日接待来访家长');
    await name.fill('');
    await dialog.getByRole('button', { name: '建立并绑定' }).click();
    await dialog.getByText('请写明指标名称。').waitFor();
    await name.fill('开放日来访家长');
    await adminPanel.screenshot('own-value-dialog');
    expect(await accessibilityProblems({ page: adminPanel.page })).toEqual([]);
    await dialog.getByRole('button', { name: '建立并绑定' }).click();
    await button('4127 人，引用指标').waitFor();
    const list = adminPanel.page.getByRole('region', { name: '本校的指标' });
    await list.getByText('开放日来访家长（2024 年）：4127 人').waitFor();
    await adminPanel.screenshot('own-value-made');
    await list.getByRole('button', { name: '确认：开放日来访家长' }).click();
    await list.getByText('已审核').waitFor();
    expect(await stored()).toMatch(/家长 \{\{own\.[a-z0-9-]+\.[a-z][a-z0-9]{7}\}\} 人/);
  });

  it.each(SIZES)('should fit a window of %s', async (_name, size) => {
    await open('checks', WRONG);
    await button('绑定到 在校生 2024').waitFor();
    expect(await overflowAt({ page: adminPanel.page, size })).toBeLessThanOrEqual(0);
    await open('ledger', ...TEXTS);
    await button('预览并绑定').waitFor();
    expect(await overflowAt({ page: adminPanel.page, size })).toBeLessThanOrEqual(0);
    await adminPanel.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('should write no error to the console but for what was refused, and ask no other host', () => {
    expect(adminPanel.problems().filter((problem) => !/409/.test(problem))).toEqual([]);
  });
});
