import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { createPlaceService } from '../services/editor-panel/place-service';
import { CASE, CHAPTER } from '../uids';
import { aroundActions, type Around } from './around-actions';

const COLLECTION_TYPES = 'plugin::content-manager.collection-types';

const NUMBERED = [CHAPTER, CASE];

const modelSchema = z.object({ model: z.string() });

const listSchema = z.looseObject({
  results: z.array(z.looseObject({ documentId: z.string() })),
});

/**
 * Gives each chapter and case in the content manager's lists its computed number, as `outlineNumber`: Strapi
 * lists stored fields, and a number is not stored.
 */
export function numberLists({ strapi }: { strapi: Core.Strapi }): void {
  const places = createPlaceService({ strapi });

  const find: Around = async (action, context) => {
    await action(context);
    const { model } = modelSchema.parse(context.params);
    if (!NUMBERED.some((uid) => uid === model)) return;
    const list = listSchema.safeParse(context.body);
    if (!list.success) return;
    const { results } = list.data;
    const documentIds = results.map(({ documentId }) => documentId);
    const numbers = await places.numbersOf({ documentIds });
    context.body = {
      ...list.data,
      results: results.map((document) => ({
        ...document,
        outlineNumber: numbers.get(document.documentId) ?? null,
      })),
    };
  };

  aroundActions({ strapi, controller: COLLECTION_TYPES, actions: { find } });
}
