import type { Page } from 'playwright-core';
import { z } from 'zod';

const MARK_WHEN_PAINTED = `
  const seen = new MutationObserver(() => {
    if (document.querySelectorAll('.dsg-row').length < 10) return;
    seen.disconnect();
    requestAnimationFrame(() => performance.mark('grid'));
  });
  seen.observe(document, { childList: true, subtree: true });`;

const PAINTED_AFTER = `(() => {
  const answers = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/values'));
  const there = Math.max(...answers.map(({ responseEnd }) => responseEnd));
  return performance.getEntriesByName('grid')[0].startTime - there;
})()`;

const NOTE_KEYS = `
  window.lags = [];
  document.addEventListener('keydown', () => {
    const from = performance.now();
    requestAnimationFrame(() => setTimeout(() => window.lags.push(performance.now() - from)));
  }, { capture: true });`;

/** Has every page from now on note when a grid was painted. */
export function markGrids({ page }: { page: Page }): Promise<unknown> {
  return page.addInitScript(MARK_WHEN_PAINTED);
}

/** Milliseconds from the last byte of the values to the frame that showed ten rows. */
export async function paintedAfter({ page }: { page: Page }): Promise<number> {
  await page.waitForFunction(`performance.getEntriesByName('grid').length > 0`);
  return z.number().parse(await page.evaluate(PAINTED_AFTER));
}

/** Has a page note how long each key takes until its frame is painted. */
export function noteKeys({ page }: { page: Page }): Promise<unknown> {
  return page.evaluate(NOTE_KEYS);
}

/** The middle one of the times that were noted, in milliseconds. */
export async function middleLag({ page }: { page: Page }): Promise<number> {
  const lags = z.array(z.number()).parse(await page.evaluate('window.lags'));
  return [...lags].sort((left, right) => left - right)[Math.floor(lags.length / 2)] ?? Infinity;
}
