import type { Browser } from 'playwright-core';
import { CASE } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { accessibilityProblems } from '../support/browser/accessibility';
import { openBrowser } from '../support/browser/browser';
import { openAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { framesDuring, outlinePage, type OutlineOnPage } from '../support/browser/outline-page';
import { findDocument } from '../support/content/documents';
import { enlargeReport } from '../support/content/enlarge-report';
import { createCase, createChapter, createReport, removeReport } from '../support/content/outline';
import { createPerson, type Person } from '../support/asking/people';

const KEY = { school: 'juying', year: 2032 };
/** Resolves when nothing fades in any more. */
const STILL = 'Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => 0)';

/** A case far down in the demo. */
const FAR_CASE = '提升安全意识 强化消防安全';

/** Two frames: shorter than this, nobody tells one drag from the other. */
const UNSEEN_MS = 34;

const DEMO = { school: 'juying', year: 2024 };

describe('the outline page', () => {
  let annals: Annals;
  let browser: Browser;
  let person: Person;
  let adminPanel: AdminPanel;
  let outline: OutlineOnPage;
  let report: string;

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    browser = await openBrowser();
    person = await createPerson({ strapi: annals.strapi, role: 'annals-editor', name: '王老师' });
    adminPanel = await openAdminPanel({ browser, url: annals.url, person });
    adminPanel.page.on('dialog', (dialog) => void dialog.accept());
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  /** Opens a second window for somebody else: one person may sign in only five times in five minutes. */
  const openOther = async (
    view: Pick<Parameters<typeof openAdminPanel>[0], 'size' | 'zoom'> = {},
  ) => {
    const other = await createPerson({ strapi: annals.strapi, role: 'annals-editor' });
    return openAdminPanel({ browser, url: annals.url, person: other, ...view });
  };

  const fill = async (): Promise<void> => {
    const { strapi } = annals;
    const add = (title: string, parent: string | null = null) =>
      createChapter({ strapi, title, report, parent });
    const first = await add('党建引领');
    await add('组织建设', first);
    await add('队伍建设', first);
    await createCase({ strapi, title: '红色讲堂', report, chapter: first });
    const second = await add('人才培养');
    await createCase({ strapi, title: '工匠进校园', report, chapter: second });
    await add('服务贡献');
  };

  const START = [
    '1 党建引领，草稿',
    '案例 1 红色讲堂，草稿',
    '1.1 组织建设，草稿',
    '1.2 队伍建设，草稿',
    '2 人才培养，草稿',
    '案例 2 工匠进校园，草稿',
    '3 服务贡献，草稿',
  ];

  describe('of a small report', () => {
    beforeEach(async () => {
      report = await createReport({ strapi: annals.strapi, year: KEY.year });
      await fill();
      outline = outlinePage({ adminPanel, key: KEY });
      await outline.open();
    });

    afterEach(async () => {
      await outline.forget();
      await adminPanel.page.goto('about:blank');
      await removeReport(annals, report);
    });

    it('should show chapters and cases in reading order with their numbers', async () => {
      expect(await outline.labels()).toEqual(START);
    });

    it('should order and number at once what the mouse drags between rows', async () => {
      await outline.drag(outline.row('服务贡献'), outline.row('党建引领'), 'above');
      expect((await outline.labels())[0]).toBe('1 服务贡献，草稿');
      expect((await outline.labels())[1]).toBe('2 党建引领，草稿');
      await adminPanel.page.getByText('有 1 处修改还没有保存').waitFor();
    });

    it('should put inside what the mouse drops on a chapter, with all that it holds', async () => {
      await outline.drag(outline.row('人才培养'), outline.row('服务贡献'), 'into');
      expect((await outline.labels()).slice(4)).toEqual([
        '2 服务贡献，草稿',
        '2.1 人才培养，草稿',
        '案例 2 工匠进校园，草稿',
      ]);
    });

    it('should move a case to another chapter and count the cases anew', async () => {
      await outline.drag(outline.row('红色讲堂'), outline.row('服务贡献'), 'into');
      expect((await outline.labels()).filter((label) => label.startsWith('案例'))).toEqual([
        '案例 1 工匠进校园，草稿',
        '案例 2 红色讲堂，草稿',
      ]);
    });

    it('should move by Alt, Shift and arrows, and keep the focus', async () => {
      await outline.row('服务贡献').click();
      await adminPanel.page.keyboard.press('Alt+Shift+ArrowUp');
      await outline.row('服务贡献').and(adminPanel.page.locator(':focus')).waitFor();
      await adminPanel.page.keyboard.press('Alt+Shift+ArrowRight');
      expect((await outline.labels()).slice(4)).toEqual([
        '1.3 服务贡献，草稿',
        '2 人才培养，草稿',
        '案例 2 工匠进校园，草稿',
      ]);
    });

    it('should pick up by M, choose a place by arrows and drop by Enter', async () => {
      await outline.row('组织建设').click();
      await adminPanel.page.keyboard.press('m');
      await adminPanel.page.keyboard.press('ArrowDown');
      await adminPanel.page.keyboard.press('ArrowDown');
      await adminPanel.page.keyboard.press('Enter');
      await outline.row('队伍建设').waitFor();
      await adminPanel.page.getByText('有 1 处修改还没有保存').waitFor();
      expect((await outline.labels()).slice(2, 4)).toEqual([
        '1.1 队伍建设，草稿',
        '1.2 组织建设，草稿',
      ]);
    });

    it('should rename in place by F2, and not when the typing is given up', async () => {
      await outline.rename('服务贡献', '服务社会');
      await outline.row('服务社会').click();
      await adminPanel.page.keyboard.press('F2');
      await adminPanel.page.keyboard.insertText('作废');
      await adminPanel.page.keyboard.press('Escape');
      expect((await outline.labels()).at(-1)).toBe('3 服务社会，草稿');
    });

    it('should save by Ctrl+S what is still being typed', async () => {
      await outline.row('服务贡献').click();
      await adminPanel.page.keyboard.press('F2');
      await adminPanel.page.keyboard.insertText('服务社会');
      await adminPanel.page.keyboard.press('Control+s');
      await adminPanel.page.getByText('大纲已保存').first().waitFor();
      await outline.open();
      expect((await outline.labels()).at(-1)).toBe('3 服务社会，草稿');
    });

    it('should take no Enter that ends the writing of a Chinese word', async () => {
      await outline.row('服务贡献').click();
      await adminPanel.page.keyboard.press('F2');
      const input = adminPanel.page.getByRole('textbox', { name: /新标题/ });
      await input.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true });
      await input.waitFor();
      await adminPanel.page.keyboard.press('Escape');
    });

    it('should add a chapter, a section and a case, each ready to be named', async () => {
      await outline.button('新增一级章节').click();
      await adminPanel.page.keyboard.insertText('特色创新');
      await adminPanel.page.keyboard.press('Enter');
      await outline.fromMenu('特色创新', '新增下级章节');
      await adminPanel.page.keyboard.insertText('品牌');
      await adminPanel.page.keyboard.press('Enter');
      await outline.fromMenu('品牌', '新增案例');
      await adminPanel.page.keyboard.insertText('一校一品');
      await adminPanel.page.keyboard.press('Enter');
      expect((await outline.labels()).slice(-3)).toEqual([
        '4 特色创新，未保存',
        '4.1 品牌，未保存',
        '案例 3 一校一品，未保存',
      ]);
      await adminPanel.screenshot('outline-unsaved');
      expect(await outline.save()).toBe(200);
      await adminPanel.page.getByText('大纲已保存').first().waitFor();
      await outline.open();
      expect((await outline.labels()).slice(-1)).toEqual(['案例 3 一校一品，草稿']);
    });

    it('should add a case where it is said: at the end, in the chosen chapter, after the chosen case', async () => {
      await outline.button('在“3 服务贡献”下新增案例').waitFor();
      await outline.row('组织建设').click();
      await outline.button('在“1.1 组织建设”下新增案例').click();
      await outline.nameIt('一校一品');
      await outline.row('红色讲堂').click();
      await outline.button('在“案例 1 红色讲堂”之后新增案例').click();
      await outline.nameIt('红色舞台');
      await adminPanel.screenshot('outline-new-case');
      expect((await outline.labels()).slice(0, 5)).toEqual([
        '1 党建引领，草稿',
        '案例 1 红色讲堂，草稿',
        '案例 2 红色舞台，未保存',
        '1.1 组织建设，草稿',
        '案例 3 一校一品，未保存',
      ]);
      expect(await outline.save()).toBe(200);
      await outline.button('在“案例 2 红色舞台”之后新增案例').waitFor();
      await outline.row('红色舞台').getByRole('link', { name: '打开“红色舞台”编写' }).waitFor();
    });

    it('should say in its help how a case is added', async () => {
      await outline.button('怎样操作').click();
      await adminPanel.page.getByText(/^新增案例：/).waitFor();
      await adminPanel.page.evaluate(STILL);
      await adminPanel.screenshot('outline-help');
      await adminPanel.page.keyboard.press('Escape');
    });

    it('should say of what is not saved that it is written later', async () => {
      await outline.fromMenu('服务贡献', '新增案例');
      await outline.nameIt('一校一品');
      const pen = outline.row('一校一品').getByRole('button', { name: '先保存大纲，再写内容' });
      expect(await pen.isDisabled()).toBe(true);
      await pen.focus();
      await adminPanel.page.getByRole('tooltip', { name: '先保存大纲，再写内容' }).waitFor();
      await adminPanel.page.evaluate(STILL);
      await adminPanel.screenshot('outline-pen');
    });

    it.each(['党建引领', '人才培养', '服务贡献'])(
      'should show the menu of %s whole',
      async (title) => {
        const menu = await outline.openMenu(title);
        await adminPanel.page.evaluate(STILL);
        await adminPanel.screenshot(`outline-menu-${title}`);
        expect(await menu.evaluate((list) => list.scrollHeight - list.clientHeight)).toBe(0);
        expect(await menu.getByRole('menuitem').count()).toBe(9);
        await adminPanel.page.keyboard.press('Escape');
      },
    );

    it('should refuse a fourth level', async () => {
      await outline.drag(outline.row('人才培养'), outline.row('组织建设'), 'into');
      await outline.drag(outline.row('党建引领'), outline.row('服务贡献'), 'into');
      expect((await outline.labels())[0]).toBe('1 党建引领，草稿');
    });

    it('should undo and redo each step, and discard all of them when asked to', async () => {
      await outline.rename('服务贡献', '甲');
      await outline.rename('甲', '乙');
      await adminPanel.page.keyboard.press('Control+z');
      await outline.row('甲').waitFor();
      await adminPanel.page.keyboard.press('Control+y');
      await outline.row('乙').waitFor();
      await outline.button('放弃修改').click();
      await adminPanel.page
        .getByRole('alertdialog')
        .getByRole('button', { name: '放弃修改' })
        .click();
      await outline.row('服务贡献').waitFor();
      expect(await outline.labels()).toEqual(START);
    });

    it('should write one request for a save, and the former outline back when it is undone', async () => {
      const writes: string[] = [];
      adminPanel.page.on('request', (request) => {
        if (request.method() === 'PUT') writes.push(request.url());
      });
      await outline.drag(outline.row('服务贡献'), outline.row('党建引领'), 'above');
      await outline.rename('人才培养', '育人');
      await outline.button('新增一级章节').click();
      await adminPanel.page.keyboard.press('Enter');
      await outline.save();
      expect(writes).toHaveLength(1);
      await outline.button('撤销这次保存').click();
      await adminPanel.page.getByText('已恢复为保存之前的大纲').first().waitFor();
      expect(writes).toHaveLength(2);
      await outline.open();
      expect(await outline.labels()).toEqual(START);
    });

    it('should delete what is empty, after asking by its name, and nothing that has content', async () => {
      await outline.fromMenu('党建引领', '删除');
      await adminPanel.page.getByText('“党建引领”下面还有章节或案例').waitFor();
      await outline.fromMenu('服务贡献', '删除');
      await adminPanel.page.getByText('删除章节“服务贡献”？').waitFor();
      await adminPanel.page.evaluate(STILL);
      await adminPanel.screenshot('outline-delete');
      await adminPanel.page.getByRole('alertdialog').getByRole('button', { name: '删除' }).click();
      await outline.save();
      await outline.open();
      expect((await outline.labels()).at(-1)).toBe('案例 2 工匠进校园，草稿');
    });

    it('should ask before unsaved changes are left behind', async () => {
      await outline.rename('服务贡献', '服务社会');
      await adminPanel.page.getByRole('link', { name: '概况' }).click();
      await adminPanel.page.getByText('离开会放弃这些修改').waitFor();
      await outline.button('留在大纲').click();
      await outline.row('服务社会').waitFor();
      await adminPanel.page.getByRole('link', { name: '概况' }).click();
      await outline.button('放弃修改并离开').click();
      await adminPanel.page.waitForURL(/\/2032$/);
      await outline.open();
      expect(await outline.labels()).toEqual(START);
    });

    it('should offer after a crash what was not saved', async () => {
      await outline.rename('服务贡献', '服务社会');
      await outline.row('服务社会').waitFor();
      await adminPanel.open(`/plugins/annual-report/${KEY.school}/${KEY.year}/outline`);
      await adminPanel.page.getByText('上次没有保存的 1 处大纲修改').waitFor();
      await adminPanel.page.evaluate(STILL);
      await adminPanel.screenshot('outline-kept');
      await outline.button('恢复我的修改').click();
      await outline.row('服务社会').waitFor();
      expect(await outline.save()).toBe(200);
    });

    it('should drop what was not saved when that is chosen', async () => {
      await outline.rename('服务贡献', '服务社会');
      await outline.row('服务社会').waitFor();
      await adminPanel.open(`/plugins/annual-report/${KEY.school}/${KEY.year}/outline`);
      await outline.button('不要了').click();
      await outline.row('服务贡献').waitFor();
      await outline.open();
      expect(await outline.labels()).toEqual(START);
    });

    it('should keep what the server could not save, and save it later', async () => {
      const other = await openAdminPanel({ browser, url: annals.url, person });
      const cut = outlinePage({ adminPanel: other, key: KEY });
      await cut.open();
      await cut.rename('服务贡献', '服务社会');
      await other.page.route('**/outline', (route) => route.abort());
      await cut.button('保存').click();
      await other.page.getByText('您的修改还在，可以再试').waitFor();
      await other.page.unroute('**/outline');
      expect(await cut.save()).toBe(200);
      await other.close();
    });

    it('should remember what its reader closed, and find by title', async () => {
      await outline.row('党建引领').click();
      await adminPanel.page.keyboard.press('ArrowLeft');
      await outline.open();
      expect((await outline.labels())[1]).toBe('2 人才培养，草稿');
      await adminPanel.page.getByRole('searchbox', { name: '按标题查找' }).fill('组织');
      await adminPanel.page.getByText('找到 1 项').waitFor();
      expect(await outline.labels()).toEqual(['1 党建引领，草稿', '1.1 组织建设，草稿']);
      await adminPanel.page.getByRole('button', { name: '清除查找' }).click();
      await outline.button('全部展开').click();
    });

    it('should lead to the text of a chapter', async () => {
      await outline.row('服务贡献').getByRole('link', { name: '打开“服务贡献”编写' }).click();
      await adminPanel.page.waitForURL(/content-manager\/collection-types\/api::chapter\.chapter/);
      await adminPanel.page.getByRole('heading', { name: '服务贡献' }).waitFor();
    });

    describe('with a second editor', () => {
      const change = async (): Promise<void> => {
        const other = await createPerson({
          strapi: annals.strapi,
          role: 'annals-editor',
          name: '李老师',
        });
        const second = await openAdminPanel({ browser, url: annals.url, person: other });
        const theirs = outlinePage({ adminPanel: second, key: KEY });
        await theirs.open();
        await theirs.drag(theirs.row('服务贡献'), theirs.row('党建引领'), 'above');
        await theirs.save();
        await second.close();
      };

      it('should say who and when, show both outlines and make the changes again', async () => {
        await outline.rename('人才培养', '育人');
        await change();
        expect(await outline.save()).toBe(409);
        const dialog = adminPanel.page.getByRole('dialog');
        await dialog.getByText(/李老师在 \d{4}年\d+月\d+日 .*改动了它/).waitFor();
        await dialog.getByText('移动').first().waitFor();
        await dialog.getByText('改名').first().waitFor();
        await adminPanel.page.evaluate(STILL);
        await adminPanel.screenshot('outline-conflict');
        expect(
          await accessibilityProblems({ page: adminPanel.page, selector: '[role=dialog]' }),
        ).toEqual([]);
        await outline.button('载入最新大纲，重做我的修改').click();
        await outline.row('育人').waitFor();
        expect((await outline.labels())[0]).toBe('1 服务贡献，草稿');
        expect(await outline.save()).toBe(200);
        await outline.open();
        expect((await outline.labels()).filter((label) => /^\d /.test(label))).toEqual([
          '1 服务贡献，草稿',
          '2 党建引领，草稿',
          '3 育人，草稿',
        ]);
      });

      it('should take theirs when that is chosen', async () => {
        await outline.rename('人才培养', '育人');
        await change();
        await outline.save();
        await outline.button('采用对方的大纲，放弃我的修改').click();
        await outline.row('人才培养').waitFor();
        expect(await outline.labels()).toContain('3 人才培养，草稿');
      });
    });
  });

  describe('of the demo', () => {
    it('should say what is published', async () => {
      const demo = outlinePage({ adminPanel, key: DEMO });
      await demo.open();
      const [first = ''] = await demo.labels();
      expect(first).toMatch(/^1 .*，已发布$/);
    });

    it.each([
      { before: '全部折叠', name: 'closed' },
      { before: '全部展开', name: 'open' },
    ])(
      'should show the row of the form that leads to it after $before',
      async ({ before, name }) => {
        const demo = outlinePage({ adminPanel, key: DEMO });
        await demo.open();
        await demo.button(before).click();
        const { strapi } = annals;
        const filters = { title: FAR_CASE };
        const { documentId } = await findDocument({ strapi, uid: CASE, filters });
        await adminPanel.open(`/content-manager/collection-types/${CASE}/${documentId}`);
        await adminPanel.page.getByRole('link', { name: '在大纲中查看' }).click();
        await demo.row(FAR_CASE).and(adminPanel.page.locator(':focus')).waitFor();
        expect(await demo.isInView(FAR_CASE)).toBe(true);
        await adminPanel.page.mouse.move(0, 0);
        await adminPanel.screenshot(`outline-at-${name}`);
        expect(await accessibilityProblems({ page: adminPanel.page })).toEqual([]);
        await demo.forget();
      },
    );

    it('should have no serious accessibility problem', async () => {
      await outlinePage({ adminPanel, key: DEMO }).open();
      expect(await accessibilityProblems({ page: adminPanel.page })).toEqual([]);
    });

    it.each([
      { name: '1280', size: { width: 1280, height: 800 }, zoom: 1 },
      { name: '1920', size: { width: 1920, height: 1080 }, zoom: 1 },
      { name: '1280-125', size: { width: 1280, height: 800 }, zoom: 1.25 },
    ])('should be whole at $name', async ({ name, size, zoom }) => {
      const window = await openOther({ size, zoom });
      await outlinePage({ adminPanel: window, key: DEMO }).open();
      await window.screenshot(`outline-${name}`);
      const overflow = await window.page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow).toBe(0);
      await window.close();
    });
  });

  describe('of a report with more than 500 chapters', () => {
    const dragFrames = async (window: AdminPanel): Promise<{ median: number; words: string }> => {
      const rows = window.page.getByRole('treeitem');
      const frames = await framesDuring(window.page, () =>
        outlinePage({ adminPanel: window, key: DEMO }).drag(rows.nth(8), rows.nth(2), 'above'),
      );
      const sorted = [...frames].sort((left, right) => left - right);
      const at = (part: number) => Math.round(sorted[Math.floor(sorted.length * part)] ?? 0);
      return {
        median: at(0.5),
        words: `${frames.length} frames, median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(0.999)} ms`,
      };
    };

    it('should open by few requests, draw few rows and drag as smoothly as a usual one', async () => {
      const large = await enlargeReport({ databaseUrl: annals.databaseUrl, times: 10 });
      const big = outlinePage({ adminPanel, key: large });
      const requests: string[] = [];
      adminPanel.page.on('request', (request) => {
        if (/annual-report\/reports/.test(request.url())) requests.push(request.url());
      });
      await big.open();
      const asked = requests.filter((url) => !/\.js|\.css/.test(url));
      expect(asked.length).toBeLessThanOrEqual(3);
      const labels = await big.labels();
      expect(labels.length).toBeLessThan(60);

      const small = await openOther();
      await outlinePage({ adminPanel: small, key: DEMO }).open();
      const usual = await dragFrames(small);
      await small.close();
      const frames = await dragFrames(adminPanel);
      console.info(
        `850 rows: ${asked.length} requests, ${labels.length} drawn; dragging: ${frames.words}. ` +
          `85 rows: ${usual.words}.`,
      );
      expect(frames.median).toBeLessThan(3 * Math.max(usual.median, UNSEEN_MS));
      await adminPanel.page.getByText(/处修改还没有保存/).waitFor();
      const begun = Date.now();
      expect(await big.save()).toBe(200);
      console.info(`850 rows are saved in ${Date.now() - begun} ms.`);
    });
  });

  it('should write no error to the console and ask no other host', () => {
    expect(adminPanel.problems()).toEqual([]);
  });
});
