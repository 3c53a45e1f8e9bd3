import type { StrapiApp } from '@strapi/strapi/admin';
import { brandPage } from './brand/brand-page';
import logo from './brand/logo.svg';
import { quietBanner } from './brand/quiet-banner';
import { registerContentManager } from './content-manager/register-content-manager';
import { beginInChinese } from './language';
import { translations } from './translations';

export default {
  config: {
    locales: ['zh-Hans'],
    translations,
    auth: { logo },
    menu: { logo },
    tutorials: false,
    notifications: { releases: false },
  },
  /** Runs before anything is shown. */
  bootstrap(app: StrapiApp): void {
    beginInChinese();
    brandPage();
    void quietBanner();
    registerContentManager(app);
  },
};
