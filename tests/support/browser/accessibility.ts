import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';

const SCRIPT = createRequire(path.resolve('tests/tools/package.json')).resolve(
  'axe-core/axe.min.js',
);

type Violation = { id: string; impact?: string | null; nodes: { html: string }[] };

type Axe = { run: (selector: string) => Promise<{ violations: Violation[] }> };

/** What keeps people from using a part of the page, as axe finds it: rule and element, serious ones only. */
export async function accessibilityProblems({
  page,
  selector = 'main',
}: {
  page: Page;
  selector?: string;
}): Promise<string[]> {
  await page.evaluate(await readFile(SCRIPT, 'utf8'));
  const violations = await page.evaluate(async (within) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run(within)).violations;
  }, selector);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
