import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { CHAPTER, IMAGE } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { accessibilityProblems } from '../support/browser/accessibility';
import { openBrowser } from '../support/browser/browser';
import { openAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { documentsOf } from '../support/content/documents';
import { createCase, createChapter, createReport } from '../support/content/outline';
import { createPerson, type Person } from '../support/asking/people';
import { phonePhotograph, photograph, photographTakenAt } from '../support/content/photographs';
import { waitUntil } from '../support/waiting/wait-until';

const MEGABYTE = 1024 * 1024;
const PATIENCE_MS = 60_000;
const YEAR = 2031;
const PAGE = `/plugins/annual-report/juying/${YEAR}/photos`;
const LIST = new RegExp(`/annual-report/reports/juying/${YEAR}/photos$`);

type GivenFile = { name: string; bytes: Buffer };

const given = (name: string, bytes: Buffer): GivenFile => ({ name, bytes });

const makeThirtyFiles = async (): Promise<GivenFile[]> => {
  const dated = await photographTakenAt({ moment: '2024:05:12 09:30:00' }).jpeg().toBuffer();
  const portrait = await phonePhotograph({ width: 900, height: 600, orientation: 6 })
    .jpeg()
    .toBuffer();
  const plain = await Promise.all(
    Array.from({ length: 25 }, async (_, index) =>
      given(
        `实训课堂_${String(index + 1).padStart(2, '0')}.jpg`,
        await photograph({ width: 600 + index })
          .jpeg()
          .toBuffer(),
      ),
    ),
  );
  return [
    ...plain,
    given('01-技能大赛颁奖.jpg', dated),
    given('IMG_0042.jpg', portrait),
    given('会议记录.jpg', Buffer.from('这不是照片')),
    given('传坏的照片.jpg', portrait.subarray(0, portrait.length / 2)),
    given('太大的照片.jpg', randomBytes(31 * MEGABYTE)),
  ];
};

describe('the page of photographs', () => {
  let annals: Annals;
  let browser: Browser;
  let person: Person;
  let adminPanel: AdminPanel;
  let page: Page;
  let chapter: string;
  let folder: string;

  const openPage = async () => {
    await adminPanel.open(PAGE);
    await page.getByRole('button', { name: '选择照片' }).waitFor();
  };

  const writeAll = async (files: GivenFile[]): Promise<string[]> => {
    const paths = files.map(({ name }) => path.join(folder, name));
    await Promise.all(files.map(({ bytes }, index) => writeFile(paths[index] ?? '', bytes)));
    return paths;
  };

  const chooseFiles = async (files: GivenFile[]): Promise<void> =>
    page.locator('main input[type=file]').setInputFiles(await writeAll(files));

  const uploads = () => page.getByRole('region', { name: '上传' });
  const captions = () => page.getByRole('textbox', { name: /^图注：/ });
  const caption = (row: number) => page.getByRole('textbox', { name: `图注：第 ${row} 张` });
  const focused = () => page.locator(':focus').getAttribute('aria-label');
  const isFocused = async (locator: Locator): Promise<boolean> =>
    (await locator.and(page.locator(':focus')).count()) === 1;
  const select = (row: number) => page.getByRole('checkbox', { name: `选中第 ${row} 张` }).click();
  const saved = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

  const attachTo = async (title: string) => {
    await page.getByRole('button', { name: '加到章节或案例…', exact: true }).click();
    await page.getByRole('textbox', { name: '查找编号或标题' }).fill(title);
    await page.getByRole('radio', { name: new RegExp(title) }).check();
    await page.getByRole('button', { name: '加入', exact: true }).click();
    await page
      .getByText(new RegExp(`张照片已加到.*${title}`))
      .first()
      .waitFor();
  };

  const shownIn = async (documentId: string): Promise<unknown> => {
    const found = await documentsOf(annals.strapi, CHAPTER).findFirst({
      filters: { documentId },
      populate: { content: { on: { 'report.images': { populate: { images: true } } } } },
    });
    return found?.content;
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'annals-chosen-'));
    annals = await startAnnals({ hasPanel: true });
    const { strapi } = annals;
    const report = await createReport({ strapi, year: YEAR });
    await createChapter({ strapi, title: '学校概况', report });
    chapter = await createChapter({ strapi, title: '校园文化', report });
    await createCase({ strapi, title: '一次技能大赛', report, chapter });
    browser = await openBrowser();
    person = await createPerson({ strapi, role: 'annals-editor', name: '王老师' });
    adminPanel = await openAdminPanel({ browser, url: annals.url, person });
    ({ page } = adminPanel);
    page.setDefaultTimeout(PATIENCE_MS);
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
    await rm(folder, { recursive: true });
  });

  it('should be opened with one request for all photographs', async () => {
    const asked: string[] = [];
    const note = (request: { url: () => string }) => asked.push(new URL(request.url()).pathname);
    page.on('request', note);
    await openPage();
    page.off('request', note);
    expect(asked.filter((address) => address.startsWith('/annual-report/')).sort()).toEqual([
      '/annual-report/reports',
      `/annual-report/reports/juying/${YEAR}/photos`,
    ]);
  });

  it('should take thirty files at once, and refuse each bad one with its reason', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (LIST.test(request.url())) asked.push(request.method());
    });
    await chooseFiles(await makeThirtyFiles());
    await adminPanel.screenshot('photos-uploading');
    await uploads().getByText('27 张照片已上传').waitFor({ timeout: 200_000 });
    const rows = await uploads().getByRole('listitem').allTextContents();
    const rowOf = (name: string) => rows.find((row) => row.includes(name));
    expect(rows).toHaveLength(3);
    expect(rowOf('会议记录.jpg')).toContain('不是可以打开的');
    expect(rowOf('传坏的照片.jpg')).toContain('没有传完');
    expect(rowOf('太大的照片.jpg')).toContain('31 MB');
    expect(asked.filter((method) => method === 'POST')).toHaveLength(29);
    await waitUntil({
      what: 'the list is read again',
      check: () => Promise.resolve(asked.includes('GET')),
      timeoutMs: PATIENCE_MS,
    });
    expect(asked.filter((method) => method === 'GET')).toHaveLength(1);
    await adminPanel.screenshot('photos-uploaded');
  });

  it('should show captions from the names of the files and the date of the camera', async () => {
    await page.getByRole('textbox', { name: '查找图注' }).fill('技能大赛颁奖');
    await caption(2).waitFor({ state: 'detached' });
    expect(await caption(1).inputValue()).toBe('技能大赛颁奖');
    expect(await page.getByLabel('拍摄日期：第 1 张').inputValue()).toBe('2024-05-12');
    await page.getByRole('textbox', { name: '查找图注' }).fill('');
  });

  it('should try a photograph again whose connection was lost', async () => {
    await uploads().getByRole('button', { name: '收起' }).click();
    await page.route(LIST, (route) => route.abort());
    await chooseFiles([given('断网.jpg', await photograph().jpeg().toBuffer())]);
    await uploads().getByText('网络中断').waitFor();
    await page.unroute(LIST);
    await uploads().getByRole('button', { name: '重试“断网.jpg”' }).click();
    await uploads().getByText('1 张照片已上传').waitFor();
    await uploads().getByRole('button', { name: '收起' }).click();
  });

  it('should take a photograph that is dropped', async () => {
    const bytes = await photograph({ width: 60, height: 40 }).jpeg().toBuffer();
    const dataTransfer = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      const bytes = new Uint8Array(${JSON.stringify([...bytes])});
      transfer.items.add(new File([bytes], '拖进来的.jpg', { type: 'image/jpeg' }));
      return transfer;
    })()`);
    await page
      .getByRole('heading', { name: /把照片拖到这里/ })
      .dispatchEvent('drop', { dataTransfer });
    await uploads().getByText('1 张照片已上传').waitFor();
    await uploads().getByRole('button', { name: '收起' }).click();
  });

  it('should ask before it is left while photographs are on their way', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(LIST, async (route) => {
      await held;
      await route.continue();
    });
    await chooseFiles([given('在路上.jpg', await photograph().jpeg().toBuffer())]);
    await page.getByRole('link', { name: '概况' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('还有 1 张照片没有传完').waitFor();
    await adminPanel.screenshot('photos-leaving');
    await dialog.getByRole('button', { name: '留在这里' }).click();
    expect(page.url()).toContain('/photos');
    release();
    await uploads().getByText('1 张照片已上传').waitFor();
    await page.unroute(LIST);
    await uploads().getByRole('button', { name: '收起' }).click();
  });

  it('should be described by the keyboard alone', async () => {
    await page.getByRole('textbox', { name: '查找图注' }).fill('实训课堂');
    await caption(25).waitFor();
    await caption(1).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('学生在数控车间实训');
    await page.keyboard.press('Tab');
    await page.keyboard.type('两名学生站在车床前');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('替代文字：第 2 张');
    await page.keyboard.press('Control+D');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('图注：第 3 张');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('张三（教务处）');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+D');
    expect(await page.getByLabel('摄影或来源：第 3 张').inputValue()).toBe('张三（教务处）');
    await adminPanel.screenshot('photos-editing');
    await page.keyboard.press('Control+S');
    await saved('已保存 3 张照片的说明');
    const stored = await documentsOf(annals.strapi, IMAGE).findMany({
      filters: { alt: '两名学生站在车床前' },
    });
    expect(stored).toHaveLength(2);
  });

  it('should fill the captions downwards with a column that is pasted, and take it back', async () => {
    const column = Array.from({ length: 24 }, (_, index) => `第 ${index + 1} 节课`).join('\n');
    const before = await caption(24).inputValue();
    await caption(1).evaluate((cell, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      cell.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, column);
    await page.getByRole('status').filter({ hasText: '填了 24 张' }).waitFor();
    expect(await caption(24).inputValue()).toBe('第 24 节课');
    await adminPanel.screenshot('photos-pasted');
    await page.getByRole('button', { name: '撤销粘贴' }).click();
    await page.getByRole('button', { name: '撤销粘贴' }).waitFor({ state: 'detached' });
    expect(await caption(24).inputValue()).toBe(before);
  });

  it('should select with Shift everything between two photographs', async () => {
    await select(2);
    await page.getByRole('checkbox', { name: '选中第 6 张' }).click({ modifiers: ['Shift'] });
    await page.getByRole('status').filter({ hasText: '已选 5 张' }).waitFor();
    await page.getByRole('button', { name: '取消选择' }).click();
  });

  it('should leave Enter to whoever is choosing a Chinese word', async () => {
    await caption(4).focus();
    await caption(4).dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(await focused()).toBe('图注：第 4 张');
  });

  it('should take the last save back', async () => {
    await page.getByRole('button', { name: '撤销这次保存' }).click();
    await page.getByText('已撤销').first().waitFor();
    const stored = await documentsOf(annals.strapi, IMAGE).findMany({
      filters: { alt: '两名学生站在车床前' },
    });
    expect(stored).toEqual([]);
  });

  it('should fill in consent for all that are selected, and filter by what is missing', async () => {
    const pending = page.getByRole('button', { name: /^授权待取得/ });
    await pending.click();
    expect(await captions().count()).toBe(25);
    await page.getByRole('checkbox', { name: '选中列出的全部照片' }).click();
    await page.getByRole('button', { name: '填到选中的 25 张' }).click();
    await adminPanel.screenshot('photos-bulk');
    await page.getByRole('button', { name: '保存 25 张的修改' }).click();
    await saved('已保存 25 张照片的说明');
    await page.getByText('没有符合条件的照片').waitFor();
    await page.getByRole('button', { name: /^全部 \d/ }).click();
    await page.getByRole('textbox', { name: '查找图注' }).fill('');
  });

  it('should ask before changes are lost, and keep them when one stays', async () => {
    await caption(1).fill('还没有保存');
    await page.getByRole('link', { name: '大纲' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('还有 1 张照片的修改没有保存').waitFor();
    await dialog.getByRole('button', { name: '留在这里' }).click();
    expect(await caption(1).inputValue()).toBe('还没有保存');
    await page.getByRole('button', { name: '放弃修改' }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /确认|Confirm/ })
      .click();
    expect(await caption(1).inputValue()).not.toBe('还没有保存');
  });

  it('should say who saved first, and write over nothing', async () => {
    const other = await createPerson({
      strapi: annals.strapi,
      role: 'annals-editor',
      name: '李老师',
    });
    const second = await openAdminPanel({ browser, url: annals.url, person: other });
    second.page.setDefaultTimeout(PATIENCE_MS);
    await second.open(PAGE);
    // Both read the list anew: what arrived while a page was open stays where it arrived.
    await openPage();
    const theirs = second.page.getByRole('textbox', { name: '图注：第 1 张' });
    await theirs.fill('李老师写的图注');
    await caption(1).fill('王老师写的图注');
    await second.page.getByRole('button', { name: '保存 1 张的修改' }).click();
    await second.page.getByRole('status').filter({ hasText: '已保存 1 张' }).waitFor();
    await second.close();
    await page.getByRole('button', { name: '保存 1 张的修改' }).click();
    await page.getByRole('alert').getByText('“李老师写的图注”由李老师于').waitFor();
    await adminPanel.screenshot('photos-conflict');
    expect(await caption(1).inputValue()).toBe('王老师写的图注');
    await page.getByRole('button', { name: '查看对方的内容' }).click();
    await page.getByText('现在是：李老师写的图注').waitFor();
    await page.getByRole('button', { name: '保存 1 张的修改' }).click();
    await saved('已保存 1 张照片的说明');
  });

  it('should show photographs that nobody else can open, and go on when their addresses have ended', async () => {
    const open = await openAdminPanel({ browser, url: annals.url, person });
    open.page.setDefaultTimeout(PATIENCE_MS);
    const picture = open.page.locator('main img[src*="/uploads/"]').first();
    const shownAt = async (ended = ''): Promise<string> => {
      await picture.waitFor();
      await waitUntil({
        what: 'the first picture is shown',
        check: async () =>
          (await picture.getAttribute('src')) !== ended &&
          picture.evaluate(
            (element: HTMLImageElement) => element.complete && element.naturalWidth > 0,
          ),
        timeoutMs: PATIENCE_MS,
      });
      return (await picture.getAttribute('src')) ?? '';
    };
    await open.open(PAGE);
    const address = await shownAt();
    const plain = address.split('?')[0] ?? '';
    expect((await fetch(new URL(address, annals.url))).status).toBe(200);
    expect((await fetch(new URL(plain, annals.url))).status).toBe(404);
    for (const ended of [`${plain}?expires=1&signature=${'A'.repeat(43)}`, plain]) {
      await picture.evaluate((element, src) => element.setAttribute('src', src), ended);
      expect(await shownAt(ended)).toContain(`${plain}?`);
    }
    await open.open('/plugins/upload');
    await open.page.getByRole('main').getByRole('heading').first().waitFor();
    await open.screenshot('media-library');
    await open.close();
  });

  it('should offer a place to a photograph that is not used yet, beside it', async () => {
    await page.getByRole('button', { name: '第 4 张：加到章节或案例…' }).click();
    const dialog = page.getByRole('dialog', { name: /1 张/ });
    await dialog.getByRole('radio').first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('should add selected photographs to a chapter and to a case', async () => {
    for (const row of [1, 2, 3]) await select(row);
    await page.getByRole('button', { name: '加到章节或案例…', exact: true }).click();
    await page.getByRole('dialog').getByRole('radio').first().waitFor();
    await adminPanel.screenshot('photos-attach');
    await page.keyboard.press('Escape');
    await attachTo('校园文化');
    await page.getByRole('row').filter({ hasText: '图 3' }).first().waitFor();
    expect(await shownIn(chapter)).toMatchObject([{ images: [{}, {}, {}] }]);
    await select(1);
    await attachTo('一次技能大赛');
    await page.getByRole('row').filter({ hasText: '案例 1 一次技能大赛' }).first().waitFor();
    await adminPanel.screenshot('photos-attached', { isWhole: true });
  });

  describe('by chapter', () => {
    const cards = () => page.getByRole('list', { name: /2 校园文化/ }).getByRole('listitem');
    const names = async () =>
      (await cards().locator('p').allTextContents()).map((text) => text.replace(/^图 \d+ /, ''));

    it('should move a photograph by its buttons and keep the focus on them', async () => {
      await page.getByRole('tab', { name: '按章节排列' }).click();
      await cards().nth(2).waitFor();
      const before = await names();
      const later = cards().nth(0).getByRole('button', { name: /^后移/ });
      const label = `后移：${before[0] ?? ''}`;
      await later.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await saved('顺序已保存');
      expect(await names()).toEqual([before[1], before[2], before[0]]);
      expect(await isFocused(page.getByRole('button', { name: label }))).toBe(true);
      await cards().nth(2).getByText('图 3').waitFor();
    });

    it('should move a photograph by dragging', async () => {
      const before = await names();
      await cards().nth(2).dragTo(cards().nth(0));
      await saved('顺序已保存');
      await cards().nth(0).getByText('图 1').waitFor();
      expect(await names()).toEqual([before[2], before[0], before[1]]);
      await adminPanel.screenshot('photos-arrange', { isWhole: true });
    });

    it('should take a photograph out and keep it for the school', async () => {
      await cards().nth(0).getByRole('button', { name: /^移出/ }).click();
      await page.getByText('照片仍在学校的照片中').first().waitFor();
      await cards().nth(2).waitFor({ state: 'detached' });
      expect(await cards().count()).toBe(2);
    });

    it('should hold nothing that stops a keyboard or a screen reader', async () => {
      expect(await accessibilityProblems({ page })).toEqual([]);
      await page.getByRole('tab', { name: '照片清单' }).click();
    });
  });

  it('should upload photographs in the form of a chapter and add them there with their captions', async () => {
    const form = await openAdminPanel({ browser, url: annals.url, person });
    form.page.setDefaultTimeout(PATIENCE_MS);
    await form.open(`/content-manager/collection-types/${CHAPTER}/${chapter}`);
    await form.page.getByRole('button', { name: '上传照片并加到这里' }).click();
    const dialog = form.page.getByRole('dialog');
    const files = [
      given('礼堂 10.jpg', await photograph({ width: 700 }).jpeg().toBuffer()),
      given('礼堂 2.jpg', await photograph({ width: 710 }).jpeg().toBuffer()),
    ];
    await dialog.locator('input[type=file]').setInputFiles(await writeAll(files));
    await dialog.getByText('2 张照片已上传').waitFor();
    const first = dialog.getByRole('textbox', { name: '第 1 张的图注' });
    expect(await first.inputValue()).toBe('礼堂 2');
    await first.fill('师生在礼堂合唱');
    await form.screenshot('form-photos');
    await dialog.getByRole('button', { name: '加入 2 张' }).click();
    await dialog.waitFor({ state: 'detached' });
    await form.page.getByRole('button', { name: '保存', exact: true }).click();
    const captions = async () => JSON.stringify(await shownIn(chapter));
    await waitUntil({
      what: 'the chapter shows them in the order of their names',
      check: async () => /师生在礼堂合唱.*礼堂 10/.test(await captions()),
      timeoutMs: PATIENCE_MS,
    });
    await form.close();
  });

  it('should show a photograph large and lead to the next', async () => {
    await page.getByRole('button', { name: /^放大查看第 1 张/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('img').waitFor();
    await adminPanel.screenshot('photos-large');
    await dialog.getByRole('button', { name: '下一张' }).click();
    expect(await dialog.getByRole('button', { name: '上一张' }).isEnabled()).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('should delete unused photographs alone', async () => {
    const before = await documentsOf(annals.strapi, IMAGE).findMany({});
    const unused = page.getByRole('row').filter({ hasText: '未使用' }).first();
    await unused.getByRole('checkbox').click();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('要删除 1 张没有使用的照片吗').waitFor();
    await dialog.getByRole('button', { name: /确认|Confirm/ }).click();
    await page.getByText('已删除 1 张照片').first().waitFor();
    const after = await documentsOf(annals.strapi, IMAGE).findMany({});
    expect(after).toHaveLength(before.length - 1);
  });

  it('should offer the photographs of other reports', async () => {
    await page.getByRole('combobox', { name: '显示哪些照片' }).click();
    await page.getByRole('option', { name: '其他报告用过的' }).click();
    await page.getByRole('row').filter({ hasText: '其他报告或已发布的内容在用' }).first().waitFor();
    await adminPanel.screenshot('photos-others');
  });

  it('should hold nothing that stops a keyboard or a screen reader', async () => {
    expect(await accessibilityProblems({ page })).toEqual([]);
  });

  it.each([
    { name: '1920', size: { width: 1920, height: 1080 }, zoom: 1, rows: 4 },
    { name: '1280', size: { width: 1280, height: 720 }, zoom: 1, rows: 4 },
    { name: '150-percent', size: { width: 1920, height: 1080 }, zoom: 1.5, rows: 4 },
    { name: '125-percent', size: { width: 1280, height: 800 }, zoom: 1.25, rows: 2 },
  ])('should be read at $name', async ({ name, size, zoom, rows: least }) => {
    // Somebody else at each size: nobody may sign in more than five times in five minutes.
    const reader = await createPerson({ strapi: annals.strapi, role: 'annals-editor' });
    const other = await openAdminPanel({ browser, url: annals.url, person: reader, size, zoom });
    await other.open(PAGE);
    await other.page.getByRole('textbox', { name: '图注：第 1 张' }).waitFor();
    await other.screenshot(`photos-${name}`);
    const rows = await other.page.evaluate<number>(
      '[...document.querySelectorAll("main tbody tr")].filter((row) => row.getBoundingClientRect().bottom <= window.innerHeight).length',
    );
    expect(rows).toBeGreaterThanOrEqual(least);
    const excess = await other.page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    await other.close();
    expect(excess).toBeLessThanOrEqual(0);
  });

  it('should write no error to the console and ask no other host', () => {
    // Of the connection that a test cut.
    const provoked = 'console: Failed to load resource: net::ERR_FAILED';
    expect(adminPanel.problems().filter((problem) => problem !== provoked)).toEqual([]);
  });
});
