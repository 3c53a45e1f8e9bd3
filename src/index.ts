import type { Core } from '@strapi/strapi';
import { applyAccess } from './plugins/annual-report/server/src/access/apply-access';
import { unlockStart } from './plugins/annual-report/server/src/database/lock-start';
import { markPrepared } from './plugins/annual-report/server/src/database/prepared-database';
import { offerDemo } from './plugins/annual-report/server/src/demo/offer-demo';
import { applyShippedViews } from './plugins/annual-report/server/src/content-manager/apply-shipped-views';

export default {
  /** Runs after every plugin and the admin panel have started. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await applyAccess({ strapi });
    await applyShippedViews({ strapi });
    await markPrepared({ strapi });
    await offerDemo({ strapi });
    await unlockStart({ strapi });
  },
};
