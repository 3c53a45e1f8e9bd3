import type { DeclarationKind } from '../../contract/admin/ledger';
import { canonicalJson } from '../canonical/canonical-json';
import type { PreparedReport } from '../compile/prepare-report';
import { type Account, ledgerOf, type PrintedNumber } from './accounts';
import type { Told } from './statements';

/** What makes a number the same one again: its document, itself as printed, its neighbours. */
export type NumberSigns = {
  /** Of the document, and its key. */
  type: string;
  key: string;
  printed: string;
  /** Up to eight signs on each side in its passage, without blanks. */
  before: string;
  after: string;
  /** Which of those that are equal in all this, from 0, in reading order. */
  ordinal: number;
};

/** What a person said of a number. */
export type NumberDeclaration = NumberSigns & {
  kind: DeclarationKind;
  /** The source of a figure of the school's own. */
  reason: string | null;
  name: string;
  at: string;
};

/** What stands behind a number, with what people said of it. */
export type KnownAccount = Account | { kind: 'declared'; declaration: NumberDeclaration };

export type AccountedNumber = { told: Told; signs: NumberSigns; account: KnownAccount };

const NEIGHBOURS = 8;
/** More blanks than this beside a number are no neighbours. */
const REACH = 64;

const withoutBlanks = (text: string): string => text.replace(/\s/g, '');

const signsWithoutOrdinal = ({
  statement,
  text,
  start,
  end,
}: Told): Omit<NumberSigns, 'ordinal'> => {
  const { passage } = statement;
  return {
    type: passage.place.type,
    key: passage.place.key,
    printed: withoutBlanks(text),
    before: withoutBlanks(passage.text.slice(Math.max(0, start - REACH), start)).slice(-NEIGHBOURS),
    after: withoutBlanks(passage.text.slice(end, end + REACH)).slice(0, NEIGHBOURS),
  };
};

/** Text by which a declaration knows its number again, wherever in the document it stands. */
export function numberIdentity({
  type,
  key,
  printed,
  before,
  after,
  ordinal,
}: NumberSigns): string {
  return canonicalJson({ value: { type, key, printed, before, after, ordinal } });
}

/** The signs of numbers, each in its place among its equals. */
function signsOf(numbers: Told[]): NumberSigns[] {
  const counts = new Map<string, number>();
  return numbers.map((told) => {
    const signs = { ...signsWithoutOrdinal(told), ordinal: 0 };
    const identity = numberIdentity(signs);
    const ordinal = counts.get(identity) ?? 0;
    counts.set(identity, ordinal + 1);
    return { ...signs, ordinal };
  });
}

/**
 * Every number of a report with what stands behind it, in reading order. A declaration speaks of its number while
 * nothing else stands behind it; one whose number or neighbours have changed speaks of none.
 */
export function accountNumbers({
  prepared,
  declarations,
}: {
  prepared: PreparedReport;
  declarations: NumberDeclaration[];
}): AccountedNumber[] {
  const { numbers } = ledgerOf(prepared);
  const signs = signsOf(numbers.map(({ told }) => told));
  const declared = new Map(
    declarations.map((declaration) => [numberIdentity(declaration), declaration]),
  );
  const accountFor = ({ account }: PrintedNumber, own: NumberSigns): KnownAccount => {
    const declaration = account.kind === 'open' ? declared.get(numberIdentity(own)) : undefined;
    return declaration ? { kind: 'declared', declaration } : account;
  };
  return numbers.flatMap((number, index) => {
    const own = signs[index];
    return own ? [{ told: number.told, signs: own, account: accountFor(number, own) }] : [];
  });
}
