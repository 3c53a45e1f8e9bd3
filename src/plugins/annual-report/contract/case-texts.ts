import { z } from 'zod';

/**
 * The texts of a case that stand between its title and its blocks, in the order in which they are printed. What
 * stands here is in the report’s JSON and in the view in which an editor reads what was just written. A text
 * that came after 1.0.0 is optional: editions that were frozen before do not have it.
 */
export const caseTextShape = {
  summary: z.string().nullable(),
};

export type CaseText = keyof typeof caseTextShape;

// Object.keys and Object.fromEntries forget the names of a closed list.
export const CASE_TEXTS = Object.keys(caseTextShape) as CaseText[];

/** The same for each of them, such as a schema or nothing at all. */
export function forCaseTexts<Made>(make: (field: CaseText) => Made): Record<CaseText, Made> {
  return Object.fromEntries(CASE_TEXTS.map((field) => [field, make(field)])) as Record<
    CaseText,
    Made
  >;
}
