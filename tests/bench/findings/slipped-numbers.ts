import type { PreparedReport } from '../../../src/plugins/annual-report/domain/compile/prepare-report';
import {
  ledgerOf,
  type PrintedNumber,
} from '../../../src/plugins/annual-report/domain/ledger/accounts';
import { contradictionsIn } from '../../../src/plugins/annual-report/domain/ledger/contradictions';

/** How many of the printed numbers have which account. */
type Coverage = Record<'total' | PrintedNumber['account']['kind'], number>;

export function coverageOf(prepared: PreparedReport): Coverage {
  const coverage: Coverage = { total: 0, bound: 0, equal: 0, derived: 0, repeated: 0, open: 0 };
  for (const { account } of ledgerOf(prepared).numbers) {
    coverage.total += 1;
    coverage[account.kind] += 1;
  }
  return coverage;
}

/** A printed number with two digits exchanged, or one changed where all are the same; null where it has no digits. */
const slipped = (text: string): string | null => {
  const places = [...Array(text.length).keys()].filter((at) => /\d/.test(text.charAt(at)));
  const at = places.find(
    (place, index) =>
      places[index + 1] === place + 1 &&
      text.charAt(place) !== text.charAt(place + 1) &&
      !(index === 0 && text.charAt(place + 1) === '0'),
  );
  if (at !== undefined) {
    return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  }
  const last = places.at(-1);
  if (last === undefined) return null;
  return text.slice(0, last) + String((Number(text.charAt(last)) % 9) + 1) + text.slice(last + 1);
};

const describe = (account: PrintedNumber['account'] | undefined): string => {
  switch (account?.kind) {
    case 'equal':
      return `${account.value.indicator.name} ${account.value.year}: ${account.value.text}`;
    case 'derived':
      return `${account.identity.kind} of ${account.identity.target.text} from ${account.identity.operands.map(({ text }) => text).join(', ')}`;
    case 'repeated':
      return `as in ${account.told.statement.passage.text.slice(0, 30)}`;
    default:
      return '';
  }
};

/** Slips every number with an account once, each alone: how many lose it or raise a finding. */
export function slipEach(prepared: PreparedReport): {
  slipped: number;
  noticed: number;
  missed: string[];
} {
  const usual = contradictionsIn(ledgerOf(prepared)).length;
  let count = 0;
  let noticed = 0;
  const missed: string[] = [];
  for (const { told, account } of ledgerOf(prepared).numbers) {
    const { passage } = told.statement;
    const other = slipped(passage.text.slice(told.start, told.end));
    if (other === null || account.kind === 'open' || account.kind === 'bound') continue;
    count += 1;
    const text = passage.text.slice(0, told.start) + other + passage.text.slice(told.end);
    const changed = { ...passage, text };
    const passages = prepared.passages.map((given) => (given === passage ? changed : given));
    const ledger = ledgerOf({ ...prepared, passages });
    const now = ledger.toldAt({ passage: changed, start: told.start });
    const isLost = !now || (ledger.accountOf(now)?.kind ?? 'open') === 'open';
    if (isLost || contradictionsIn(ledger).length > usual) noticed += 1;
    else
      missed.push(
        `${passage.text.slice(told.start, told.end)} → ${other}: ${describe(ledger.accountOf(now))}`,
      );
  }
  return { slipped: count, noticed, missed };
}
