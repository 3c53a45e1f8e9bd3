import type { Page } from 'playwright-core';

/** Addresses of the admin API that a page asks for while work is done. */
export async function requestsOf(page: Page, work: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  const note = (request: { url: () => string }) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/annual-report/')) asked.push(pathname);
  };
  page.on('request', note);
  try {
    await work();
  } finally {
    page.off('request', note);
  }
  return asked;
}
