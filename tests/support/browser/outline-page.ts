import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';
import type { AdminPanel } from './admin-panel';

export type ReportKey = { school: string; year: number };

type Place = 'above' | 'into' | 'below';

const TWO_FRAMES =
  'new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))).then(() => null)';

const PARTS: Record<Place, number> = { above: 0.1, into: 0.5, below: 0.9 };

/** The outline page of a report as its user handles it. */
export function outlinePage({ adminPanel, key }: { adminPanel: AdminPanel; key: ReportKey }) {
  const { page } = adminPanel;
  const rows = page.getByRole('treeitem');
  const row = (title: string): Locator =>
    page.getByRole('treeitem', { name: new RegExp(`(^|[ 0-9])${title}，`) });
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });

  const pointIn = async (target: Locator, part: number) => {
    const box = await target.boundingBox();
    if (!box) throw new Error('The row is not on the page.');
    return { x: box.x + 320, y: box.y + box.height * part };
  };

  return {
    page,
    row,
    button,
    open: async () => {
      await adminPanel.open(`/plugins/annual-report/${key.school}/${key.year}/outline`);
      await rows.first().waitFor();
      // Which rows are in view is measured in the frame after they came.
      await page.evaluate(TWO_FRAMES);
    },
    /** Number, title and status of the rows in view, from top to bottom, as a screen reader reads them. */
    labels: () =>
      rows.evaluateAll((elements) =>
        elements.map((element) =>
          (element.getAttribute('aria-label') ?? '').split('，').slice(0, 2).join('，'),
        ),
      ),
    /** Drags one row to another with the mouse. */
    async drag(source: Locator, target: Locator, place: Place) {
      await source.scrollIntoViewIfNeeded();
      const from = await pointIn(source, 0.5);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      const to = await pointIn(target, PARTS[place]);
      await page.mouse.move(to.x, to.y, { steps: 6 });
      await page.mouse.move(to.x + 1, to.y);
      await page.mouse.up();
    },
    /** Takes away what the page keeps in the browser. */
    forget: () =>
      page.evaluate(
        `Object.keys(localStorage)
          .filter((key) => key.startsWith('annals'))
          .forEach((key) => localStorage.removeItem(key))`,
      ),
    async rename(title: string, given: string) {
      await row(title).click();
      await page.keyboard.press('F2');
      await page.keyboard.insertText(given);
      await page.keyboard.press('Enter');
    },
    async save() {
      const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
      await button('保存').click();
      const status = (await saved).status();
      if (status === 200) await page.getByText('大纲已保存').first().waitFor();
      return status;
    },
    /** Opens the menu of a row. */
    async openMenu(title: string): Promise<Locator> {
      await row(title)
        .getByRole('button', { name: `“${title}”的操作` })
        .click();
      return page.getByRole('menu');
    },
    /** Whether the row is what somebody sees at its place, and nothing hides it. */
    async isInView(title: string) {
      const box = await row(title).boundingBox();
      if (!box) return false;
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      return row(title).evaluate(
        (element, { x, y }) => element.contains(element.ownerDocument.elementFromPoint(x, y)),
        middle,
      );
    },
    /** Types the title of what was just added. */
    async nameIt(title: string) {
      await page.getByRole('textbox', { name: /新标题/ }).waitFor();
      await page.keyboard.insertText(title);
      await page.keyboard.press('Enter');
      await row(title).waitFor();
    },
    fromMenu: async (title: string, command: string) => {
      await row(title)
        .getByRole('button', { name: `“${title}”的操作` })
        .click();
      await page.getByRole('menuitem', { name: command, exact: true }).click();
    },
  };
}

export type OutlineOnPage = ReturnType<typeof outlinePage>;

const WATCH_FRAMES = `(() => {
  const watch = (globalThis.frameWatch = { frames: [], isOn: true, last: performance.now() });
  const note = (now) => {
    watch.frames.push(now - watch.last);
    watch.last = now;
    if (watch.isOn) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
})()`;

const framesSchema = z.array(z.number());

/** How long frames take while work is done, in milliseconds. */
export async function framesDuring(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(WATCH_FRAMES);
  await work();
  const frames: unknown = await page.evaluate('frameWatch.isOn = false; frameWatch.frames');
  return framesSchema.parse(frames);
}
