import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Where a run leaves what it saw, for people to look at. */
const FOLDER = path.resolve(process.env.ANNALS_SCREENSHOTS ?? '.screenshots');

/** Keeps what a page looks like: the window, or all of the page. */
export async function takeScreenshot({
  page,
  name,
  isWhole = false,
}: {
  page: Page;
  name: string;
  isWhole?: boolean;
}): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: isWhole });
}
