import type { AskedCoverage } from '../../contract/admin/ledger';
import type { NumberCoverage } from '../../contract/report';
import type { AccountedNumber, KnownAccount } from './declarations';

const COUNTED_AS = {
  bound: 'bound',
  equal: 'equal',
  derived: 'derived',
  repeated: 'derived',
  declared: 'declared',
  open: 'open',
} as const satisfies Record<KnownAccount['kind'], Exclude<keyof NumberCoverage, 'total'>>;

/** How many numbers there are and what stands behind how many; a repeated one counts as derived. */
export function coverageOf(numbers: Pick<AccountedNumber, 'account'>[]): NumberCoverage {
  const coverage = { total: numbers.length, bound: 0, equal: 0, derived: 0, declared: 0, open: 0 };
  for (const { account } of numbers) coverage[COUNTED_AS[account.kind]] += 1;
  return coverage;
}

/** How far a report is from the share of numbers with an account that it asks for; null where it asks for none. */
export function askedCoverage({
  percent,
  coverage: { total, open },
}: {
  percent: number | null;
  coverage: Pick<NumberCoverage, 'total' | 'open'>;
}): AskedCoverage | null {
  if (percent === null) return null;
  const needed = Math.ceil((total * percent) / 100);
  return { percent, missing: Math.max(0, needed - (total - open)) };
}
