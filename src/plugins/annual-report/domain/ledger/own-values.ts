import type { OwnValueProposal } from '../../contract/admin/own-values';
import type { PreparedReport } from '../compile/prepare-report';
import type { FindingPlace } from '../base/finding-place';
import { foldWidth } from '../base/half-width';
import { type TextEdit, typedEdit } from '../edits/text-edit';
import { yearTold } from './account-book';
import { ledgerOf } from './accounts';
import { accountNumbers, type NumberDeclaration, numberIdentity } from './declarations';
import type { Told } from './statements';

const DIGITS = /^\d[\d,]*(?:\.\d+)?(?:\s*%)?/;
const LONGEST_NAME = 40;
const MOST_DECIMALS = 6;

/** The digits of a number as printed, with the sign of a percent; what the token of its value will print. */
const digitsOf = ({ statement, start, end }: Told): string | null => {
  const printed = statement.passage.text.slice(start, end);
  const digits = DIGITS.exec(foldWidth({ text: printed }))?.[0];
  return digits === undefined ? null : printed.slice(0, digits.length);
};

/** The edit that binds a number, but for the token, which has its code only when the indicator is made. */
const editOf = (told: Told): TextEdit | null => {
  const digits = digitsOf(told);
  const { passage } = told.statement;
  return digits === null
    ? null
    : typedEdit({ passage, start: told.start, end: told.start + digits.length, words: '' });
};

/** What a number would be as a value of the school's own; null where it is none. */
export function proposeOwnValue({
  told,
  prepared,
}: {
  told: Told;
  prepared: PreparedReport;
}): OwnValueProposal | null {
  const isExact = told.kind === 'quantity' && !told.isApproximate && !told.isSpelled;
  const digits = digitsOf(told);
  if (!isExact || digits === null || told.decimals > MOST_DECIMALS || editOf(told) === null) {
    return null;
  }
  const isPercent = told.unit === '%';
  const unit = told.text.slice(digits.length).replace(/\s/g, '');
  const isWhole = told.decimals === 0 && told.magnitude === 1 && told.unit !== '元';
  const year = yearTold({ told, books: ledgerOf(prepared).books });
  return {
    name: told.label.slice(-LONGEST_NAME),
    unit: isPercent ? '%' : unit === '' ? null : unit,
    kind: isPercent ? 'percent' : isWhole ? 'count' : 'amount',
    year: year === 'several' ? prepared.content.report.year : year,
    text: digits,
  };
}

/** A number that becomes a value: what it is, and the edit that binds it, without the token's words. */
export type PlannedOwnValue = {
  year: number;
  value: number;
  text: string;
  decimals: number;
  place: FindingPlace;
  edit: TextEdit;
};

/** What becomes of an open number, or null where it is not there, or not open, any more. */
export function planOwnValue({
  prepared,
  declarations,
  isWanted,
}: {
  prepared: PreparedReport;
  declarations: NumberDeclaration[];
  isWanted: (identity: string) => boolean;
}): PlannedOwnValue | null {
  const found = accountNumbers({ prepared, declarations }).find(({ signs }) =>
    isWanted(numberIdentity(signs)),
  );
  if (found?.account.kind !== 'open') return null;
  const { told } = found;
  const proposal = proposeOwnValue({ told, prepared });
  const edit = editOf(told);
  if (proposal === null || edit === null) return null;
  const { year, text } = proposal;
  const { place } = told.statement.passage;
  return { year, text, value: told.printed, decimals: told.decimals, place, edit };
}
