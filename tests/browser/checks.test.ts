import type { Browser } from 'playwright-core';
import { markAllReviewed } from '../../src/plugins/annual-report/server/src/repositories/review-repository';
import { CASE, CHAPTER, OBSERVATION } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { accessibilityProblems } from '../support/browser/accessibility';
import { openBrowser } from '../support/browser/browser';
import { requestsOf } from '../support/browser/count-requests';
import { openAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { overflowAt, SIZES } from '../support/browser/sizes';
import { documentsOf, findDocument } from '../support/content/documents';
import { createPerson } from '../support/asking/people';
import { createSmallReport, type SmallReport } from '../support/content/small-report';

const DEMO_CHECKS = '/plugins/annual-report/juying/2024/checks';
const UNIT = '“叉车工 11”缺少单位，前一项写的是“人”。';

describe('the page of the checks', () => {
  let annals: Annals;
  let browser: Browser;
  let adminPanel: AdminPanel;
  let small: SmallReport;
  let checks: string;

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    const { strapi } = annals;
    small = await createSmallReport({ strapi });
    checks = `/plugins/annual-report/${small.school}/2024/checks`;
    browser = await openBrowser();
    const person = await createPerson({ strapi, role: 'annals-reviewer', name: '李主任' });
    adminPanel = await openAdminPanel({ browser, url: annals.url, person });
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  const card = (message: string) => adminPanel.page.getByRole('article', { name: message });
  const write = (text: string) =>
    documentsOf(annals.strapi, CHAPTER).update({
      documentId: small.chapter,
      data: {
        content: [
          {
            __component: 'report.text',
            content: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
          },
          { __component: 'report.images', images: [small.image] },
          { __component: 'report.table', table: small.table },
        ],
      },
    });

  it('should list findings by chapter, with words, numbers and what to do', async () => {
    await adminPanel.open(DEMO_CHECKS);
    await card(UNIT).waitFor();
    const text = await card(UNIT).textContent();
    expect(text).toContain('原文');
    expect(text).toContain('怎么办');
    expect(
      await adminPanel.page.getByRole('heading', { level: 3 }).first().textContent(),
    ).toBeTruthy();
    await adminPanel.screenshot('checks');
  });

  it('should be there after a handful of requests', async () => {
    const asked = await requestsOf(adminPanel.page, async () => {
      await adminPanel.open(DEMO_CHECKS);
      await card(UNIT).waitFor();
    });
    expect(asked.filter((path) => path.endsWith('/findings'))).toHaveLength(1);
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  it('should lead from a missing value to its cell, and lose the finding when it is entered', async () => {
    const { indicator } = small;
    const message = '《计分卡》中的必填指标“在校生”没有 2024 年的值。';
    await documentsOf(annals.strapi, OBSERVATION).delete({ documentId: small.observation });
    await adminPanel.open(checks);
    await adminPanel.page.getByRole('region', { name: '必须先改的错误' }).waitFor();
    const link = card(message).getByRole('link');
    expect(await link.getAttribute('href')).toContain(
      `/numbers?table=annex-1&indicator=${indicator}&year=2024`,
    );
    await adminPanel.screenshot('checks-errors', { isWhole: true });
    await link.click();
    const cell = adminPanel.page.getByRole('complementary', { name: '单元格' });
    await cell.getByRole('heading', { name: '在校生' }).waitFor();
    await adminPanel.page.getByText('还缺 1 个必填数据').waitFor();
    await adminPanel.screenshot('numbers-missing');
    await adminPanel.open(checks);
    await card(message).waitFor();
    await documentsOf(annals.strapi, OBSERVATION).create({
      data: { schoolCode: small.school, indicatorCode: indicator, year: 2024, value: 305 },
    });
    await markAllReviewed({ connection: annals.strapi.db.connection, school: small.school });
    await adminPanel.page.getByRole('button', { name: '重新校核' }).click();
    await card(message).waitFor({ state: 'detached' });
  });

  it('should lead from an unknown token into its paragraph, and lose the finding when it is bound', async () => {
    await write('在校生 {{no.such}} 人。');
    await adminPanel.open(`${checks}?severity=error`);
    const found = adminPanel.page.getByRole('article');
    await found.first().waitFor();
    expect(await found.first().textContent()).toContain('no.such');
    await found.first().getByRole('link').click();
    await adminPanel.page.waitForURL(new RegExp(`api::chapter\\.chapter/${small.chapter}`));
    await adminPanel.page.locator('[contenteditable="true"]:focus').waitFor();
    await adminPanel.screenshot('checks-field');
    await write(`在校生 {{${small.indicator}}} 人。`);
    await adminPanel.open(`${checks}?severity=error`);
    await adminPanel.page.getByText(/没有符合条件的校核结果|没有待处理的校核结果/).waitFor();
  });

  it('should ask for a reason, waive with it, and take it back', async () => {
    await adminPanel.open(DEMO_CHECKS);
    await card(UNIT)
      .getByRole('button', { name: `豁免：${UNIT}` })
      .click();
    await card(UNIT).getByRole('button', { name: '保存理由并豁免' }).click();
    await card(UNIT).getByText('请写明理由。').waitFor();
    await card(UNIT).getByRole('textbox', { name: '豁免理由' }).fill('与原文一致，已核实');
    await adminPanel.screenshot('checks-waive');
    await card(UNIT).getByRole('button', { name: '保存理由并豁免' }).click();
    await card(UNIT).waitFor({ state: 'detached' });
    await adminPanel.open(`${DEMO_CHECKS}?state=waived`);
    await card(UNIT)
      .getByText(/李主任 于 .* 豁免：与原文一致，已核实/)
      .waitFor();
    await card(UNIT)
      .getByRole('button', { name: `收回豁免：${UNIT}` })
      .click();
    await card(UNIT).waitFor({ state: 'detached' });
    await adminPanel.open(DEMO_CHECKS);
    await card(UNIT).waitFor();
  });

  const RATE = '大概是“‘双师型’教师比例”2024 年这一格（37%）';
  const group = (title: string) =>
    adminPanel.page.getByRole('region', { name: title, exact: true });

  it('should show what has one cause as one group that opens', async () => {
    await adminPanel.open(DEMO_CHECKS);
    await group(RATE).waitFor();
    await adminPanel.page.getByText(/待处理 \d+ 条提示，归为 \d+ 处/).waitFor();
    expect(await group(RATE).getByRole('article').count()).toBe(0);
    await group(RATE)
      .getByRole('button', { name: `展开 2 条：${RATE}` })
      .click();
    await group(RATE).getByRole('article').nth(1).waitFor();
    expect(await group(RATE).getByRole('article').count()).toBe(2);
    await adminPanel.screenshot('checks-group', { isWhole: true });
    expect(await accessibilityProblems({ page: adminPanel.page })).toEqual([]);
    await group(RATE)
      .getByRole('button', { name: `收起：${RATE}` })
      .press('Enter');
    await group(RATE).getByRole('article').first().waitFor({ state: 'detached' });
  });

  it('should keep of a group what the filter lets through', async () => {
    await adminPanel.open(`${DEMO_CHECKS}?severity=note`);
    await adminPanel.page.getByRole('article').first().waitFor();
    expect(await group(RATE).count()).toBe(0);
    await card('“‘双师型’教师比例”从 2023 年的 26%').waitFor();
  });

  it('should waive a group with one reason, and take it back', async () => {
    await adminPanel.open(DEMO_CHECKS);
    await group(RATE)
      .getByRole('button', { name: `整组豁免：${RATE}` })
      .click();
    await group(RATE).getByRole('textbox', { name: '豁免理由' }).fill('人事处已核实');
    await group(RATE).getByRole('button', { name: '保存理由并豁免' }).click();
    await adminPanel.page.getByText('已豁免 2 条。').waitFor();
    await group(RATE).waitFor({ state: 'detached' });
    await adminPanel.open(`${DEMO_CHECKS}?state=waived`);
    await adminPanel.screenshot('checks-group-waived');
    await group(RATE)
      .getByRole('button', { name: `收回整组豁免：${RATE}` })
      .click();
    await adminPanel.page.getByText('已收回 2 条豁免。').waitFor();
    await adminPanel.open(DEMO_CHECKS);
    await group(RATE).waitFor();
  });

  it('should list waivers that hold no more, with their reason, and take them back', async () => {
    const { strapi } = annals;
    const lapse = (check: string, key: string, quote: string) =>
      strapi.db.connection.raw(
        `INSERT INTO annals_waiver (school_code, year, finding, reason, name)
         VALUES ('juying', 2024, ?, '与原始报表一致，已核实', '李主任')`,
        [
          JSON.stringify({
            check,
            numbers: [],
            place: { key, row: null, type: 'chapter', year: null },
            quote,
          }),
        ],
      );
    await lapse('misspelt-words', 'party-building', '截止 2023 年 8 月，');
    await lapse('footnote-marks', 'no-such-chapter', '专业群数量');
    await lapse('no-such-check', 'funding', '生均经费拨款');
    await adminPanel.open(DEMO_CHECKS);
    const lapsed = adminPanel.page.getByRole('region', { name: '失效的豁免' });
    await lapsed.getByRole('button', { name: '显示 3 条' }).click();
    await lapsed.getByText('文字或数字已改变').waitFor();
    await lapsed.getByText('提示已不再出现').waitFor();
    await lapsed.getByText('这项校核已取消').waitFor();
    await lapsed.scrollIntoViewIfNeeded();
    await adminPanel.screenshot('checks-lapsed');
    expect(await accessibilityProblems({ page: adminPanel.page })).toEqual([]);
    await lapsed
      .getByRole('button', { name: /^收回豁免/ })
      .first()
      .click();
    await lapsed.getByText('文字或数字已改变').waitFor({ state: 'detached' });
    await lapsed.getByRole('button', { name: '全部收回' }).click();
    await lapsed.waitFor({ state: 'detached' });
  });

  it('should show only what is new since the last edition when it is asked to', async () => {
    const onlyNew = adminPanel.page.getByRole('checkbox', { name: /只看新的：第 1 版之后/ });
    const { strapi } = annals;
    const documents = documentsOf(strapi, CASE);
    const { documentId, title } = await findDocument({
      strapi,
      uid: CASE,
      filters: { key: 'special-operations-licence' },
    });
    await documents.update({ documentId, data: { title: '“特种作业证培训' } });
    await adminPanel.open(DEMO_CHECKS);
    await card(UNIT).waitFor();
    await onlyNew.click();
    await adminPanel.page.waitForURL(/news=fresh/);
    await card(UNIT).waitFor({ state: 'detached' });
    await adminPanel.page.getByText('新出现', { exact: true }).first().waitFor();
    await adminPanel.screenshot('checks-only-new');
    await documents.update({ documentId, data: { title } });
    await adminPanel.page.getByRole('button', { name: '重新校核' }).click();
    await adminPanel.page.getByText('没有符合条件的校核结果').waitFor();
    await onlyNew.click();
    await card(UNIT).waitFor();
  });

  it('should offer no such choice for a report that was never released', async () => {
    await adminPanel.open(checks);
    await adminPanel.page.getByRole('button', { name: '重新校核' }).waitFor();
    expect(await adminPanel.page.getByRole('checkbox', { name: /只看新的/ }).count()).toBe(0);
  });

  it('should show only what is asked for', async () => {
    await adminPanel.open(DEMO_CHECKS);
    await card(UNIT).waitFor();
    await adminPanel.page.getByRole('combobox', { name: '类别' }).click();
    await adminPanel.page.getByRole('option', { name: '文字规范' }).click();
    await adminPanel.page.waitForURL(/family=form/);
    await card(UNIT).waitFor();
    await adminPanel.page.getByRole('combobox', { name: '类别' }).click();
    await adminPanel.page.getByRole('option', { name: '个人信息' }).click();
    await adminPanel.page.waitForURL(/family=privacy/);
    await card(UNIT).waitFor({ state: 'detached' });
  });

  it('should show what changed since the last edition', async () => {
    await adminPanel.open(DEMO_CHECKS);
    await adminPanel.page.getByRole('button', { name: '显示改动' }).click();
    await adminPanel.page.getByText('与第 1 版完全相同。').waitFor();
  });

  it('should let an editor look, and waive nothing', async () => {
    const { strapi, url } = annals;
    const person = await createPerson({ strapi, role: 'annals-editor' });
    const editor = await openAdminPanel({ browser, url, person });
    await editor.open(DEMO_CHECKS);
    await editor.page.getByRole('article', { name: UNIT }).waitFor();
    expect(await editor.page.getByRole('button', { name: /^豁免/ }).count()).toBe(0);
    await editor.close();
  });

  it.each(SIZES)('should fit a window of %s', async (name, size) => {
    await adminPanel.open(DEMO_CHECKS);
    await card(UNIT).waitFor();
    expect(await overflowAt({ page: adminPanel.page, size })).toBeLessThanOrEqual(0);
    await adminPanel.screenshot(`checks-${name.replace(/\W+/g, '-')}`);
    await adminPanel.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('should be usable by everybody', async () => {
    await adminPanel.open(DEMO_CHECKS);
    await card(UNIT).waitFor();
    expect(await accessibilityProblems({ page: adminPanel.page })).toEqual([]);
  });

  it('should write no error to the console and ask no other host', () => {
    expect(adminPanel.problems()).toEqual([]);
  });
});
