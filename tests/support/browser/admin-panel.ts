import type { Browser, Page } from 'playwright-core';
import type { Person } from '../asking/people';
import { takeScreenshot } from './screenshots';
import { watchPage } from './watch-page';

/** A window of the admin panel in which somebody is signed in. */
export type AdminPanel = {
  page: Page;
  /** Opens an address of the panel, below `/admin`, and waits until it shows its heading and loads nothing. */
  open: (path: string) => Promise<void>;
  /** What the page did that none may do; empty when all is well. */
  problems: () => string[];
  screenshot: (name: string, options?: { isWhole?: boolean }) => Promise<void>;
  close: () => Promise<void>;
};

const PATIENCE_MS = 60_000;
const HOME = /\/annual-report\/home$/;
const LOGIN = /\/admin\/login$/;
const SIZE = { width: 1280, height: 800 };
/** What Strapi's pages, and ours, show while they wait for the server. */
const LOADING = '[aria-busy="true"], [role="alert"] > img[aria-hidden]';

const untilShown = async (page: Page): Promise<void> => {
  // Not by its role: behind a dialog that opens with the page it has none.
  await page.locator('h1:visible').first().waitFor();
  await page.locator(LOADING).first().waitFor({ state: 'detached' });
};

/** Opens a window of its own, with cookies of its own, on the admin panel. */
export async function openWindow({
  browser,
  url,
  size = SIZE,
  zoom = 1,
}: {
  browser: Browser;
  url: string;
  size?: { width: number; height: number };
  /** As people enlarge pages in their browser: 1.25 is 125 %. */
  zoom?: number;
}): Promise<AdminPanel> {
  const context = await browser.newContext({
    viewport: { width: Math.round(size.width / zoom), height: Math.round(size.height / zoom) },
    deviceScaleFactor: zoom,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const problems = watchPage({ page, url });
  return {
    page,
    async open(path) {
      await page.goto(`${url}/admin${path}`);
      await untilShown(page);
    },
    problems,
    screenshot: (name, options) => takeScreenshot({ page, name, ...options }),
    close: () => context.close(),
  };
}

/**
 * Signs somebody in on the login page.
 *
 * @throws Error when the server does not let them in, as after five times in five minutes
 */
export async function signInOn({
  adminPanel: { page },
  person: { email, password, name },
}: {
  adminPanel: AdminPanel;
  person: Person;
}): Promise<void> {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) => LOGIN.test(response.url()) && response.request().method() === 'POST',
    ),
    page.locator('button[type=submit]').click(),
  ]);
  if (!answer.ok()) throw new Error(`${name} is not let in: ${answer.status()}.`);
  await page.getByRole('navigation').first().waitFor();
}

/** Opens the admin panel, signs somebody in and waits for the home page. */
export async function openAdminPanel({
  person,
  ...window
}: Parameters<typeof openWindow>[0] & { person: Person }): Promise<AdminPanel> {
  const adminPanel = await openWindow(window);
  await adminPanel.open('/auth/login');
  // The home page asks for its widgets after the page is there; a test that counts requests must not meet them.
  const home = adminPanel.page.waitForResponse((response) => HOME.test(response.url()));
  await Promise.all([
    signInOn({ adminPanel, person }),
    home.then((response) => response.finished()),
  ]);
  await untilShown(adminPanel.page);
  return adminPanel;
}
