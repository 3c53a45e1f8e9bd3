import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Home } from '../../../../contract/desk/home';
import { createHomeService } from '../../services/reports/home-service';
import { ownSchools } from './own-schools';
import { userIdOf } from './user-id';

/** What the home page tells whoever asks. */
export const createHomeController = ({ strapi }: { strapi: Core.Strapi }) => {
  const homes = createHomeService({ strapi });
  return {
    async show(context: Context): Promise<void> {
      context.set('Cache-Control', 'no-store');
      context.body = {
        data: await homes.show({
          user: userIdOf(context),
          schools: await ownSchools({ strapi, context }),
        }),
      } satisfies { data: Home };
    },
  };
};
