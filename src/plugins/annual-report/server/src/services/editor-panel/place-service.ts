import type { Core } from '@strapi/strapi';
import { outlinePlaces } from '../../../../domain/editor-panel/outline-places';
import { outsideTransactions } from '../../repositories/connection';
import { createPlaceRepository } from '../../repositories/editor-panel/place-repository';

/** Computed numbers of documents in lists. */
export function createPlaceService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** Numbers of chapters and cases by document; what has no place in an outline has none. Two statements. */
    async numbersOf({ documentIds }: { documentIds: string[] }): Promise<Map<string, string>> {
      if (documentIds.length === 0) return new Map();
      const places = createPlaceRepository({ connection: outsideTransactions({ strapi }) });
      const [chapters, cases] = await Promise.all([
        places.chaptersAround({ documentIds }),
        places.casesAround({ documentIds }),
      ]);
      return outlinePlaces({ chapters, cases });
    },
  };
}
