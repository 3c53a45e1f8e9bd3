import type { Browser, BrowserContext, Page } from 'playwright-core';
import { reportSchema, type ReportJson } from '../../src/plugins/annual-report/contract/report';
import type { TextContent } from '../../src/plugins/annual-report/contract/text';
import { startAnnals, type Annals } from '../support/running/annals';
import { accessibilityProblems } from '../support/browser/accessibility';
import { openBrowser } from '../support/browser/browser';
import { takeScreenshot } from '../support/browser/screenshots';
import { overflowAt } from '../support/browser/sizes';
import { watchPage } from '../support/browser/watch-page';

const REPORT = '/juying/2024';

type Chapter = ReportJson['chapters'][number];
type Block = Chapter['blocks'][number];
type Inline = { text?: string; children?: readonly Inline[] };

const inlineText = ({ text, children = [] }: Inline): string =>
  text ?? children.map(inlineText).join('');

const contentText = (content: TextContent): string => content.map(inlineText).join('');

/** Everything that a report prints in its chapters, in reading order, as the JSON has it. */
const textOfReport = (report: ReportJson): string => {
  const image = (id: string): string => {
    const found = report.images.find((candidate) => candidate.id === id);
    return found ? `${found.label ?? ''}${found.caption}` : '';
  };
  const table = (id: string): string => {
    const found = report.tables.find((candidate) => candidate.id === id);
    if (!found) return '';
    const rows = found.rows.map(
      ({ label, footnote, cells }) =>
        `${label}${footnote ?? ''}${found.years.map((year) => cells[String(year)]?.text ?? '').join('')}`,
    );
    return `${found.label}${found.title}${rows.join('')}`;
  };
  const block = (given: Block): string => {
    switch (given.type) {
      case 'text':
        return contentText(given.content);
      case 'images':
        return given.images.map(image).join('');
      case 'table':
        return table(given.table);
      case 'challenge':
        return `${given.problem}${given.cause}${given.measures}`;
      case 'grid': {
        const { label, caption, rows } = given;
        return `${label}${caption}${rows.flatMap((row) => row.map(({ text }) => text)).join('')}`;
      }
      default:
        throw new Error('a block that this test does not know');
    }
  };
  const story = (id: string): string => {
    const found = report.cases.find((candidate) => candidate.id === id);
    if (!found) return '';
    const { label, title, summary, blocks } = found;
    return `${label}${title}${summary ?? ''}${blocks.map(block).join('')}`;
  };
  const chapter = ({ number, title, blocks, cases, chapters }: Chapter): string =>
    `${number}${title}${blocks.map(block).join('')}${cases.map(story).join('')}${chapters.map(chapter).join('')}`;
  return report.chapters.map(chapter).join('').replace(/\s/g, '');
};

