import Decimal from 'decimal.js';
import { exclusionOf } from './exclusive-labels';
import type { Listing } from './listings';
import { stepOf } from './printed-precision';

/**
 * What the parts say of their total. `contradiction`: they cannot be its parts. `doubtful`: they miss it by so
 * little that one is probably mistyped. `fine`: they add up, or need not.
 */
export type ListingVerdict = {
  verdict: 'contradiction' | 'doubtful' | 'fine';
  sum: number;
};

/** Means and extremes have no parts. */
const NO_TOTAL = /均|中位|最高|最低|单价|标准/;
const DOUBTFUL_SHARE = 0.1;

export const judgeListing = ({ total, parts, form }: Listing): ListingVerdict => {
  const sum = Decimal.sum(...parts.map(({ value }) => value));
  const gap = sum.minus(total.value);
  const says = (verdict: ListingVerdict['verdict']): ListingVerdict => ({
    verdict,
    sum: sum.toNumber(),
  });
  const rounding = Decimal.sum(...[total, ...parts].map((number) => stepOf(number))).dividedBy(2);
  const isRounded = [total, ...parts].some(
    ({ decimals, magnitude }) => decimals > 0 || magnitude > 1,
  );
  if (gap.isZero() || (isRounded && gap.abs().lessThanOrEqualTo(rounding))) return says('fine');
  if (NO_TOTAL.test(total.label.text)) return says('fine');
  if (total.isApproximate || parts.some(({ isApproximate }) => isApproximate)) return says('fine');
  if (form !== 'sum' && parts.some(({ value }) => value > total.value))
    return says('contradiction');
  if (parts.length < 2) return says('fine');

  const exclusion = exclusionOf({ labels: parts.map(({ label }) => label.text) });
  const isNear = gap.abs().lessThanOrEqualTo(new Decimal(total.value).times(DOUBTFUL_SHARE));
  if (exclusion === 'unknown') {
    const isMoneyTooMuch = total.unit === '元' && gap.isPositive();
    return says((form !== '其中' && isNear) || isMoneyTooMuch ? 'doubtful' : 'fine');
  }
  const saysAll = exclusion === 'whole' || form !== '其中';
  if (gap.isPositive() || saysAll) return says('contradiction');
  const smallest = Math.min(...parts.map(({ value }) => value));
  return says(isNear && gap.abs().lessThan(smallest / 2) ? 'doubtful' : 'fine');
};
