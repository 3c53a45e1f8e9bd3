import type { Browser } from 'playwright-core';
import { startAnnals, type Annals } from '../support/running/annals';
import { openBrowser } from '../support/browser/browser';
import { openAdminPanel, signInOn, type AdminPanel } from '../support/browser/admin-panel';
import { outlinePage } from '../support/browser/outline-page';
import { cellOf, NUMBERS, typeInto } from '../support/asking/numbers-page';
import { createPerson, type Person } from '../support/asking/people';
import { sql } from '../support/stored/sql';

const DEMO = { school: 'juying', year: 2024 };
const PAGES = '/plugins/annual-report/juying/2024';
const GRADUATES = '毕业生人数';

describe('work that is not saved', () => {
  let annals: Annals;
  let browser: Browser;
  let adminPanel: AdminPanel;
  let person: Person;

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  beforeEach(async () => {
    person = await createPerson({ strapi: annals.strapi, role: 'annals-releaser', name: '赵老师' });
    adminPanel = await openAdminPanel({ browser, url: annals.url, person });
    adminPanel.page.on('dialog', (dialog) => void dialog.accept());
  });

  afterEach(async () => {
    await adminPanel.close();
  });

  const button = (name: string | RegExp) => adminPanel.page.getByRole('button', { name });
  const captions = () => adminPanel.page.getByRole('textbox', { name: /^图注：/ });
  const note = () => adminPanel.page.getByRole('textbox', { name: /版次说明/ });
  const outline = () => outlinePage({ adminPanel, key: DEMO });

  const enterNumber = async () => {
    await adminPanel.open(`${NUMBERS}?table=annex-1`);
    await cellOf(adminPanel, GRADUATES, 2).waitFor();
    await typeInto(adminPanel, { label: GRADUATES, year: 2, text: '399' });
    await adminPanel.page.getByText('1 处修改未保存').waitFor();
  };
  const renameChapter = async () => {
    await outline().open();
    await outline().rename('学校概况', '学校的概况');
    await outline().row('学校的概况').waitFor();
  };
  const describePhoto = async () => {
    await adminPanel.open(`${PAGES}/photos`);
    await captions().first().fill('改过的图注');
    await button('保存 1 张的修改').waitFor();
  };
  const writeNote = async () => {
    await adminPanel.open(`${PAGES}/release`);
    await note().fill('更正毕业生人数');
  };

  /** The session ends on the server, and the next save leads to the login page. */
  const loseSession = async (save: () => Promise<void>): Promise<void> => {
    await sql(annals, 'DELETE FROM strapi_sessions WHERE user_id = ?', [String(person.id)]);
    await save();
    await adminPanel.page.locator('input[name=email]').waitFor();
    await signInOn({ adminPanel, person });
  };

  describe('when the session ends', () => {
    it('should be offered again: numbers', async () => {
      await enterNumber();
      await loseSession(() => adminPanel.page.keyboard.press('Control+s'));
      await adminPanel.open(`${NUMBERS}?table=annex-1`);
      await button('恢复这些修改').click();
      await cellOf(adminPanel, GRADUATES, 2).getByText('399').waitFor();
    });

    it('should be offered again: the outline', async () => {
      await renameChapter();
      await loseSession(() => button('保存').click());
      await adminPanel.open(`${PAGES}/outline`);
      await button('恢复').click();
      await outline().row('学校的概况').waitFor();
    });

    it('should be offered again: the words of photographs', async () => {
      await describePhoto();
      await loseSession(() => button('保存 1 张的修改').click());
      await adminPanel.open(`${PAGES}/photos`);
      await adminPanel.page.getByText('1 张照片的修改没有保存，还留在这台电脑上').waitFor();
      await adminPanel.screenshot('photos-kept');
      await button('恢复这些修改').click();
      expect(await captions().first().inputValue()).toBe('改过的图注');
      await button('保存 1 张的修改').waitFor();
    });
  });

  it('should be as it was left after a reload: the note of an edition', async () => {
    await writeNote();
    await adminPanel.page.reload();
    await note().waitFor();
    expect(await note().inputValue()).toBe('更正毕业生人数');
  });

  it('should be offered no more once it is discarded', async () => {
    await describePhoto();
    await adminPanel.page.reload();
    await button('不要了').click();
    await adminPanel.page.reload();
    await captions().first().waitFor();
    expect(await button('恢复这些修改').count()).toBe(0);
  });

  it('should be gone from the browser once its writer logs out', async () => {
    await enterNumber();
    await describePhoto();
    await writeNote();
    await button(/赵老师/).click();
    await adminPanel.page.getByRole('menuitem', { name: '登出' }).click();
    await adminPanel.page.locator('input[name=password]').waitFor();
    const keys = await adminPanel.page.evaluate<string[]>('Object.keys(localStorage)');
    expect(keys.filter((key) => key.startsWith('annals.kept'))).toEqual([]);
  });
});
