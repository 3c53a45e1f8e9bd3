import type { Browser, Locator, Route } from 'playwright-core';
import { IMAGE, REPORT } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { accessibilityProblems } from '../support/browser/accessibility';
import { openBrowser } from '../support/browser/browser';
import { requestsOf } from '../support/browser/count-requests';
import { openAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { overflowAt, SIZES } from '../support/browser/sizes';
import { documentsOf } from '../support/content/documents';
import { createChapter } from '../support/content/outline';
import { createPerson, signIn } from '../support/asking/people';
import { createSmallReport, type SmallReport } from '../support/content/small-report';

const DIALOG = '[role=dialog]';

describe('the release page', () => {
  let annals: Annals;
  let browser: Browser;
  let adminPanel: AdminPanel;
  let small: SmallReport;
  let release: string;

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    const { strapi } = annals;
    small = await createSmallReport({ strapi });
    release = `/plugins/annual-report/${small.school}/2024/release`;
    await createChapter({ strapi, title: '没写完的章节', report: small.report });
    browser = await openBrowser();
    const person = await createPerson({ strapi, role: 'annals-releaser', name: '赵校长' });
    adminPanel = await openAdminPanel({ browser, url: annals.url, person });
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  const section = (name: string) => adminPanel.page.getByRole('region', { name, exact: true });
  const button = (name: string) => adminPanel.page.getByRole('button', { name, exact: true });
  const dialog = () => adminPanel.page.getByRole('alertdialog');
  const says = (text: string | RegExp) => adminPanel.page.getByText(text).first().waitFor();
  const publicReport = () => annals.http.get(`/api/annual-report/reports/${small.school}/2024`);
  const caption = (text: string) =>
    documentsOf(annals.strapi, IMAGE).update({
      documentId: small.image,
      data: { caption: text },
    });
  const rename = (title: string) =>
    documentsOf(annals.strapi, REPORT).update({ documentId: small.report, data: { title } });
  const note = () => adminPanel.page.getByRole('textbox', { name: /版次说明/ });
  const topOf = async (place: Locator) => (await place.boundingBox())?.y ?? NaN;
  const heightInForm = async () =>
    (await topOf(button('发布第 2 版'))) - (await topOf(section('发布第 2 版')));
  /** Keeps the page from learning what would be released until it is let go. */
  const holdChanges = async (): Promise<() => void> => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const pass = (route: Route) => held.then(() => route.continue());
    await adminPanel.page.route(/\/changes\?status=published$/, pass, { times: 1 });
    return letGo;
  };
  const open = async () => {
    await adminPanel.open(release);
    await section('发布前检查').waitFor();
    await section('与上一版的差异').waitFor();
  };

  it('should say what stands in the way and what would be left out', async () => {
    await open();
    const list = await section('发布前检查').textContent();
    expect(list).toContain('状态为“已发布”的章节和案例，以及审核过的数据');
    expect(list).toContain('没有错误');
    expect(list).toContain('有 1 个章节或案例从未发布，不会收入这一版');
    expect(list).toContain('没写完的章节');
    await adminPanel.screenshot('release', { isWhole: true });
  });

  it('should be there after a handful of requests', async () => {
    const asked = await requestsOf(adminPanel.page, open);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThanOrEqual(8);
  });

  it('should release the first edition without a note, for everybody to read', async () => {
    await publicReport().expect(404);
    await open();
    await button('发布第 1 版').click();
    expect(await dialog().textContent()).toContain('第 1 版会立即对所有人公开');
    await adminPanel.screenshot('release-sure');
    await dialog().getByRole('button').last().click();
    await says('第 1 版已发布。');
    const { body } = await publicReport().expect(200);
    expect(body.data.edition.number).toBe(1);
    await section('已发布的版次').getByText('最新').first().waitFor();
  });

  it('should show no changes of the only edition', async () => {
    await open();
    await button('阅读第 1 版').waitFor();
    expect(await button('第 1 版的改动').count()).toBe(0);
  });

  it('should ask for a note and for a look at captions from the second on', async () => {
    await caption('新的图注');
    await open();
    await button('发布第 2 版').click();
    await says('从第 2 版起，请写明改了什么。');
    await says('请先核对并勾选上面需要确认的改动。');
    await adminPanel.screenshot('release-second', { isWhole: true });
  });

  it('should leave the button in its place while it says what is missing', async () => {
    await open();
    await note().fill('更正图注');
    const place = await heightInForm();
    await button('发布第 2 版').click();
    const missing = adminPanel.page.getByText('请先核对并勾选上面需要确认的改动。');
    await missing.waitFor();
    expect(await heightInForm()).toBe(place);
    await adminPanel.screenshot('release-unconfirmed');
    await section('与上一版的差异').getByRole('checkbox').click();
    await missing.waitFor({ state: 'detached' });
    expect(await heightInForm()).toBe(place);
  });

  it('should release the second, and show nothing of before while it reads again', async () => {
    await open();
    await section('与上一版的差异').getByRole('checkbox').click();
    await note().fill('更正图注');
    await button('发布第 2 版').click();
    const readOn = await holdChanges();
    await dialog().getByRole('button').last().click();
    await says('第 2 版已发布。');
    await says(/正在校核将要发布的内容/);
    expect(await section('与上一版的差异').count()).toBe(0);
    expect(await button('发布第 3 版').count()).toBe(0);
    await adminPanel.screenshot('release-reading-again', { isWhole: true });
    readOn();
    await says('与第 2 版完全相同。');
    await button('发布第 3 版').waitFor();
    expect(await note().inputValue()).toBe('');
    const { body } = await publicReport().expect(200);
    expect(body.data.edition).toMatchObject({ number: 2, note: '更正图注' });
    expect(body.data.images[0].caption).toBe('新的图注');
  });

  it('should let one read an edition as everybody does, and ask for it only then', async () => {
    const asked: string[] = [];
    adminPanel.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open();
    const isPublic = (path: string) => path.startsWith('/api/');
    expect(asked.filter(isPublic)).toEqual([]);
    await button('阅读第 1 版').click();
    const modal = adminPanel.page.getByRole('dialog', { name: '第 1 版全文' });
    await modal.getByRole('heading', { name: '1 学校概况' }).waitFor();
    await modal.getByText('图 1 校门').waitFor();
    expect(await modal.textContent()).not.toContain('新的图注');
    expect(asked.filter(isPublic)).toEqual([
      `/api/annual-report/reports/${small.school}/2024/editions/1`,
    ]);
    expect(await accessibilityProblems({ page: adminPanel.page, selector: DIALOG })).toEqual([]);
    await adminPanel.screenshot('release-read-edition');
    await modal.getByRole('button', { name: '关闭', exact: true }).click();
    await modal.waitFor({ state: 'detached' });
  });

  it('should show what an edition changed as it was shown before the release', async () => {
    await open();
    await button('第 2 版的改动').click();
    const modal = adminPanel.page.getByRole('dialog', { name: '第 2 版的改动' });
    await modal.getByText('与第 1 版相比，共 1 处改动。').waitFor();
    await modal.getByText('照片和图注（1）').waitFor();
    await modal.getByText('新的图注', { exact: true }).waitFor();
    expect(await accessibilityProblems({ page: adminPanel.page, selector: DIALOG })).toEqual([]);
    await adminPanel.screenshot('release-edition-changes');
    await modal.getByRole('button', { name: '关闭', exact: true }).click();
    await modal.waitFor({ state: 'detached' });
  });

  it('should keep a link to the data of an edition for programs', async () => {
    await open();
    const link = adminPanel.page.getByRole('link', { name: '第 2 版的公开数据（JSON）' });
    expect(await link.textContent()).toBe('公开数据（JSON）');
    expect(await link.getAttribute('href')).toMatch(/\/editions\/2$/);
  });

  it('should refuse what changed after one looked, and let one look again', async () => {
    await open();
    await rename('悄悄改过的题目');
    await adminPanel.page.getByRole('textbox', { name: /版次说明/ }).fill('改');
    await button('发布第 3 版').click();
    await dialog().getByRole('button').last().click();
    await says(/又有了改动，所以没有发布/);
    await adminPanel.screenshot('release-changed', { isWhole: true });
    await button('重新查看').click();
    await says('与第 2 版相比，共 1 处改动。');
  });

  it('should name everything that blocks when something came up meanwhile', async () => {
    await open();
    await documentsOf(annals.strapi, IMAGE).update({
      documentId: small.image,
      data: { consent: 'pending' },
    });
    await adminPanel.page.getByRole('textbox', { name: /版次说明/ }).fill('改');
    await button('发布第 3 版').click();
    await dialog().getByRole('button').last().click();
    const problem = adminPanel.page.getByRole('link', { name: /肖像授权/ });
    await problem.waitFor();
    expect(await problem.getAttribute('href')).toContain(small.image);
    await button('重新查看').click();
    await says('有 1 个错误，归为 1 处，改正之前不能发布');
    expect(await button('发布第 3 版').isDisabled()).toBe(true);
    await documentsOf(annals.strapi, IMAGE).update({
      documentId: small.image,
      data: { consent: 'obtained' },
    });
  });

  it('should schedule a release, freeze it again when something changed, and give it up', async () => {
    await open();
    await adminPanel.page.getByRole('radio', { name: '定时发布' }).click();
    await says(/中国标准时间/);
    await adminPanel.page.getByLabel(/发布日期和时间/).fill('2099-03-01T09:00');
    await adminPanel.page.getByRole('textbox', { name: /版次说明/ }).fill('新学期更新');
    await button('定时发布第 3 版').click();
    await dialog().getByRole('button').last().click();
    await section('等待中的定时发布').waitFor();
    expect(await section('等待中的定时发布').textContent()).toContain('2099年3月1日');
    await says('安排之后，要发布的内容没有变化。');
    await rename('又改的题目');
    await open();
    await says('安排之后又有 1 处改动，不在这一版里。');
    await adminPanel.screenshot('release-pending', { isWhole: true });
    await button('按现在的内容重新固定').click();
    await dialog().getByRole('button').last().click();
    await says('安排之后，要发布的内容没有变化。');
    await button('取消定时发布').click();
    await dialog().getByRole('textbox').fill('还要修改');
    await dialog().getByRole('button').last().click();
    await button('发布第 3 版').waitFor();
    const history = section('操作记录');
    await history.getByText('取消第 3 版的定时发布').first().waitFor();
    await history.getByText('还要修改').first().waitFor();
    expect(await history.textContent()).toContain('赵校长');
  });

  it('should withdraw an edition with a reason, and say what that does', async () => {
    await open();
    await button('撤回第 2 版').click();
    const modal = adminPanel.page.getByRole('dialog', { name: '撤回第 2 版' });
    expect(await modal.textContent()).toContain('此操作不能撤销');
    expect(await modal.textContent()).toContain('第 1 版重新成为最新版');
    await modal.getByRole('button', { name: '永久撤回' }).click();
    await modal.getByText('请写明撤回理由。').waitFor();
    await adminPanel.screenshot('release-withdraw');
    await modal.getByRole('textbox').fill('数据有误');
    await modal.getByRole('button', { name: '永久撤回' }).click();
    await modal.waitFor({ state: 'detached' });
    await section('已发布的版次')
      .getByText(/撤回：数据有误/)
      .waitFor();
    expect((await publicReport().expect(200)).body.data.edition.number).toBe(1);
  });

  it('should withdraw a photograph with every edition that shows it', async () => {
    await open();
    await button('撤回一张照片').click();
    const modal = adminPanel.page.getByRole('dialog', { name: '撤回一张照片' });
    await modal.getByRole('combobox').click();
    await adminPanel.page.getByRole('option', { name: /图 1 校门/ }).click();
    await modal.getByText('将撤回：第 1 版。').waitFor();
    await adminPanel.screenshot('release-photograph');
    await modal.getByRole('textbox').fill('家长要求');
    await modal.getByRole('button', { name: '永久撤回' }).click();
    await modal.waitFor({ state: 'detached' });
    await publicReport().expect(410);
  });

  it.each(SIZES)('should fit a window of %s', async (name, size) => {
    await open();
    expect(await overflowAt({ page: adminPanel.page, size })).toBeLessThanOrEqual(0);
    await adminPanel.screenshot(`release-${name.replace(/\W+/g, '-')}`);
    await adminPanel.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('should be usable by everybody', async () => {
    await open();
    expect(await accessibilityProblems({ page: adminPanel.page })).toEqual([]);
  });

  it('should not be there for an editor, whom the server refuses too', async () => {
    const { strapi, url, http } = annals;
    const person = await createPerson({ strapi, role: 'annals-editor' });
    const editor = await openAdminPanel({ browser, url, person });
    await editor.open(release);
    await editor.page.getByText('您没有发布报告的权限。').waitFor();
    expect(await editor.page.getByRole('link', { name: '发布', exact: true }).count()).toBe(0);
    const headers = await signIn({ strapi, person });
    const path = `/annual-report/reports/${small.school}/2024/editions`;
    await http.post(path).set(headers).send({}).expect(403);
    expect(editor.problems()).toEqual([]);
    await editor.close();
  });

  it('should write no error to the console and ask no other host', () => {
    expect(adminPanel.problems()).toEqual([]);
  });
});
