import type { Browser } from 'playwright-core';
import { findingsResponseSchema } from '../../src/plugins/annual-report/contract/finding';
import { markAllReviewed } from '../../src/plugins/annual-report/server/src/repositories/review-repository';
import { CHAPTER, OBSERVATION } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { accessibilityProblems } from '../support/browser/accessibility';
import { openBrowser } from '../support/browser/browser';
import { openAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { overflowAt, SIZES } from '../support/browser/sizes';
import { documentsOf } from '../support/content/documents';
import { createPerson, signInAs } from '../support/asking/people';
import { createSmallReport, type SmallReport } from '../support/content/small-report';

const CARD = '这里有银行卡号 6222*************00，属于个人敏感信息，不得公开。';
const COUNT = '2024 年“在校生”为 -3 人，数量不应为负。';
const REASON = '学校对外公布的缴费账号样例，不属于个人';

describe('errors that can be overridden', () => {
  let annals: Annals;
  let browser: Browser;
  let releaser: AdminPanel;
  let small: SmallReport;
  let checks: string;
  let release: string;

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    const { strapi } = annals;
    small = await createSmallReport({ strapi });
    checks = `/plugins/annual-report/${small.school}/2024/checks`;
    release = `/plugins/annual-report/${small.school}/2024/release`;
    const text = '缴费账号 6222 0200 0000 0000 000。';
    const chapters = documentsOf(strapi, CHAPTER);
    await chapters.update({
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
    await chapters.publish({ documentId: small.chapter });
    await documentsOf(strapi, OBSERVATION).update({
      documentId: small.observation,
      data: { value: -3, text: '-3' },
    });
    await markAllReviewed({ connection: strapi.db.connection, school: small.school });
    browser = await openBrowser();
    const person = await createPerson({ strapi, role: 'annals-releaser', name: '赵校长' });
    releaser = await openAdminPanel({ browser, url: annals.url, person });
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  const card = (message: string, { page } = releaser) =>
    page.getByRole('article', { name: message });
  const blocking = () => releaser.page.getByRole('region', { name: '必须先改的错误' });

  it('should send a reviewer to somebody who may', async () => {
    const { strapi, url } = annals;
    const person = await createPerson({ strapi, role: 'annals-reviewer', name: '李主任' });
    const reviewer = await openAdminPanel({ browser, url, person });
    await reviewer.open(checks);
    await card(CARD, reviewer)
      .getByText(/请有“放行”权限的同事写明理由后放行/)
      .waitFor();
    expect(await reviewer.page.getByRole('button', { name: /^放行/ }).count()).toBe(0);
    expect(reviewer.problems()).toEqual([]);
    await reviewer.close();
  });

  it('should close the release, whose checklist says that they can be', async () => {
    await releaser.open(release);
    const list = releaser.page.getByRole('region', { name: '发布前检查' });
    await list.getByText(/有 2 个错误，归为 \d 处，改正之前不能发布/).waitFor();
    await list.getByText(/其中 2 个错误，确实无误时可以在校核页放行/).waitFor();
    expect(
      await releaser.page.getByRole('button', { name: '发布第 1 版', exact: true }).isDisabled(),
    ).toBe(true);
    await releaser.screenshot('release-overridable');
  });

  it('should be overridden after it was said that the reason will be public', async () => {
    await releaser.open(checks);
    await blocking().waitFor();
    await releaser.screenshot('checks-overridable', { isWhole: true });
    const open = card(CARD);
    await open.getByRole('button', { name: `放行：${CARD}` }).click();
    await open
      .getByRole('note')
      .getByText(/任何人都能在报告的公开数据里读到/)
      .waitFor();
    await open.getByRole('button', { name: '公开理由并放行' }).click();
    await open.getByText('请写明理由。').waitFor();
    await open.getByRole('textbox', { name: '公开的理由' }).fill(REASON);
    await releaser.screenshot('checks-override');
    // A button under the pointer is Strapi's own, paler one.
    await releaser.page.mouse.move(0, 0);
    expect(await accessibilityProblems({ page: releaser.page })).toEqual([]);
    await open.getByRole('button', { name: '公开理由并放行' }).click();
    await open.waitFor({ state: 'detached' });
    await card(COUNT).waitFor();
  });

  it('should tell in the server’s words why a reason is not taken, and keep it', async () => {
    const open = card(COUNT);
    await open.getByRole('button', { name: `放行：${COUNT}` }).click();
    const reason = open.getByRole('textbox', { name: '公开的理由' });
    await reason.fill('证号 11010519491231002X 的学生转出');
    await open.getByRole('button', { name: '公开理由并放行' }).click();
    await releaser.page.getByText(/理由会公开，不能写身份证号码或银行卡号/).waitFor();
    await reason.fill('原始报表如此，已向教务处核实');
    await open.getByRole('button', { name: '公开理由并放行' }).click();
    await open.waitFor({ state: 'detached' });
    await blocking().waitFor({ state: 'detached' });
  });

  it('should be shown with their public reasons', async () => {
    await releaser.open(`${checks}?state=waived`);
    await card(CARD)
      .getByText(new RegExp(`赵校长 于 .* 放行，公开的理由：${REASON}`))
      .waitFor();
    await releaser.screenshot('checks-overridden', { isWhole: true });
  });

  it('should open the release, which says what it will publish', async () => {
    await releaser.open(release);
    const list = releaser.page.getByRole('region', { name: '发布前检查' });
    await list.getByText('有 2 个错误已放行，理由会随这一版公开（见下）').waitFor();
    await releaser.page
      .getByRole('region', { name: '随这一版公开的理由' })
      .getByText(`公开的理由：${REASON}`)
      .waitFor();
    expect(
      await releaser.page.getByRole('button', { name: '发布第 1 版', exact: true }).isEnabled(),
    ).toBe(true);
    await releaser.screenshot('release-overridden', { isWhole: true });
    expect(await accessibilityProblems({ page: releaser.page })).toEqual([]);
  });

  it.each(SIZES)('should fit a window of %s', async (_name, size) => {
    await releaser.open(`${checks}?state=waived`);
    await card(CARD).waitFor();
    expect(await overflowAt({ page: releaser.page, size })).toBeLessThanOrEqual(0);
    await releaser.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('should be taken back', async () => {
    await releaser.open(`${checks}?state=waived`);
    await card(COUNT)
      .getByRole('button', { name: `收回放行：${COUNT}` })
      .click();
    await card(COUNT).waitFor({ state: 'detached' });
    await releaser.open(checks);
    await blocking().waitFor();
    const headers = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
    const { body } = await annals.http
      .get(`/annual-report/reports/${small.school}/2024/findings`)
      .set(headers);
    expect(findingsResponseSchema.parse(body).meta.counts).toMatchObject({ errors: 1, waived: 1 });
  });

  it('should be a right that the page of roles names in both languages', async () => {
    const { strapi, url } = annals;
    const person = await createPerson({ strapi, role: 'strapi-super-admin' });
    const admin = await openAdminPanel({ browser, url, person });
    await admin.open('/settings/roles');
    await admin.page.getByRole('gridcell', { name: '发布', exact: true }).click();
    await admin.page.getByRole('tab', { name: /插件|Plugins/ }).click();
    await admin.page.getByRole('button', { name: /Annual report/i }).click();
    const right = admin.page.getByRole('checkbox', {
      name: '放行错误，理由公开 / Override errors, the reason is public',
    });
    await right.waitFor();
    expect(await right.isChecked()).toBe(true);
    await right.scrollIntoViewIfNeeded();
    await admin.screenshot('roles-override');
    await admin.close();
  });

  it('should write no error to the console and ask no other host', () => {
    expect(releaser.problems()).toEqual([]);
  });
});
