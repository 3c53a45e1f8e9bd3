import type { Locator, Response } from 'playwright-core';
import type { AdminPanel } from './admin-panel';

/** A document's own address in the content manager. */
const DOCUMENT = /\/collection-types\/[^/]+\/[^/]+$/;

/** The form of one document in the content manager, as an editor works with it. */
export function documentForm({ adminPanel, uid }: { adminPanel: AdminPanel; uid: string }) {
  const { page } = adminPanel;
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  return {
    title: page.locator('input[name=title]'),
    summary: page.locator('textarea[name=summary]'),
    panel: page.locator('aside', { hasText: '报告助手' }),
    save: button('保存'),
    publish: button('发布'),
    dialog: (name: string): Locator =>
      page.getByRole('dialog', { name }).or(page.getByRole('alertdialog', { name })),

    /** Opens the document, or a form for a new one. */
    async open(documentId: string): Promise<void> {
      await adminPanel.open(`/content-manager/collection-types/${uid}/${documentId}`);
      await page.locator('input[name=title]').waitFor();
    },

    /** Saves and waits until the form has the saved document. */
    async saveAndWait(): Promise<void> {
      await this.savedBy(button('保存'));
    },

    /** Presses a button that saves and waits until the form has the saved document. */
    async savedBy(pressed: Locator): Promise<void> {
      let isSaved = false;
      const isLoadedAfterwards = (response: Response): boolean => {
        if (!DOCUMENT.test(new URL(response.url()).pathname)) return false;
        const method = response.request().method();
        isSaved ||= method === 'PUT' && response.ok();
        return isSaved && method === 'GET';
      };
      const loaded = page.waitForResponse(isLoadedAfterwards);
      await pressed.click();
      await loaded;
      await page.locator('[data-annals-saving]').waitFor({ state: 'detached' });
      await page.locator('button:disabled', { hasText: '保存' }).waitFor();
    },
  };
}
