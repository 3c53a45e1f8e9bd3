import type { Browser } from 'playwright-core';
import { CHAPTER, REPORT } from '../../src/plugins/annual-report/server/src/uids';
import { createPerson } from '../support/asking/people';
import { accessibilityProblems } from '../support/browser/accessibility';
import { openAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { openBrowser } from '../support/browser/browser';
import { documentForm } from '../support/browser/document-form';
import { overflowAt, SIZES } from '../support/browser/sizes';
import { documentsOf } from '../support/content/documents';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { startAnnals, type Annals } from '../support/running/annals';
import { sql } from '../support/stored/sql';
import { waitUntil } from '../support/waiting/wait-until';

const COVERAGE = /^(\d+) 个数字：(\d+) 有依据，(\d+) 待确认$/;
const VISITORS = '开放日接待来访家长 4127 人，反响热烈。';
const STALLS = '校园集市设摊位 96 个，人气很旺。';
/** A key that works within this feels like no waiting. */
const AT_ONCE_MS = 30;

describe('declaring numbers', () => {
  let annals: Annals;
  let browser: Browser;
  let adminPanel: AdminPanel;
  let small: SmallReport;

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    browser = await openBrowser();
    const { strapi, url } = annals;
    small = await createSmallReport({ strapi });
    const person = await createPerson({ strapi, role: 'annals-releaser', name: '赵校长' });
    adminPanel = await openAdminPanel({ browser, url, person });
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  const write = async (...texts: string[]) => {
    const chapters = documentsOf(annals.strapi, CHAPTER);
    const content = texts.map((text) => ({
      type: 'paragraph',
      children: [{ type: 'text', text }],
    }));
    await chapters.update({
      documentId: small.chapter,
      data: { content: [{ __component: 'report.text', content }] },
    });
    await chapters.publish({ documentId: small.chapter });
  };

  const ledger = () => `/plugins/annual-report/${small.school}/2024/ledger`;
  const says = (text: string | RegExp) => adminPanel.page.getByText(text).first().waitFor();
  const press = (key: string) => adminPanel.page.keyboard.press(key);
  const open = async (path: string): Promise<number> => {
    await adminPanel.open(path);
    const sentence = adminPanel.page.getByText(COVERAGE);
    return Number(COVERAGE.exec((await sentence.textContent()) ?? '')?.[3]);
  };
  const standing = async (school: string): Promise<number> =>
    (
      await sql(
        annals,
        `SELECT id FROM annals_number_declaration WHERE school_code = ? AND revoked_at IS NULL`,
        [school],
      )
    ).length;
  const untilStanding = (school: string, count: number) =>
    waitUntil({
      what: `${count} declarations stand`,
      check: async () => (await standing(school)) === count,
      timeoutMs: 60_000,
    });

  it('should go through every open number of the demo by the keyboard', async () => {
    const path = '/plugins/annual-report/juying/2024/ledger';
    const count = await open(`${path}?account=open`);
    const { page } = adminPanel;
    const panel = page.getByRole('complementary', { name: '数字的依据' });
    const before = await standing('juying');
    const started = Date.now();
    let keys = 0;
    const work = async (key: string) => {
      await press(key);
      keys += 1;
    };
    await work('j');
    await work('1');
    await page.keyboard.type('学校办公室 2024 年统计');
    await work('Enter');
    for (let left = count; left > 0;) {
      const heading = panel.getByRole('heading', { level: 3 });
      if ((await heading.count()) === 0) break;
      const isTwice = (await panel.getByRole('button', { name: /一并选中相同的/ }).count()) > 0;
      if (isTwice) await work('e');
      // Every third is no figure of the school: one key either way.
      await work(left % 3 === 0 ? '6' : 'r');
      left -= 1;
    }
    await page.getByText('每个数字都有依据。').waitFor();
    await untilStanding('juying', before + count);
    const seconds = (Date.now() - started) / 1000;
    console.info(`${count} open numbers: ${keys} keys, ${seconds.toFixed(1)} s`);
    expect(keys).toBeLessThan(count * 1.2 + 4);
    await adminPanel.screenshot('declaring-done');
    await press('u');
    await page.getByText(/有依据，[1-9]\d* 待确认$/).waitFor();
  });

  it('should choose equal numbers together, answer as before, and undo', async () => {
    await write(VISITORS, STALLS, '图书角添置书柜 96 个。');
    expect(await open(ledger())).toBe(3);
    await press('j');
    await press('j');
    await press('e');
    await says('2 个待确认的数字');
    await adminPanel.screenshot('declaring-equals');
    await press('6');
    await says(/有依据，1 待确认$/);
    await press('r');
    await says('每个数字都有依据。');
    await untilStanding(small.school, 3);
    await press('u');
    await says(/有依据，1 待确认$/);
    await untilStanding(small.school, 2);
    await press('Control+z');
    await says(/有依据，3 待确认$/);
    await untilStanding(small.school, 0);
  });

  it('should offer what last year’s report says, and apply it only when it is asked to', async () => {
    await write(VISITORS, STALLS);
    await sql(
      annals,
      `INSERT INTO annals_number_declaration (school_code, year, document_type, document_key,
         printed, signs_before, signs_after, ordinal, kind, name)
       VALUES (?, 2023, 'chapter', 'earlier', '4127人', '放日接待来访家长', '，反响热烈。', 0, 'name', '王主任'),
              (?, 2023, 'chapter', 'earlier', '96个', '校园集市设摊位', '，人气很旺。', 0, 'ordinal', '王主任')`,
      [small.school, small.school],
    );
    expect(await open(ledger())).toBe(2);
    const offers = adminPanel.page.getByRole('region', { name: '去年声明过的 2 个数字' });
    await offers.waitFor();
    await adminPanel.screenshot('declaring-earlier', { isWhole: true });
    expect(await accessibilityProblems({ page: adminPanel.page })).toEqual([]);
    await offers.getByRole('button', { name: '确认 4127 人' }).click();
    await says('去年声明过的 1 个数字');
    await adminPanel.page.getByRole('button', { name: '一并确认（1）' }).click();
    await says('每个数字都有依据。');
    await untilStanding(small.school, 2 + 2);
    await press('u');
    await press('u');
    await untilStanding(small.school, 2);
  });

  it('should list open numbers before a release, and stop it while too few have an account', async () => {
    await documentsOf(annals.strapi, REPORT).update({
      documentId: small.report,
      data: { numberCoverage: 90 },
    });
    const { page } = adminPanel;
    await adminPanel.open(`/plugins/annual-report/${small.school}/2024/release`);
    const list = page.getByRole('region', { name: '待确认的数字（2）' });
    await list.getByText(/报告设置要求 90% 的数字有依据，现在 2 个里有 0 个/).waitFor();
    await says(/没有达到报告要求的比例，不能发布/);
    await list.getByText('1 学校概况：2 个').click();
    await adminPanel.screenshot('release-open-numbers', { isWhole: true });
    expect(await accessibilityProblems({ page })).toEqual([]);
    expect(await page.getByRole('button', { name: '发布第 1 版' }).isDisabled()).toBe(true);
    await list.getByRole('link', { name: /96 个/ }).click();
    await page.getByRole('button', { name: '96 个，待确认', pressed: true }).waitFor();
    await says(/报告要求 90% 的数字有依据才能发布，还差 2 个/);
    await press('6');
    await press('6');
    await says(/已达到报告要求的 90%/);
    await adminPanel.open(`/plugins/annual-report/${small.school}/2024/release`);
    await says('正文里的每个数字都有依据');
  });

  describe('beside the form of a chapter', () => {
    const openForm = async () => {
      const form = documentForm({ adminPanel, uid: CHAPTER });
      await form.open(small.chapter);
      await form.panel.getByText(COVERAGE).waitFor();
      return form;
    };

    it('should show its numbers, open ones first, and let them be declared there', async () => {
      await write('全校在校生 305 人。', '运动会报名 4219 人，反响热烈。');
      const form = await openForm();
      expect(await form.panel.getByText(COVERAGE).textContent()).toBe(
        '2 个数字：1 有依据，1 待确认',
      );
      const numbers = form.panel.getByRole('list', { name: '数字台账' });
      expect(await numbers.getByRole('listitem').first().textContent()).toContain('4219 人');
      await numbers.getByRole('button', { name: '4219 人，待确认' }).click();
      await adminPanel.screenshot('cm-ledger', { isWhole: true });
      expect(await accessibilityProblems({ page: adminPanel.page, selector: 'aside' })).toEqual([]);
      await numbers.getByRole('button', { name: /不是数据/ }).click();
      await form.panel.getByText('2 个数字：2 有依据，0 待确认').waitFor();
      await form.panel.getByRole('button', { name: /撤销/ }).click();
      await form.panel.getByText('2 个数字：1 有依据，1 待确认').waitFor();
    });

    it('should lead to the place of a number in the form', async () => {
      const form = await openForm();
      await form.panel.getByRole('button', { name: '定位到 4219 人' }).click();
      await waitUntil({
        what: 'The editor of the block has the focus',
        check: () =>
          adminPanel.page.evaluate<boolean>(
            `document.activeElement?.getAttribute('contenteditable') === 'true'`,
          ),
        timeoutMs: 10_000,
      });
    });

    it('should say that it shows the saved text, and show the new one once it is saved', async () => {
      const form = await openForm();
      await form.title.fill('学校概况（修订）');
      await form.panel.getByText(/表单里有没保存的修改/).waitFor();
      await form.saveAndWait();
      await form.panel.getByText(/表单里有没保存的修改/).waitFor({ state: 'detached' });
    });

    it('should make no key wait', async () => {
      const form = await openForm();
      await form.title.focus();
      await adminPanel.page.keyboard.type('慢');
      const wait = await adminPanel.page.evaluate<number>(`
        new Promise((resolve) => {
          const times = [];
          const input = document.querySelector('input[name=title]');
          const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
          const type = (left) => {
            if (left === 0) return resolve(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]);
            const start = performance.now();
            set.call(input, input.value + '字');
            input.dispatchEvent(new Event('input', { bubbles: true }));
            times.push(performance.now() - start);
            setTimeout(() => type(left - 1), 20);
          };
          type(21);
        })`);
      expect(wait).toBeLessThan(AT_ONCE_MS);
      await adminPanel.page.reload();
    });
  });

  describe('the names of indicators', () => {
    let administrator: AdminPanel;

    beforeAll(async () => {
      const { strapi, url } = annals;
      const person = await createPerson({ strapi, role: 'strapi-super-admin', name: '管理员' });
      administrator = await openAdminPanel({ browser, url, person });
    });

    const page = () => administrator.page;
    const add = async (alias: string) => {
      await page()
        .getByRole('textbox', { name: /正文里的叫法/ })
        .fill(alias);
      await page().getByRole('button', { name: '添加', exact: true }).click();
    };

    it('should be added, refused and taken back by an administrator', async () => {
      await administrator.open('/settings/annual-report/aliases');
      await page().getByRole('combobox', { name: /指标/ }).click();
      await page().keyboard.type('毕业生人数');
      await page()
        .getByRole('option', { name: /graduates\.total/ })
        .click();
      await page()
        .getByText(/^已有的名称：毕业生人数/)
        .waitFor();
      await add('专任教师数');
      await page()
        .getByText(/两个指标不能同名/)
        .waitFor();
      await administrator.screenshot('aliases-refused');
      await add('晨星学员');
      await page()
        .getByRole('row', { name: /晨星学员/ })
        .waitFor();
      // The button under the mouse has the paler colour that Strapi gives it there.
      await page().mouse.move(0, 0);
      await administrator.screenshot('aliases');
      expect(await accessibilityProblems({ page: page() })).toEqual([]);
      await page().getByRole('button', { name: '收回“晨星学员”' }).click();
      await page()
        .getByText(/还没有添加别名/)
        .waitFor();
    });

    it.each(SIZES)('should fit a window of %s', async (_name, size) => {
      expect(await overflowAt({ page: page(), size })).toBeLessThanOrEqual(0);
    });

    it('should write no error to the console', () => {
      // The refusal that was asked for.
      expect(administrator.problems().filter((problem) => !problem.includes('400'))).toEqual([]);
    });
  });

  it('should write no error to the console and ask no other host', () => {
    expect(adminPanel.problems()).toEqual([]);
  });
});
