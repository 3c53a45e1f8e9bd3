import type { Core } from '@strapi/strapi';
import { aroundActions } from '../content-manager/around-actions';
import { actingUser } from '../people/acting-user';
import { createLibraryRepository } from '../repositories/bindings/library-repository';
import { outsideTransactions } from '../repositories/connection';
import { createBindingService } from '../services/bindings/binding-service';

/** What Strapi counts of the whole installation; the first page leaves out what is null. */
const OF_ALL = {
  contentTypes: null,
  components: null,
  locales: null,
  admins: null,
  webhooks: null,
  apiTokens: null,
};

/** Counts the files of their schools, and nothing else, for whoever is bound to schools and sees the first page. */
export function countOwnFiles({ strapi }: { strapi: Core.Strapi }): void {
  aroundActions({
    strapi,
    controller: 'admin::homepage',
    actions: {
      async getKeyStatistics(action, context) {
        const { userId } = actingUser({ context });
        const schools =
          userId === null ? null : await createBindingService({ strapi }).schoolsOf({ userId });
        if (schools === null) return action(context);
        const library = createLibraryRepository({ connection: outsideTransactions({ strapi }) });
        context.body = { data: { assets: await library.countFiles({ schools }), ...OF_ALL } };
      },
    },
  });
}
