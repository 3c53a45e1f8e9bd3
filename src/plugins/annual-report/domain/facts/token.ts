import type { IndicatorEntryJson } from '../../contract/indicator';
import { codeSchema } from '../../contract/primitives';
import type { Bilingual } from '../base/bilingual';
import type { FindingPlace } from '../base/finding-place';

/** A place of the report that prints an indicator's value. */
export type Occurrence = IndicatorEntryJson['occurrences'][number];

/** A token that cannot be printed: what it says, where it stands and why. */
export type TokenProblem = { place: FindingPlace; token: string; messages: Bilingual };

export const FORM_NAMES = ['text', 'value', 'change', 'percent', 'share', 'wan', 'yi'] as const;
export const REFERENCE_KINDS = ['image', 'case', 'table', 'chapter'] as const;

export type FormName = (typeof FORM_NAMES)[number];
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** How a fact prints its value. */
export type FactForm = {
  name: FormName;
  /** Of a share: the code of the whole. */
  over: string | null;
  /** Of a change: what the words beside it say, so that it prints without a sign. */
  direction: 'up' | 'down' | null;
  /** As asked for; null leaves them to the form. */
  decimals: number | null;
};

/** A number of the text that is bound to a value; `year` null is the report's own. */
export type FactToken = { type: 'fact'; code: string; year: number | null; form: FactForm };

/** The printed number of a picture, case, table or chapter of the report. */
export type ReferenceToken = { type: 'reference'; kind: ReferenceKind; key: string };

export type Token = FactToken | ReferenceToken;

export function isCode(text: string): boolean {
  return codeSchema.safeParse(text).success;
}

/** The form as it is recorded: one spelling for each. */
export function formText({ form: { name, over, direction, decimals } }: { form: FactForm }) {
  return [over === null ? name : `${name}:${over}`, direction, decimals]
    .filter((part) => part !== null)
    .join('.');
}
