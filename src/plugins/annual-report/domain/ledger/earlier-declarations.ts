import { type DeclarationKind, OFFERED_KINDS } from '../../contract/admin/ledger';
import { canonicalJson } from '../canonical/canonical-json';
import type { AccountedNumber, NumberDeclaration, NumberSigns } from './declarations';

export type OfferedKind = (typeof OFFERED_KINDS)[number];

/** A declaration of the report of the year before that may be made again. */
export type EarlierDeclaration = NumberDeclaration & { kind: OfferedKind };

const isOffered = (kind: DeclarationKind): kind is OfferedKind =>
  OFFERED_KINDS.some((offered) => offered === kind);

/** The new report has new documents, in another order: only the number and its neighbours are compared. */
const wordsOf = ({ printed, before, after }: NumberSigns): string =>
  canonicalJson({ value: { printed, before, after } });

/**
 * Finds for an open number what was said of the same number last year. Nothing where one part of last year's
 * report called it this and another that.
 */
export function earlierDeclarations({
  earlier,
}: {
  /** Standing declarations of last year's report. */
  earlier: NumberDeclaration[];
}): (number: Pick<AccountedNumber, 'signs' | 'account'>) => EarlierDeclaration | null {
  const byWords = new Map<string, NumberDeclaration[]>();
  for (const declaration of earlier) {
    const words = wordsOf(declaration);
    byWords.set(words, [...(byWords.get(words) ?? []), declaration]);
  }
  return ({ signs, account }) => {
    if (account.kind !== 'open') return null;
    const said = byWords.get(wordsOf(signs)) ?? [];
    const [first] = said;
    if (!first || said.some(({ kind }) => kind !== first.kind)) return null;
    const { kind } = first;
    return isOffered(kind) ? { ...first, kind } : null;
  };
}
