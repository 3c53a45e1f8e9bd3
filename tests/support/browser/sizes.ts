import type { Page } from 'playwright-core';

/** Windows in which people work: small, large, and small with everything enlarged to 125 %. */
export const SIZES: [string, { width: number; height: number }][] = [
  ['1280', { width: 1280, height: 800 }],
  ['1920', { width: 1920, height: 1080 }],
  ['1280 at 125 %', { width: 1024, height: 640 }],
];

/** How many pixels of the page stick out of its window to the right. */
export async function overflowAt({
  page,
  size,
}: {
  page: Page;
  size: { width: number; height: number };
}): Promise<number> {
  await page.setViewportSize(size);
  return page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
}
