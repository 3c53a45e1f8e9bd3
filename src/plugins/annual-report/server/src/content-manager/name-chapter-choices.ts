import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { createChapterChoiceService } from '../services/editor-panel/chapter-choice-service';
import { CASE, CHAPTER } from '../uids';
import { aroundActions, type Action, type Around } from './around-actions';

const RELATIONS = 'plugin::content-manager.relations';

/** The most that Strapi gives at once, and more pages of it than there are chapters of all years. */
const LARGEST_PAGE = 100;
const MAX_PAGES = 30;

const DEFAULT_PAGE_SIZE = 10;

const choiceSchema = z.looseObject({ documentId: z.string(), title: z.string() });
const foundSchema = z.looseObject({ results: z.array(choiceSchema) });

type Choice = z.infer<typeof choiceSchema>;

const querySchema = z.object({
  _q: z.string().default(''),
  page: z.coerce.number().int().min(1).catch(1),
  pageSize: z.coerce.number().int().min(1).catch(DEFAULT_PAGE_SIZE),
});

const fieldSchema = z.object({ model: z.string(), targetField: z.string() });

/** Names the field of a form for which chapters are asked for; null for any other field. */
const chapterField = (context: Context): 'chapter' | 'parent' | null => {
  const field = fieldSchema.safeParse(context.params);
  if (!field.success) return null;
  const { model, targetField } = field.data;
  if (model === CASE && targetField === 'chapter') return 'chapter';
  return model === CHAPTER && targetField === 'parent' ? 'parent' : null;
};

/** Everything that Strapi would offer, page by page; null for an answer of another shape. */
const findAll = async (action: Action, context: Context): Promise<Choice[] | null> => {
  const { query } = context.request;
  Reflect.deleteProperty(query, '_q');
  const choices: Choice[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    Object.assign(query, { page: String(page), pageSize: String(LARGEST_PAGE) });
    await action(context);
    const found = foundSchema.safeParse(context.body);
    if (!found.success) return null;
    choices.push(...found.data.results);
    if (found.data.results.length < LARGEST_PAGE) break;
  }
  return choices;
};

/**
 * Shows chapters by number and report where one is chosen in a form, in reading order: many have the same title
 * every year. Strapi shows one stored field of a relation, sorted by it, and a number is not stored.
 */
export function nameChapterChoices({ strapi }: { strapi: Core.Strapi }): void {
  const chapters = createChapterChoiceService({ strapi });

  const nameExisting: Around = async (action, context) => {
    await action(context);
    const found = foundSchema.safeParse(context.body);
    if (!found.success) return;
    context.body = { ...found.data, results: await chapters.name(found.data.results) };
  };

  const offerAvailable: Around = async (action, context) => {
    const { _q: words, page, pageSize } = querySchema.parse(context.request.query);
    const choices = await findAll(action, context);
    if (choices === null) return;
    const asParent = chapterField(context) === 'parent';
    const offered = await chapters.offer({ choices, words, asParent });
    const pageCount = Math.ceil(offered.length / pageSize);
    context.body = {
      results: offered.slice((page - 1) * pageSize, page * pageSize),
      pagination: { page, pageSize, pageCount, total: offered.length },
    };
  };

  const ofChapters =
    (around: Around): Around =>
    (action, context) =>
      chapterField(context) === null ? action(context) : around(action, context);

  aroundActions({
    strapi,
    controller: RELATIONS,
    actions: {
      findExisting: ofChapters(nameExisting),
      findAvailable: ofChapters(offerAvailable),
    },
  });
}