describe('the reader', () => {
  let annals: Annals;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let problems: () => string[];

  beforeAll(async () => {
    annals = await startAnnals();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  const openPage = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<void> => {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    page = await context.newPage();
    problems = watchPage({ page, url: annals.url });
  };

  beforeEach(() => openPage());
  afterEach(async () => {
    expect(problems()).toEqual([]);
    await context.close();
  });

  const open = (path: string) => page.goto(`${annals.url}${path}`);

  it('should print the whole demo, word for word as its JSON has it', async () => {
    const answer = await fetch(`${annals.url}/api/annual-report/reports${REPORT}`);
    const { data } = (await answer.json()) as { data: unknown };
    const report = reportSchema.parse(data);
    await open(REPORT);
    const printed = await page.evaluate(() => {
      for (const own of document.querySelectorAll('[data-ui]')) own.remove();
      return [...document.querySelectorAll('.depth-1')]
        .map(({ textContent }) => textContent)
        .join('');
    });
    expect(printed.replace(/\s/g, '')).toBe(textOfReport(report));
    expect(await page.locator('.chapter').count()).toBe(57);
    expect(await page.locator('article.case').count()).toBe(28);
    expect(await page.locator('figure.photograph').count()).toBe(50);
    expect(await page.locator('.table-block').count()).toBe(15);
  });

  const PAGES = [
    ['list', '/'],
    ['report', REPORT],
    ['edition', `${REPORT}/editions/1`],
    ['chapter', `${REPORT}/chapters/2`],
    ['indicator', `${REPORT}/indicators/facilities.equipment-per-student`],
    ['missing', '/nobody/2024'],
  ] as const;

  it.each(PAGES)(
    'should have nothing that keeps people out, by day and by night: %s',
    async (name, path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await open(path);
        expect(await accessibilityProblems({ page, selector: 'body' })).toEqual([]);
        await takeScreenshot({ page, name: `reader-${name}-${colorScheme}` });
      }
    },
  );

  it.each(PAGES)('should fit a desk, a tablet and a phone: %s', async (name, path) => {
    await open(path);
    for (const [width, height] of [
      [1440, 900],
      [768, 1024],
      [390, 844],
    ] as const) {
      expect(await overflowAt({ page, size: { width, height } })).toBe(0);
      await takeScreenshot({ page, name: `reader-${name}-${width}` });
    }
  });

  it('should not move what is read while it loads', async () => {
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.setViewportSize({ width: 390, height: 844 });
    await open(`${REPORT}#section-2.1.4`);
    await page
      .locator('#section-2\\.1\\.4 img')
      .first()
      .evaluate((image: HTMLImageElement) => image.decode());
    expect(
      await page.evaluate(() => (globalThis as unknown as { shift: number }).shift),
    ).toBeLessThan(0.02);
  });

  it('should open the card of a number over the text, and close it by Escape', async () => {
    await open(REPORT);
    const fact = page.locator('a.fact[data-indicator="students.total"]').first();
    await fact.click();
    const card = page.getByRole('dialog', { name: '全日制在校生人数' });
    await card.getByRole('heading', { name: '怎样引用' }).waitFor();
    await takeScreenshot({ page, name: 'reader-card' });
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe(REPORT);
  });

  it('should find words without spaces, with where they stand', async () => {
    await open(REPORT);
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('searchbox').fill('高技能人才培训基地');
    const results = page.locator('.search-results a');
    await results.first().waitFor();
    expect(await results.first().locator('mark').textContent()).toBe('高技能人才培训基地');
    await takeScreenshot({ page, name: 'reader-search' });
    const place = await results.first().getAttribute('href');
    await results.first().click();
    await page.waitForURL(`**${place}`);
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('searchbox').fill('没有这样的词');
    await page.getByText('本页没有找到“没有这样的词”。').waitFor();
  });

  it('should show photographs one after the other, by keyboard', async () => {
    await open(REPORT);
    await page.locator('a.enlarge').first().focus();
    await page.keyboard.press('Enter');
    const viewer = page.locator('dialog.viewer');
    await viewer.getByText('1 / 50').waitFor();
    await page.keyboard.press('ArrowRight');
    await viewer.getByText('2 / 50').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await viewer.getByText('50 / 50').waitFor();
    await takeScreenshot({ page, name: 'reader-viewer' });
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'hidden' });
  });

  it('should mark where one reads, and be a sheet on a phone', async () => {
    await open(`${REPORT}#section-4.2`);
    await page.locator('.contents a[aria-current]', { hasText: '4.2' }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: '目录' }).click();
    const sheet = page.getByRole('dialog', { name: '目录' });
    await takeScreenshot({ page, name: 'reader-contents-sheet' });
    await sheet.getByRole('link', { name: '5.1 传承工匠精神' }).click();
    await page.waitForURL('**#section-5.1');
    await sheet.waitFor({ state: 'hidden' });
  });

  it('should be read, followed and downloaded without a script', async () => {
    await context.close();
    await openPage({ javaScriptEnabled: false });
    await open('/');
    await page.getByRole('link', { name: /聚英/ }).click();
    await page.getByRole('link', { name: '1.3 学生规模' }).first().click();
    await page.waitForURL('**#section-1.3');
    await page.locator('a.fact').first().click();
    await page.waitForURL('**/indicators/**');
    await page
      .getByRole('link', { name: /质量年度报告（2024年）/ })
      .first()
      .click();
    const csv = page.locator('#table-annex-1').getByRole('link', { name: 'CSV' });
    const address = await csv.getAttribute('href');
    expect((await fetch(`${annals.url}${address ?? ''}`)).status).toBe(200);
  });

  it('should print as a document: no bar, tables whole, closed data open', async () => {
    await open(REPORT);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.top-bar').isVisible()).toBe(false);
    expect(await page.locator('#table-trend-1 rect').first().isVisible()).toBe(true);
    expect(await page.locator('#table-trend-1 tbody').isVisible()).toBe(true);
    expect(await page.locator('.contents nav').isVisible()).toBe(true);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(30);
    expect(pages).toBeLessThan(140);
  });
});
