import type { Browser } from 'playwright-core';
import { startAnnals, type Annals } from '../support/running/annals';
import { openBrowser } from '../support/browser/browser';
import { openAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { accessibilityProblems } from '../support/browser/accessibility';
import { markGrids, middleLag, noteKeys, paintedAfter } from '../support/browser/measure-grid';
import {
  cellIn,
  cellOf,
  makeTable,
  NUMBERS,
  paste,
  pasteTable,
  readValues,
  REPORT,
  tableIn,
  typeInto,
  writeValue,
} from '../support/asking/numbers-page';
import { createPerson, signIn, signInAs, type Person } from '../support/asking/people';
import { makeWorkbook } from '../support/content/workbook';
import { readSheets } from '../../src/plugins/annual-report/server/src/sheets/read-sheets';

const ANNEX_1 = `${NUMBERS}?table=annex-1`;
const GRADUATES = 'graduates.total';
const GRADUATES_LABEL = '毕业生人数';

describe('the numbers of a report', () => {
  let annals: Annals;
  let browser: Browser;
  let adminPanel: AdminPanel;
  let person: Person;
  let headers: { Authorization: string };
  let others: { Authorization: string };

  const openNumbers = async (path: string): Promise<void> => {
    await adminPanel.open(path);
    await adminPanel.page.locator('.dsg-row').nth(1).waitFor();
  };
  const bar = (text: string | RegExp) => adminPanel.page.getByText(text).first();
  const panel = () => adminPanel.page.getByRole('complementary', { name: '单元格' });
  const menu = async (item: string): Promise<void> => {
    await adminPanel.page.getByRole('button', { name: '更多' }).click();
    await adminPanel.page.getByRole('menuitem', { name: item }).click();
  };

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    const { strapi } = annals;
    browser = await openBrowser();
    person = await createPerson({ strapi, role: 'annals-reviewer', name: '李老师' });
    headers = await signIn({ strapi, person });
    others = await signInAs({ strapi, role: 'annals-editor' });
    adminPanel = await openAdminPanel({ browser, url: annals.url, person });
    await adminPanel.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  it('should open with a handful of requests, whatever the number of tables and rows', async () => {
    const asked: string[] = [];
    const note = (request: { url: () => string }) => asked.push(request.url());
    adminPanel.page.on('request', note);
    await openNumbers(NUMBERS);
    adminPanel.page.off('request', note);
    expect(asked.filter((url) => url.includes('/annual-report/')).length).toBeLessThanOrEqual(4);
    await adminPanel.screenshot('numbers');
  });

  it('should show rows at their levels, this year open and earlier years closed', async () => {
    await openNumbers(ANNEX_1);
    await cellOf(adminPanel, GRADUATES_LABEL, 1).click();
    await panel().getByText('往年数据').waitFor();
    await cellOf(adminPanel, GRADUATES_LABEL, 2).click();
    await panel().getByText('2024 年 · 人').waitFor();
    expect(await accessibilityProblems({ page: adminPanel.page, selector: 'body' })).toEqual([]);
    await adminPanel.screenshot('numbers-cell');
  });

  it('should take a block of 46 rows from a spreadsheet, back and again, and save it', async () => {
    await openNumbers(`${NUMBERS}?table=annex-3`);
    const before = await readValues(annals, headers);
    const { layout } = tableIn(before, 'annex-3');
    const kindOf = (code: string | null) => before.indicators[code ?? '']?.kind;
    const first = layout.slice(0, 46);
    const block = first.map(({ indicator }, index) =>
      kindOf(indicator) === 'count' ? `${(1000 + index).toLocaleString('en')} ` : '',
    );
    const count = new Set(
      first.flatMap(({ indicator }) => (kindOf(indicator) === 'count' ? [indicator] : [])),
    ).size;
    await cellOf(adminPanel, first[0]?.label ?? '', 2).click();
    await paste(adminPanel, block.join('\r\n'));
    await bar(`${count} 处修改未保存`).waitFor();
    await adminPanel.screenshot('numbers-pasted');
    await adminPanel.page.keyboard.press('Control+z');
    await bar('全部已保存').waitFor();
    await adminPanel.page.keyboard.press('Control+y');
    await bar(`${count} 处修改未保存`).waitFor();
    await adminPanel.page.keyboard.press('Control+s');
    await bar(`${count} 个数值已保存`).waitFor();
    await adminPanel.page.reload();
    await adminPanel.page.locator('.dsg-row').nth(1).waitFor();
    const after = await readValues(annals, headers);
    const saved = after.cells.filter(
      ({ value }) => value !== null && value >= 1000 && value < 1046,
    );
    expect(saved.length).toBeGreaterThanOrEqual(count);
    await bar('全部已保存').waitFor();
  });

  it('should take a block of 46 rows with labels and two years, each value into its row and year', async () => {
    await openNumbers(`${NUMBERS}?table=annex-3`);
    const before = await readValues(annals, headers);
    const { layout, years } = tableIn(before, 'annex-3');
    const first = layout.slice(0, 46);
    const isCount = (code: string | null) => before.indicators[code ?? '']?.kind === 'count';
    const codes = new Set(
      first.flatMap(({ indicator }) => (isCount(indicator) ? [indicator ?? ''] : [])),
    );
    expect(years).toEqual([2023, 2024]);
    const valueOf = (code: string | null, index: number, thousands: number): string =>
      isCount(code) ? String(thousands * 1000 + index) : '';
    // The newest year first, and a paragraph break in every label, many of which stand in several rows.
    const rows = first.map(({ indicator, label }, index) => [
      `<p>${label.slice(0, 2)}</p><p>${label.slice(2)}</p>`,
      before.indicators[indicator ?? '']?.unit ?? '',
      valueOf(indicator, index, 3),
      valueOf(indicator, index, 2),
    ]);
    await cellOf(adminPanel, first[5]?.label ?? '', 2).click();
    await pasteTable(adminPanel, [['指标', '单位', '2024 年', '2023 年'], ...rows]);
    const dialog = adminPanel.page.getByRole('dialog', { name: '按名称和年份填入' });
    await dialog.getByText(`将填入 ${codes.size} 个数`).waitFor();
    await dialog.getByText('请先勾选“修改往年”').first().waitFor();
    await dialog.getByRole('button', { name: `填入 ${codes.size} 个数` }).waitFor();
    await adminPanel.screenshot('numbers-paste-preview');
    expect(
      await accessibilityProblems({ page: adminPanel.page, selector: '[role=dialog]' }),
    ).toEqual([]);
    await dialog.getByRole('button', { name: `填入 ${codes.size} 个数` }).click();
    await bar(`${codes.size} 处修改未保存`).waitFor();
    await adminPanel.page.keyboard.press('Control+s');
    await bar(`${codes.size} 个数值已保存`).waitFor();
    const after = await readValues(annals, headers);
    const expected = new Map(
      first.map(({ indicator }, index) => [indicator, valueOf(indicator, index, 3)]),
    );
    for (const cell of after.cells) {
      const old = before.cells.find(
        ({ indicator, year }) => indicator === cell.indicator && year === cell.year,
      );
      const isPasted = cell.year === 2024 && codes.has(cell.indicator);
      expect(cell.printed).toBe(isPasted ? expected.get(cell.indicator) : old?.printed);
    }
  });

  it('should read full-width digits, and mark where it cannot read', async () => {
    await openNumbers(ANNEX_1);
    await typeInto(adminPanel, { label: GRADUATES_LABEL, year: 2, text: '３１２人' });
    await typeInto(adminPanel, { label: '去向落实人数', year: 2, text: '12 个' });
    await adminPanel.page.locator('.annals-problem').first().waitFor();
    await cellOf(adminPanel, GRADUATES_LABEL, 2).click();
    await panel().getByText('读作 312').waitFor();
    await cellOf(adminPanel, '去向落实人数', 2).click();
    await panel().getByText('“12 个”的单位是').waitFor();
    await adminPanel.screenshot('numbers-problem');
    await adminPanel.page.keyboard.press('Control+s');
    await bar('没有保存').waitFor();
    expect(cellIn(await readValues(annals, headers), GRADUATES).value).toBe(305);
    await adminPanel.page.keyboard.press('Control+z');
    await adminPanel.page.keyboard.press('Control+s');
    await bar('1 个数值已保存').waitFor();
    expect(cellIn(await readValues(annals, headers), GRADUATES)).toMatchObject({
      value: 312,
      text: '３１２人',
    });
  });

  it('should let one choose whose value stays when two changed it', async () => {
    await openNumbers(ANNEX_1);
    await writeValue(annals, others, { indicator: GRADUATES, text: '320' });
    await typeInto(adminPanel, { label: GRADUATES_LABEL, year: 2, text: '330' });
    await adminPanel.page.locator('.annals-conflict').first().waitFor();
    await adminPanel.page.keyboard.press('Control+s');
    const dialog = adminPanel.page.getByRole('dialog');
    await dialog.getByText('320').waitFor();
    await dialog.getByText('annals-editor').waitFor();
    await adminPanel.screenshot('numbers-conflict');
    expect(await accessibilityProblems({ page: adminPanel.page, selector: 'body' })).toEqual([]);
    expect(cellIn(await readValues(annals, headers), GRADUATES).value).toBe(320);
    await dialog.getByRole('radio', { name: '用我的覆盖' }).click();
    await dialog.getByRole('button', { name: '按以上选择保存' }).click();
    await bar('1 个数值已保存').waitFor();
    expect(cellIn(await readValues(annals, headers), GRADUATES).value).toBe(330);
  });

  it('should keep theirs when that is chosen', async () => {
    await openNumbers(ANNEX_1);
    await writeValue(annals, others, { indicator: GRADUATES, text: '321' });
    await typeInto(adminPanel, { label: GRADUATES_LABEL, year: 2, text: '331' });
    await adminPanel.page.keyboard.press('Control+s');
    const dialog = adminPanel.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '全部保留别人的' }).click();
    await dialog.getByRole('button', { name: '按以上选择保存' }).click();
    await bar('全部已保存').waitFor();
    await cellOf(adminPanel, GRADUATES_LABEL, 2).getByText('321').waitFor();
  });

  it('should ask before it is left with something unsaved, and offer it after a reload', async () => {
    await openNumbers(ANNEX_1);
    await typeInto(adminPanel, { label: GRADUATES_LABEL, year: 2, text: '340' });
    await adminPanel.page.getByRole('link', { name: '大纲' }).click();
    const dialog = adminPanel.page.getByRole('alertdialog');
    await dialog.getByText('1 处修改没有保存').waitFor();
    await adminPanel.screenshot('numbers-leave');
    await dialog.getByRole('button', { name: '留在本页' }).click();
    const asked = adminPanel.page.waitForEvent('dialog');
    const reloaded = adminPanel.page.reload();
    await (await asked).accept();
    await reloaded;
    await bar('处修改没有保存，还留在这台电脑上').waitFor();
    await adminPanel.screenshot('numbers-draft');
    await adminPanel.page.getByRole('button', { name: '恢复这些修改' }).click();
    await bar('1 处修改未保存').waitFor();
    await cellOf(adminPanel, GRADUATES_LABEL, 2).getByText('340').waitFor();
    await adminPanel.page.keyboard.press('Control+s');
    await bar('1 个数值已保存').waitFor();
  });

  it('should have a status, a note and what is asked of a survey beside each number', async () => {
    await openNumbers(ANNEX_1);
    await cellOf(adminPanel, GRADUATES_LABEL, 2).click();
    await panel().getByLabel('备注（所有人可见）').fill('含春季毕业生');
    await panel().getByLabel('调查人数').fill('１，２００');
    await adminPanel.page.keyboard.press('Control+s');
    await bar('1 个数值已保存').waitFor();
    expect(cellIn(await readValues(annals, headers), GRADUATES)).toMatchObject({
      value: 340,
      note: '含春季毕业生',
      respondents: 1200,
    });
  });

  it('should show what became of a value, and what changed since its review', async () => {
    await writeValue(annals, others, { indicator: GRADUATES, text: '341', reason: '漏报一人' });
    await openNumbers(ANNEX_1);
    await cellOf(adminPanel, GRADUATES_LABEL, 2).click();
    await panel().getByText('审核后又改过').waitFor();
    await panel().getByRole('button', { name: '查看修改记录' }).click();
    await panel().getByText('340 → 341').waitFor();
    await panel().getByText('说明：漏报一人').waitFor();
    await adminPanel.screenshot('numbers-history');
    await panel().getByRole('button', { name: '标为已审核' }).click();
    await bar('1 个数值已标为审核通过').waitFor();
    await panel().getByText('已审核', { exact: false }).first().waitFor();
    const { revision, reviewedRevision } = cellIn(await readValues(annals, headers), GRADUATES);
    expect(reviewedRevision).toBe(revision);
  });

  it('should mark a whole table as reviewed', async () => {
    await openNumbers(`${NUMBERS}?table=annex-3`);
    await menu('全表标为已审核');
    await bar('个数值已标为审核通过').waitFor();
    await adminPanel.page.locator('.annals-changed').first().waitFor({ state: 'detached' });
    const values = await readValues(annals, headers);
    const codes = tableIn(values, 'annex-3').layout.map(({ indicator }) => indicator);
    const open = values.cells.filter(
      ({ indicator, revision, reviewedRevision }) =>
        codes.includes(indicator) && revision !== reviewedRevision,
    );
    expect(open).toEqual([]);
  });

  it('should lead to the value that waits for review, in whatever table it stands', async () => {
    const values = await readValues(annals, headers);
    const first = new Set(tableIn(values, 'annex-1').layout.map(({ indicator }) => indicator));
    const { indicator, label } = tableIn(values, 'annex-3').layout.find(
      (row) =>
        values.indicators[row.indicator ?? '']?.kind === 'count' && !first.has(row.indicator),
    ) ?? { indicator: null, label: '' };
    await writeValue(annals, others, { indicator: indicator ?? '', text: '1500' });
    await openNumbers(`${NUMBERS}?find=unreviewed`);
    await panel().getByRole('heading', { name: label }).waitFor();
    await bar('1 个数据待审核').waitFor();
    await cellOf(adminPanel, label, 1).click();
    await panel().getByText('往年数据').waitFor();
    await adminPanel.page.getByRole('button', { name: '下一处：1 个数据待审核' }).click();
    await panel().getByRole('button', { name: '标为已审核' }).click();
    await bar('必填数据都已填写。').waitFor();
  });

  it('should try an import, tell its mistakes, and write once they are fixed', async () => {
    await openNumbers(ANNEX_1);
    const response = await annals.http
      .get(`${REPORT}/tables/annex-1/template`)
      .set(headers)
      .responseType('blob');
    const reading = await readSheets({ bytes: response.body, name: 'a.xlsx' });
    const rows = 'sheets' in reading ? (reading.sheets[0]?.rows ?? []) : [];
    const withCell = (text: string) =>
      makeWorkbook({
        sheets: {
          计分卡: rows.map((cells, row) =>
            cells.map((cell, column) => (row === 4 && column === 4 ? text : cell)),
          ),
        },
      });
    const before = cellIn(await readValues(annals, headers), GRADUATES);
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const choose = async (text: string) =>
      adminPanel.page
        .getByLabel('填好的文件')
        .setInputFiles({ name: '计分卡.xlsx', mimeType, buffer: await withCell(text) });
    await menu('导入');
    const dialog = adminPanel.page.getByRole('dialog');
    await choose('12 个');
    await dialog.getByText('计分卡 · E5').waitFor();
    await adminPanel.screenshot('numbers-import-problems');
    expect(await dialog.getByRole('button', { name: '确认写入' }).count()).toBe(0);
    await choose('350');
    await dialog.getByText('修改 1 个').waitFor();
    await adminPanel.screenshot('numbers-import');
    expect(await accessibilityProblems({ page: adminPanel.page, selector: 'body' })).toEqual([]);
    expect(cellIn(await readValues(annals, headers), GRADUATES)).toEqual(before);
    await dialog.getByRole('button', { name: '确认写入 1 个数值' }).click();
    await bar('已导入 1 个数值').waitFor();
    await cellOf(adminPanel, GRADUATES_LABEL, 2).getByText('350').waitFor();
  });

  it('should make a chart of indicators that are searched for, and change it', async () => {
    await openNumbers(ANNEX_1);
    await menu('新建图表');
    const dialog = adminPanel.page.getByRole('dialog');
    await dialog.getByLabel('表名').fill('毕业生与就业');
    await dialog.getByLabel('添加指标').click();
    await adminPanel.page.keyboard.type('毕业生人数');
    await adminPanel.page.getByRole('option').first().click();
    await dialog.getByRole('button', { name: '添加分组行' }).click();
    await adminPanel.screenshot('numbers-new-table');
    expect(await accessibilityProblems({ page: adminPanel.page, selector: 'body' })).toEqual([]);
    await dialog.getByRole('button', { name: '建立图表' }).click();
    await bar('《毕业生与就业》已建立').waitFor();
    await menu('修改版式');
    await dialog.getByRole('button', { name: '第 1 行的表注和另印' }).click();
    await dialog.getByLabel('2024 年', { exact: true }).first().fill('不适用');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('“不适用”是状态，不是数值').first().waitFor();
    await dialog.getByLabel('2024 年', { exact: true }).first().fill('351');
    await dialog.getByText('“不适用”是状态，不是数值').first().waitFor({ state: 'detached' });
    await adminPanel.screenshot('numbers-layout');
    await dialog.getByRole('button', { name: '保存' }).click();
    await bar('《毕业生与就业》已保存').waitFor();
    const values = await readValues(annals, headers);
    const made = values.tables.find(({ title }) => title === '毕业生与就业');
    expect(made?.layout[0]?.cells).toEqual({ '2024': { text: '351', value: 351 } });
    await menu('删除图表');
    await adminPanel.page.getByRole('alertdialog').getByRole('button').last().click();
    await bar('《毕业生与就业》已删除').waitFor();
  });

  it.each([
    { name: '1280', size: { width: 1280, height: 800 }, zoom: 1 },
    { name: '1920', size: { width: 1920, height: 1080 }, zoom: 1 },
    { name: '125', size: { width: 1280, height: 800 }, zoom: 1.25 },
  ])('should fit into the window: $name', async ({ name, size, zoom }) => {
    const window = await openAdminPanel({ browser, url: annals.url, person, size, zoom });
    await window.open(`${NUMBERS}?table=annex-3`);
    await cellOf(window, '生师比', 2).click();
    const overflow = await window.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await window.screenshot(`numbers-${name}`);
    expect(window.problems()).toEqual([]);
    await window.close();
  });

  describe('of 200 rows and ten years', () => {
    /** Shorter than this, nobody tells one from the other, and the machine's other work says more than the table. */
    const UNSEEN = { painted: 100, lag: 50 };
    /** The fastest counts: the others were held up by something else. */
    const OPENINGS = 3;

    /** What painting a table takes after its data is there, and what a key takes: both in milliseconds. */
    const timesOf = async (key: string): Promise<{ painted: number; lag: number }> => {
      let painted = Infinity;
      for (let round = 1; round <= OPENINGS; round += 1) {
        await openNumbers(`${NUMBERS}?table=${key}`);
        painted = Math.min(painted, await paintedAfter(adminPanel));
      }
      await noteKeys(adminPanel);
      await adminPanel.page.getByText('3024', { exact: true }).first().click();
      for (const text of ['1001', '1002', '1003', '1004', '1005', '1006']) {
        await adminPanel.page.keyboard.type(text);
        await adminPanel.page.keyboard.press('Enter');
      }
      await bar('6 处修改未保存').waitFor();
      const lag = await middleLag(adminPanel);
      await adminPanel.screenshot(`numbers-${key}`);
      await adminPanel.page.getByRole('button', { name: '保存' }).click();
      await bar('6 个数值已保存').waitFor();
      return { painted, lag };
    };

    it('should be painted and typed in about as fast as a small table', async () => {
      await markGrids(adminPanel);
      await makeTable(annals, { key: 'small-table', rows: 12, years: 1 });
      await makeTable(annals, { key: 'large-table', rows: 200, years: 10 });
      const small = await timesOf('small-table');
      const large = await timesOf('large-table');
      const words = ({ painted, lag }: typeof large) =>
        `painted ${painted.toFixed(0)} ms after the data, ${lag.toFixed(0)} ms (median) after a key`;
      console.info(`200 × 10: ${words(large)}; 12 × 1: ${words(small)}.`);
      expect(await adminPanel.page.locator('.dsg-row').count()).toBeLessThan(60);
      expect(large.painted).toBeLessThan(5 * Math.max(small.painted, UNSEEN.painted));
      expect(large.lag).toBeLessThan(5 * Math.max(small.lag, UNSEEN.lag));
    });
  });

  it('should write no error to the console and ask no other host', () => {
    expect(adminPanel.problems()).toEqual([]);
  });
});
