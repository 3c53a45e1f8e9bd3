import { z } from 'zod';

/** Characters of a name by which texts call an indicator. */
export const MAX_ALIAS = 40;

const indicatorSchema = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  /** Names that its packs give it. */
  given: z.array(z.string()),
});

const aliasSchema = z.object({
  id: z.int(),
  indicator: z.string(),
  alias: z.string(),
  /** Who added it. */
  name: z.string(),
  at: z.string(),
  /** Code of another indicator that a pack has come to call so, too; the alias then names neither. */
  sharedWith: z.string().nullable(),
});

/** `GET /annual-report/aliases` */
export const aliasesResponseSchema = z.object({
  data: z.object({
    /** The dictionary, by code. */
    indicators: z.array(indicatorSchema),
    /** Those that administrators added, newest first. */
    aliases: z.array(aliasSchema),
  }),
});

/** `POST /annual-report/aliases` */
export const addedAliasResponseSchema = z.object({ data: z.object({ id: z.int() }) });

export type Aliases = z.infer<typeof aliasesResponseSchema>['data'];
export type Alias = z.infer<typeof aliasSchema>;
