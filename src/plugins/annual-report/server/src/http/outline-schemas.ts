import { z } from 'zod';
import { MAX_OUTLINE_TITLE, type WantedOutline } from '../../../contract/desk/outline';
import { named } from './request-schemas';

/** Of one kind in one report. */
const MAX_NODES = 3000;

const id = z.string(named('outline')).min(1, named('outline')).max(64, named('outline'));

/** One line with something to read in it. */
const title = z
  .string(named('outline-title'))
  .trim()
  .max(MAX_OUTLINE_TITLE, named('outline-title'))
  .regex(/^\P{Cc}*\P{White_Space}\P{Cc}*$/u, named('outline-title'));

const nodes = z
  .array(z.strictObject({ id, parent: id.nullable(), title }), named('outline'))
  .max(MAX_NODES, named('outline'));

const ids = z.array(id, named('outline')).max(MAX_NODES, named('outline')).default([]);

export const outlineBody = z.strictObject({
  version: z.string(named('outline')),
  chapters: nodes,
  cases: nodes,
  added: ids,
  removed: ids,
}) satisfies z.ZodType<WantedOutline>;
