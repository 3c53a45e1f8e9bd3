import Decimal from 'decimal.js';
import type { IndicatorEntryJson, IndicatorKind } from '../../contract/indicator';

const PERCENT_DECIMALS = 2;

/**
 * Change of a value from one year to another: absolute in the unit (percentage points for a percent) and in
 * percent of the earlier value, rounded half up to two decimals. The percent is null over a base of zero,
 * where it is not defined, and for percents, where it would be misread. Null when either value is missing.
 */
export const valueChange = ({
  from,
  to,
  before,
  after,
  kind,
}: {
  from: number;
  to: number;
  before: number | null;
  after: number | null;
  kind: IndicatorKind;
}): IndicatorEntryJson['change'] => {
  if (before === null || after === null) return null;
  const absolute = new Decimal(after).minus(before);
  const hasPercent = kind !== 'percent' && before !== 0;
  return {
    from,
    to,
    absolute: absolute.toNumber(),
    percent: hasPercent
      ? absolute
          .dividedBy(new Decimal(before).abs())
          .times(100)
          .toDecimalPlaces(PERCENT_DECIMALS, Decimal.ROUND_HALF_UP)
          .toNumber()
      : null,
  };
};
