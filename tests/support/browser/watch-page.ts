import type { Page } from 'playwright-core';

/** Answers that the panel asks for to learn that there are none, or that a test provokes. */
const isExpected = (text: string): boolean =>
  text.includes('Failed to load resource: the server responded with a status of 4');

/** Notes what no page may do: write errors to the console, fail, or ask another host. */
export function watchPage({ page, url }: { page: Page; url: string }): () => string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' || isExpected(message.text())) return;
    problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const address = request.url();
    if (/^(data|blob):/.test(address) || address.startsWith(url)) return;
    problems.push(`request to another host: ${address}`);
  });
  return () => problems;
}
