import type { PreparedReport } from '../compile/prepare-report';
import {
  type Books,
  equalValue,
  isBound,
  isFigure,
  isStock,
  significantDigits,
} from './account-book';
import { identitiesIn } from './identities';
import type { Identity } from './identity';
import { type KnownValue, knownValues, wholeIndicators } from './known-values';
import type { Passage } from '../texts/passage';
import { type Statement, statementsIn, type Told } from './statements';
import { tellingsIn } from './tellings';

/** What stands behind a printed number. */
export type Account =
  /** A fact token printed it: it agrees by construction. */
  | { kind: 'bound' }
  /** It equals an indicator that its words name. */
  | { kind: 'equal'; value: KnownValue }
  /** It hangs together with other numbers as its words say. */
  | { kind: 'derived'; identity: Identity }
  /** Another sentence tells the same number of the same thing. */
  | { kind: 'repeated'; told: Told }
  | { kind: 'open' };

export type PrintedNumber = { told: Told; account: Account };

/** What the report's words say of its numbers. */
export type Ledger = {
  books: Books;
  statements: Statement[];
  /** Every number that counts, measures or compares, in reading order. */
  numbers: PrintedNumber[];
  accountOf: (told: Told) => Account | undefined;
  /** The number at a place of a passage. */
  toldAt: (place: { passage: Passage; start: number }) => Told | undefined;
  /** Identities by the statement whose words ask for them. */
  identities: Map<Statement, Identity[]>;
};

/** 三年来, 两个校区: a small number in words is a way of speaking unless something says otherwise. */
const isFigureOfSpeech = ({ isSpelled, value }: Told): boolean => isSpelled && value <= 10;

const REPEATED_DIGITS = 3;
const MOST_ALIKE = 40;

const sharesWords = (left: Told, right: Told): boolean => {
  const words = left.clause;
  for (let at = 0; at + 2 <= words.length; at += 1) {
    if (right.statement.words.includes(words.slice(at, at + 2))) return true;
  }
  return false;
};

/** The same number in the same unit in another sentence that shares words with its clause. */
const repetitions = (statements: Statement[]): ((told: Told) => Told | null) => {
  const byNumber = new Map<string, Told[]>();
  const keyOf = ({ value, unit, kind }: Told): string => `${kind}:${value}:${unit ?? ''}`;
  for (const told of statements.flatMap(({ quantities }) => quantities)) {
    if (!isFigure(told)) continue;
    const key = keyOf(told);
    byNumber.set(key, [...(byNumber.get(key) ?? []), told]);
  }
  return (told) =>
    (byNumber.get(keyOf(told)) ?? [])
      .slice(0, MOST_ALIKE)
      .find(
        (other) =>
          other.statement !== told.statement &&
          isStock(told) &&
          (significantDigits(told) >= REPEATED_DIGITS ||
            (significantDigits(told) === 2 && told.clause.length >= 4)) &&
          sharesWords(told, other) &&
          sharesWords(other, told),
      ) ?? null;
};

const PRECISE = 0.012;

/** 四分之三 or 约 3800 人 follow from their numbers, and say little of them. */
const isPrecise = ({ target, expected }: Identity): boolean =>
  !target.isVague &&
  target.span.high - target.span.low + expected.high - expected.low <=
    Math.abs(target.amount) * PRECISE;

/** From here on numbers do not add up by chance: 1 + 3 is 4. */
const LARGE = 100;

const isContiguous = (parts: Told[]): boolean =>
  parts.every((part, index) => {
    const before = parts[index - 1];
    if (!before) return true;
    const between = part.statement.passage.text.slice(before.end, part.start);
    return between.length <= 24 && !/[。！？\n]/.test(between);
  });

/** Sums and shares that small numbers fulfil by chance; only words that ask for them make them more. */
const isByChance = ({ kind, target, sum, isAsked, operands }: Identity): boolean => {
  if (isAsked) return false;
  if (kind === 'whole') return (sum?.total.amount ?? 0) < LARGE || !isContiguous(sum?.parts ?? []);
  if (kind === 'sum') {
    const total = sum?.total.amount ?? target.amount;
    return total < LARGE && (sum?.parts.length ?? 0) < 3;
  }
  return kind === 'share' && (operands[1]?.amount ?? 0) < 12;
};

const ledgers = new WeakMap<PreparedReport, Ledger>();

/** @param others statements that are not accounted for, and may tell the same numbers */
const account = (statements: Statement[], books: Books, others: Statement[]): Ledger => {
  const identities = new Map(
    statements.map((statement) => [statement, identitiesIn(statement, books)]),
  );
  const derived = new Map<Told, Identity>();
  for (const identity of [...identities.values()].flat()) {
    if (!identity.isExact || isByChance(identity)) continue;
    const operands = isPrecise(identity) ? identity.operands.map(({ told }) => told) : [];
    const members = [identity.target, ...operands];
    for (const told of members) if (told && !derived.has(told)) derived.set(told, identity);
  }
  const repeated = repetitions([...others, ...statements]);
  const accountFor = (told: Told): Account => {
    if (isBound(told)) return { kind: 'bound' };
    const value = equalValue({ told, books });
    if (value) return { kind: 'equal', value };
    const identity = derived.get(told);
    if (identity) return { kind: 'derived', identity };
    const other = repeated(told);
    return other ? { kind: 'repeated', told: other } : { kind: 'open' };
  };
  const numbers = statements
    .flatMap(({ quantities }) => quantities)
    .filter(isFigure)
    .map((told) => ({ told, account: accountFor(told) }))
    .filter(({ told, account }) => account.kind !== 'open' || !isFigureOfSpeech(told));
  const byPassage = new Map(statements.map((statement) => [statement.passage, statement]));
  const accounts = new Map(numbers.map(({ told, account }) => [told, account]));
  return {
    books,
    statements,
    numbers,
    identities,
    accountOf: (told) => accounts.get(told),
    toldAt: ({ passage, start }) =>
      byPassage
        .get(passage)
        ?.quantities.find((quantity) => quantity.start <= start && start < quantity.end),
  };
};

const makeLedger = ({ content, values, passages }: PreparedReport): Ledger => {
  const statements = statementsIn({ passages });
  const books: Books = {
    tellings: tellingsIn({ statements }),
    known: knownValues({ content, values }),
    wholes: wholeIndicators({ content }),
    year: content.report.year,
  };
  return account(statements, books, []);
};

/** The account of every printed number of a report; made once for all that ask. */
export function ledgerOf(prepared: PreparedReport): Ledger {
  const ledger = ledgers.get(prepared) ?? makeLedger(prepared);
  ledgers.set(prepared, ledger);
  return ledger;
}

/**
 * A few passages of a report as it is typed, accounted for beside all that the report says elsewhere.
 * @param passages in the order of their document; none of them is among the report's own
 * @param replaced those of the report in whose place they stand
 */
export function withPassages({
  prepared,
  passages,
  replaced,
}: {
  prepared: PreparedReport;
  passages: Passage[];
  replaced: Passage[];
}): PreparedReport {
  const { books, statements } = ledgerOf(prepared);
  const gone = new Set(replaced);
  const others = statements.filter(({ passage }) => !gone.has(passage));
  const { named } = books.tellings;
  const tellings = {
    named: (name: string) => named(name).filter(({ statement }) => !gone.has(statement.passage)),
  };
  const typed = { ...prepared, passages };
  ledgers.set(typed, account(statementsIn({ passages }), { ...books, tellings }, others));
  return typed;
}
