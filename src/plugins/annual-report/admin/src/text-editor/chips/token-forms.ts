import { canonicalToken } from '../document/token-text';

/** A way to print the value of an indicator, and the text that names it. */
export type TokenForm = { raw: string; label: FormLabel; decimals: number | null };

const FORMS = [
  'text',
  'value',
  'change',
  'change.up',
  'change.down',
  'percent',
  'percent.up',
  'percent.down',
  'wan',
  'yi',
] as const;

type FormLabel = (typeof FORMS)[number] | 'share';

/** Decimals that are worth offering, by form; null is what the form takes by itself. */
const DECIMALS: Partial<Record<FormLabel, (number | null)[]>> = {
  value: [null, 0, 1, 2],
  percent: [null, 0, 2],
  'percent.up': [null, 0, 2],
  'percent.down': [null, 0, 2],
  share: [null, 0, 2],
  wan: [null, 0, 1, 2],
  yi: [null, 1, 2],
};

const SHARE = /\|share:([^|]+)$/;
const LAST_DIGIT = /\.\d$/;
const SUBJECT = /^\{\{([^@|}]+)(@\d{4})?/;

/** Code and year that a token of an indicator names; null for a reference. */
export function subjectOf(raw: string): { code: string; year: number | null } | null {
  const [, code, year] = SUBJECT.exec(canonicalToken(raw)) ?? [];
  if (code === undefined || code.includes(':')) return null;
  return { code, year: year === undefined ? null : Number(year.slice(1)) };
}

/** Every way to print the value that a token names, in its year: what cannot be printed is for the server to say. */
export function formsOf(raw: string): TokenForm[] {
  const subject = subjectOf(raw);
  if (subject === null) return [];
  const head = `{{${subject.code}${subject.year === null ? '' : `@${subject.year}`}`;
  const [, over] = SHARE.exec(canonicalToken(raw).slice(0, -2)) ?? [];
  const labels: FormLabel[] = over === undefined ? [...FORMS] : [...FORMS, 'share'];
  return labels.flatMap((label) =>
    (DECIMALS[label] ?? [null]).map((decimals) => {
      const name = label === 'share' ? `share:${(over ?? '').replace(LAST_DIGIT, '')}` : label;
      const form = decimals === null ? name : `${name}.${decimals}`;
      return { raw: form === 'text' ? `${head}}}` : `${head}|${form}}}`, label, decimals };
    }),
  );
}
