import Decimal from 'decimal.js';
import type { ChangeJson, IndicatorKind } from '../../contract/indicator';

const PERCENT_DECIMALS = 2;

const reasonWithoutPercent = (
  kind: IndicatorKind,
  before: number,
): NonNullable<ChangeJson['reason']> | null => {
  if (kind === 'percent') return 'percentage-points';
  return before === 0 ? 'zero-base' : null;
};

/**
 * Change of a value from one year to another: absolute in the unit (percentage points for a percent) and in
 * percent of the earlier value, rounded half up to two decimals. The percent is null over a base of zero,
 * where it is not defined, and for percents, where it would be misread; `reason` says which. Null when either
 * value is missing.
 */
export function valueChange({
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
}): ChangeJson | null {
  if (before === null || after === null) return null;
  const absolute = new Decimal(after).minus(before);
  const reason = reasonWithoutPercent(kind, before);
  return {
    from,
    to,
    absolute: absolute.toNumber(),
    percent:
      reason === null
        ? absolute
            .dividedBy(new Decimal(before).abs())
            .times(100)
            .toDecimalPlaces(PERCENT_DECIMALS, Decimal.ROUND_HALF_UP)
            .toNumber()
        : null,
    reason,
  };
}
