import type { Core } from '@strapi/strapi';
import { applyAccess } from './plugins/annual-report/server/src/access/apply-access';
import { markPrepared } from './plugins/annual-report/server/src/database/prepared-database';
import { offerDemo } from './plugins/annual-report/server/src/demo/offer-demo';
import { applyDesk } from './plugins/annual-report/server/src/desk/apply-desk';

export default {
  /** Runs after every plugin and the admin panel have started. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await applyAccess({ strapi });
    await applyDesk({ strapi });
    await markPrepared({ strapi });
    await offerDemo({ strapi });
  },
};
