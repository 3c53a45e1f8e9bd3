import type { Browser, Page } from 'playwright-core';
import { startAnnals, type Annals } from '../support/running/annals';
import { accessibilityProblems } from '../support/browser/accessibility';
import { openBrowser } from '../support/browser/browser';
import { openAdminPanel, openWindow, type AdminPanel } from '../support/browser/admin-panel';
import { createPerson, type Person } from '../support/asking/people';
import { codeOf, letTimePass } from '../support/asking/second-factor';
import { sql } from '../support/stored/sql';

const PAGE = '/settings/annual-report/security';

describe('signing in with a second factor', () => {
  let annals: Annals;
  let browser: Browser;
  let person: Person;
  let secret: string;
  let recoveryCodes: string[];

  beforeAll(async () => {
    annals = await startAnnals({ hasPanel: true });
    browser = await openBrowser();
    person = await createPerson({ strapi: annals.strapi, role: 'strapi-super-admin' });
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
  });

  const setUp = async (page: Page): Promise<void> => {
    await page.getByLabel('当前密码').fill(person.password);
    await page.getByRole('button', { name: '开始设置' }).click();
    const key = await page.locator('code').first().textContent();
    secret = (key ?? '').replace(/\s/g, '');
    await letTimePass(annals);
  };

  const fillLogin = async ({ page }: AdminPanel): Promise<void> => {
    await page.locator('input[name=email]').fill(person.email);
    await page.locator('input[name=password]').fill(person.password);
    await page.locator('button[type=submit]').click();
  };

  it('should be set up on a page of its own, with a picture for the app and recovery codes', async () => {
    const panel = await openAdminPanel({ browser, url: annals.url, person });
    const { page } = panel;
    await panel.open(PAGE);
    expect(await accessibilityProblems({ page })).toEqual([]);
    await panel.screenshot('security-off', { isWhole: true });
    await setUp(page);
    await page.getByRole('img', { name: '两步验证二维码' }).waitFor();
    expect(await accessibilityProblems({ page })).toEqual([]);
    await panel.screenshot('security-scan', { isWhole: true });
    await page.getByLabel('应用显示的验证码').fill('000000');
    await page.getByRole('button', { name: '启用两步验证' }).click();
    await page.getByText('验证码不正确').waitFor();
    await page.getByLabel('应用显示的验证码').fill(codeOf({ secret }));
    await page.getByRole('button', { name: '启用两步验证' }).click();
    await page.getByRole('heading', { name: '请保存恢复码' }).waitFor();
    recoveryCodes = await page.locator('main li').allTextContents();
    expect(recoveryCodes).toHaveLength(10);
    await panel.screenshot('security-codes', { isWhole: true });
    await page.getByRole('button', { name: '我已保存' }).click();
    await page.getByText('剩余恢复码：10 个').waitFor();
    expect(await accessibilityProblems({ page })).toEqual([]);
    await panel.screenshot('security-on', { isWhole: true });
    // The wrong code is answered with 403, which the console names; nothing else is amiss.
    expect(panel.problems().filter((problem) => !problem.includes('403'))).toEqual([]);
    await panel.close();
  });

  it('should be asked for on the login page, again after a wrong code, and let in', async () => {
    await letTimePass(annals);
    const panel = await openWindow({ browser, url: annals.url });
    const { page } = panel;
    await panel.open('/auth/login');
    await fillLogin(panel);
    const dialog = page.getByRole('dialog', { name: '两步验证' });
    await dialog.getByLabel('验证码').fill('123456');
    await dialog.getByRole('button', { name: '登录' }).click();
    await dialog.getByText('验证码不正确').waitFor();
    await panel.screenshot('sign-in-code');
    expect(await accessibilityProblems({ page, selector: '[role=dialog]' })).toEqual([]);
    await dialog.getByLabel('验证码').fill(codeOf({ secret }));
    await dialog.getByRole('button', { name: '登录' }).click();
    await page.getByRole('navigation').first().waitFor();
    await panel.close();
  });

  it('should leave whoever gives up on the login page, with what was asked', async () => {
    const panel = await openWindow({ browser, url: annals.url });
    const { page } = panel;
    await panel.open('/auth/login');
    await fillLogin(panel);
    await page.getByRole('button', { name: '取消' }).last().click();
    await page.getByRole('alert').getByText('请输入身份验证应用中的').waitFor();
    await panel.close();
  });

  it('should be asked for when a password is reset', async () => {
    await letTimePass(annals);
    await sql(
      annals,
      `UPDATE admin_users SET reset_password_token = 'token',
              reset_password_token_expires_at = now() + interval '1 hour' WHERE id = ?`,
      [person.id],
    );
    const panel = await openWindow({ browser, url: annals.url });
    const { page } = panel;
    await panel.open('/auth/reset-password?code=token');
    await page.locator('input[name=password]').fill(person.password);
    await page.locator('input[name=confirmPassword]').fill(person.password);
    await page.locator('button[type=submit]').click();
    const dialog = page.getByRole('dialog', { name: '两步验证' });
    await dialog.getByLabel('验证码').fill(recoveryCodes[0] ?? '');
    await dialog.getByRole('button', { name: '登录' }).click();
    await page.getByRole('navigation').first().waitFor();
    await panel.close();
  });

  it('should be in the audit trail, which is narrowed and exported on a page of its own', async () => {
    const administrator = await createPerson({
      strapi: annals.strapi,
      role: 'strapi-super-admin',
      name: '管理员',
    });
    const panel = await openAdminPanel({ browser, url: annals.url, person: administrator });
    const { page } = panel;
    await panel.open('/settings/annual-report/audit');
    await page.getByText('启用两步验证').first().waitFor();
    expect(await accessibilityProblems({ page })).toEqual([]);
    await panel.screenshot('audit', { isWhole: true });
    await page.getByLabel('人员或内容').fill(person.email);
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('combobox', { name: '操作' }).click();
    await page.getByRole('option', { name: '登录失败' }).click();
    await page.getByText('登录失败').first().waitFor();
    await page.getByText('启用两步验证').waitFor({ state: 'detached' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('audit.csv');
    await panel.screenshot('audit-filtered');
    expect(panel.problems()).toEqual([]);
    await panel.close();
  });

  it('should be required of a role, whose users are led to the page and freed by it', async () => {
    const editor = await createPerson({ strapi: annals.strapi, role: 'annals-editor' });
    await sql(
      annals,
      `INSERT INTO annals_second_factor_role SELECT id FROM admin_roles WHERE code = 'annals-editor'`,
    );
    const panel = await openWindow({ browser, url: annals.url });
    const { page } = panel;
    await panel.open('/auth/login');
    person = editor;
    await fillLogin(panel);
    await page.getByText('您的角色必须启用两步验证。完成').waitFor();
    await panel.screenshot('security-must');
    await setUp(page);
    await page.getByLabel('应用显示的验证码').fill(codeOf({ secret }));
    await page.getByRole('button', { name: '启用两步验证' }).click();
    await page.getByRole('button', { name: '我已保存' }).click();
    await page.getByText('剩余恢复码：10 个').waitFor();
    await panel.open('/plugins/annual-report');
    await page.getByRole('row').nth(1).waitFor();
    await panel.close();
  });
});
