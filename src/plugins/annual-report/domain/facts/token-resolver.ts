import type { Bilingual } from '../base/bilingual';
import type { ValueBook, ValueKey } from '../content/value';
import { FACT_PROBLEMS } from './fact-problems';
import { printFact } from './print-fact';
import type { ReferenceLabels } from './reference-labels';
import { createSuggester } from './suggester';
import {
  formText,
  REFERENCE_KINDS,
  type FactToken,
  type ReferenceToken,
  type Token,
} from './token';

/** What is recorded of a number that a fact printed. */
export type Fact = { indicator: string; year: number; form: string };

export type Resolution =
  | { ok: true; text: string; fact: Fact | null; uses: ValueKey[] }
  | { ok: false; messages: Bilingual };

/** Codes and names of every indicator that has a value, with how to write it. */
const wordsOfValues = (values: ValueBook): [string, string][] =>
  [...new Set(values.all().map(({ indicator }) => indicator))].flatMap((code) => {
    const name = values.indicator(code)?.name ?? code;
    return [
      [code, `${code}（${name}）`],
      [name, `${code}（${name}）`],
    ];
  });

/**
 * Resolves tokens of one report.
 * @param year the report's own, for tokens that name none
 */
export function createTokenResolver({
  year,
  values,
  labels,
}: {
  year: number;
  values: ValueBook;
  labels: ReferenceLabels;
}) {
  const suggestCode = createSuggester({ words: () => wordsOfValues(values) });
  const suggestKey = createSuggester({
    words: () =>
      REFERENCE_KINDS.flatMap((kind) =>
        [...labels[kind].keys()].map((key): [string, string] => [
          `${kind}:${key}`,
          `${kind}:${key}`,
        ]),
      ),
  });

  const unknownCode = (code: string): Resolution => ({
    ok: false,
    messages: FACT_PROBLEMS.unknownCode({ code, nearest: suggestCode({ typed: code }) }),
  });

  const resolveFact = ({ code, year: pinned, form }: FactToken): Resolution => {
    const indicator = values.indicator(code);
    if (!indicator) return unknownCode(code);
    if (form.over !== null && !values.indicator(form.over)) return unknownCode(form.over);
    const printed = printFact({ indicator, year: pinned ?? year, form, values });
    return printed.ok
      ? { ...printed, fact: { indicator: code, year: pinned ?? year, form: formText({ form }) } }
      : printed;
  };

  const resolveReference = ({ kind, key }: ReferenceToken): Resolution => {
    const label = labels[kind].get(key);
    if (typeof label === 'string') return { ok: true, text: label, fact: null, uses: [] };
    const typed = `${kind}:${key}`;
    return {
      ok: false,
      messages:
        label === null
          ? FACT_PROBLEMS.unnumbered({ key: typed })
          : FACT_PROBLEMS.unknownKey({ key: typed, nearest: suggestKey({ typed }) }),
    };
  };

  /** What the token prints, or why it cannot. */
  return ({ token }: { token: Token }): Resolution =>
    token.type === 'fact' ? resolveFact(token) : resolveReference(token);
}

export type ResolveToken = ReturnType<typeof createTokenResolver>;
