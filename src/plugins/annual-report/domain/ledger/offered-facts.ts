import type { PreparedReport } from '../compile/prepare-report';
import { parseTokens } from '../facts/parse-tokens';
import type { ReferenceLabels } from '../facts/reference-labels';
import { createTokenResolver } from '../facts/token-resolver';
import { byDocument, type DocumentEdits, typedEdit } from '../edits/text-edit';
import { equalValue, type Books } from './account-book';
import { type Account, ledgerOf } from './accounts';
import { accountNumbers, type NumberDeclaration, numberIdentity } from './declarations';
import type { Identity, Operand } from './identity';
import type { KnownValue } from './known-values';
import type { Told } from './statements';

/** A token that prints just what stands in the text, and the words that it takes the place of. */
export type OfferedFact = { token: string; start: number; end: number };

/** A token with what it prints. */
type PrintedToken = { token: string; text: string };

type ValueOf = Pick<KnownValue, 'year'> & { indicator: { code: string } };

const NO_LABELS: ReferenceLabels = {
  image: new Map(),
  case: new Map(),
  table: new Map(),
  chapter: new Map(),
};

/** A number that goes on behind what a token printed is another number. */
const GOES_ON = /^[.,，．]?\d/;

const formsOf = (names: string[], decimals: number): string[] =>
  names.flatMap((name) => [name, `${name}.${decimals}`]);

const ofValue = ({ decimals }: Pick<Told, 'decimals'>): string[] => [
  'text',
  ...formsOf(['value', 'wan', 'yi'], decimals),
];

/** The value that an operand is: of the tables, or of a number of the text that equals one. */
const valueOf = ({ told, value }: Operand, books: Books): ValueOf | null =>
  value ?? (told === null ? null : equalValue({ told, books }));

const CHANGES: Partial<Record<Identity['kind'], string>> = {
  change: 'change',
  points: 'change',
  growth: 'percent',
};

/** What prints a number that follows from two values: the change of one, or its share of another. */
const ofIdentity = (
  told: Told,
  { kind, target, operands }: Identity,
  books: Books,
): { value: ValueOf; forms: string[] } | null => {
  const [first, second] = operands.map((operand) => valueOf(operand, books));
  if (target !== told || operands.length !== 2 || !first || !second) return null;
  const change = CHANGES[kind];
  if (change !== undefined) {
    const isOfOne = first.indicator.code === second.indicator.code;
    if (!isOfOne || first.year !== second.year + 1) return null;
    const forms = formsOf([`${change}.up`, `${change}.down`, change], told.decimals);
    return { value: first, forms };
  }
  if (kind !== 'share' || first.year !== second.year) return null;
  // Always with its decimals: a code that ends in a digit would take them for its own.
  return { value: first, forms: [`share:${second.indicator.code}.${told.decimals}`] };
};

/** Says which token would print a number of a report as it stands there. */
export function createFactOffers(prepared: PreparedReport) {
  const { content, values } = prepared;
  const { books } = ledgerOf(prepared);
  const reportYear = content.report.year;
  const resolve = createTokenResolver({ year: reportYear, values, labels: NO_LABELS });

  const printed = (token: string): string | null => {
    const [segment] = parseTokens({ text: token });
    const resolution = segment?.type === 'token' ? resolve(segment) : null;
    return resolution?.ok ? resolution.text : null;
  };

  const tokensOf = ({ indicator, year }: ValueOf, forms: string[]): PrintedToken[] => {
    const subject = `${indicator.code}${year === reportYear ? '' : `@${year}`}`;
    return forms.flatMap((form) => {
      const token = `{{${subject}${form === 'text' ? '' : `|${form}`}}}`;
      const text = printed(token);
      return text === null ? [] : [{ token, text }];
    });
  };

  const offer = (told: Told, value: ValueOf, forms: string[]): OfferedFact | null => {
    const { passage } = told.statement;
    const words = passage.text.slice(told.start, told.end);
    for (const { token, text } of tokensOf(value, forms)) {
      if (!words.startsWith(text) || GOES_ON.test(words.slice(text.length))) continue;
      const place = { start: told.start, end: told.start + text.length };
      return typedEdit({ passage, ...place, words: token }) && { token, ...place };
    }
    return null;
  };

  return {
    /** The token for a number behind which something stands; null where none prints the same words. */
    ofAccount: (told: Told, account: Account): OfferedFact | null => {
      if (account.kind === 'equal') return offer(told, account.value, ofValue(told));
      if (account.kind !== 'derived') return null;
      const found = ofIdentity(told, account.identity, books);
      return found && offer(told, found.value, found.forms);
    },
    /** The tokens that print a value itself, the plainest first, and what each prints. */
    tokensFor: (value: ValueOf, decimals: number): PrintedToken[] =>
      tokensOf(value, ofValue({ decimals })),
  };
}

export type FactOffers = ReturnType<typeof createFactOffers>;

/**
 * The edits that bind numbers of a report, each with the token that was seen.
 * @returns how many are not offered like that any more, beside the edits of the others
 */
export function planFacts({
  prepared,
  declarations,
  wanted,
  idOf,
}: {
  prepared: PreparedReport;
  declarations: NumberDeclaration[];
  /** Tokens by the short names of their numbers. */
  wanted: Map<string, string>;
  idOf: (identity: string) => string;
}): { missing: number; documents: DocumentEdits[] } {
  const offers = createFactOffers(prepared);
  const edits = accountNumbers({ prepared, declarations }).flatMap(({ told, signs, account }) => {
    const token = wanted.get(idOf(numberIdentity(signs)));
    if (token === undefined || account.kind === 'declared') return [];
    const fact = offers.ofAccount(told, account);
    if (fact?.token !== token) return [];
    const { passage } = told.statement;
    const edit = typedEdit({ passage, start: fact.start, end: fact.end, words: token });
    return edit ? [{ place: passage.place, edit }] : [];
  });
  return { missing: wanted.size - edits.length, documents: byDocument(edits) };
}
