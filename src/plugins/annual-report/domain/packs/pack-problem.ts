import type { Bilingual } from '../base/bilingual';

/** What is wrong in a pack: where (a path into it, as zod gives paths) and why, in both languages. */
export type PackProblem = {
  path: readonly PropertyKey[];
  messages: Bilingual;
};
