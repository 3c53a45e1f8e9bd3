import type { Browser } from 'playwright-core';
import { CASE, CHAPTER, IMAGE } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { openAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { openBrowser } from '../support/browser/browser';
import { createPerson, signIn } from '../support/asking/people';
import { createTwoSchools, SECRET, type School } from '../support/content/two-schools';

const GUARDED = /^\/(upload|content-manager)\//;

describe('the panel of somebody who is bound to a school', () => {
  let annals: Annals;
  let browser: Browser;
  let panel: AdminPanel;
  let own: School;
  /** What the panel asked of Strapi and did not get. */
  const refused: string[] = [];

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    const { strapi } = annals;
    ({ own } = await createTwoSchools(annals));
    const person = await createPerson({ strapi, role: 'annals-editor', name: '陈老师' });
    const administrator = await signIn({
      strapi,
      person: await createPerson({ strapi, role: 'strapi-super-admin' }),
    });
    await annals.http
      .put(`/annual-report/bindings/${person.id}`)
      .set(administrator)
      .send({ schools: [own.school] })
      .expect(204);
    browser = await openBrowser();
    panel = await openAdminPanel({ browser, url: annals.url, person });
    panel.page.on('response', (response) => {
      const { pathname, search } = new URL(response.url());
      // Strapi's panel asks for settings that an editor may not see, whatever their schools.
      if (response.status() < 400 || !GUARDED.test(pathname) || pathname === '/upload/settings') {
        return;
      }
      refused.push(`${response.status()} ${response.request().method()} ${pathname}${search}`);
    });
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  afterEach(() => {
    expect(refused.splice(0)).toEqual([]);
  });

  const expectNoSecret = async (): Promise<void> => {
    expect(await panel.page.locator('body').innerText()).not.toContain(SECRET);
  };

  it('should show their library, from the school’s folder on', async () => {
    const { page } = panel;
    await panel.open('/plugins/upload');
    await page.getByText(`（${own.school}）`).first().waitFor();
    await panel.screenshot('bound-library');
    await expectNoSecret();
    await page.goto(`${annals.url}/admin/plugins/upload?folder=${own.subfolder}`);
    await page.getByText('本校照片').first().waitFor();
    await expectNoSecret();
  });

  it('should find nothing of another school in the library', async () => {
    await panel.open(`/plugins/upload?_q=${encodeURIComponent(SECRET)}`);
    expect(await panel.page.getByText(`${SECRET}.jpg`).count()).toBe(0);
  });

  it('should open the field of a picture and the library from it', async () => {
    const { page } = panel;
    await panel.open(`/content-manager/collection-types/${IMAGE}/${own.image}`);
    await page.locator('input[name=caption]').waitFor();
    await page
      .getByRole('button', { name: /添加|Add/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByRole('tab', { name: /浏览|Browse/ })
      .click();
    await page.getByRole('dialog').getByText(`（${own.school}）`).first().waitFor();
    await panel.screenshot('bound-picture-field');
    await expectNoSecret();
  });

  it('should list and open their documents, with the choices of their relations', async () => {
    const { page } = panel;
    await panel.open(
      `/content-manager/collection-types/${CHAPTER}?page=1&pageSize=10&sort=title:ASC`,
    );
    await page.getByText('学校概况').first().waitFor();
    await panel.open(`/content-manager/collection-types/${CASE}/${own.case}`);
    await page.locator('input[name=title]').waitFor();
    await page.locator('[role=combobox]:not([disabled])').first().click();
    await expectNoSecret();
  });

  it('should write no error to the console and ask no other host', () => {
    // Strapi's library asks for settings that an editor may not see, whatever their schools, and says so.
    expect(panel.problems().filter((problem) => !problem.includes('Policy Failed'))).toEqual([]);
  });
});
