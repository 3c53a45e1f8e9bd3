import { isStock, significantDigits, valuesNamedBy } from './account-book';
import type { Ledger } from './accounts';
import {
  CONFUSED,
  isNarrow,
  LEAST_DIGITS,
  otherReadings,
  PLAINLY,
  readingWithin,
  type UnitSlip,
} from './unit-readings';

/** 收支相抵，结余 405.0 元: a result that agrees in another unit, and in none as printed. */
export const ofResults = ({ identities, accountOf }: Ledger): UnitSlip[] =>
  [...identities.values()].flatMap((ofStatement) => {
    const results = ofStatement.filter(
      ({ kind, target }) =>
        RESULTS.has(kind) && target.unit === '元' && significantDigits(target) >= LEAST_DIGITS,
    );
    return [...new Set(results.map(({ target }) => target))].flatMap((target): UnitSlip[] => {
      if (accountOf(target)?.kind !== 'open') return [];
      const own = results.filter((result) => result.target === target);
      if (own.some(({ holds }) => holds)) return [];
      for (const identity of own) {
        const reading = isNarrow(identity.expected) && readingWithin(target, identity.expected);
        if (reading) return [{ told: target, right: reading.text, by: { identity } }];
      }
      return [];
    });
  });

/** 结余 405.0 元，上年结余 351.0 万元: one amount and that of the year before do not lie so far apart. */
export const ofYears = ({ statements, accountOf }: Ledger): UnitSlip[] =>
  statements.flatMap(({ quantities }) =>
    quantities.flatMap((last, index): UnitSlip[] => {
      const told = quantities[index - 1];
      if (last.cue !== 'last' || told?.sentence !== last.sentence || told.unit !== '元') return [];
      if (last.unit !== '元' || !isStock(told) || last.amount === 0) return [];
      if (accountOf(told)?.kind !== 'open' || told.magnitude === last.magnitude) return [];
      const ratio = told.amount / last.amount;
      if (ratio > 1 / TOO_FAR && ratio < TOO_FAR) return [];
      const right = otherReadings(told).find(({ span }) => {
        const now = span.high / last.amount;
        return now > 0.2 && now < 5;
      });
      return right ? [{ told, right: right.text, by: { other: last } }] : [];
    }),
  );

const TOO_FAR = 200;

const RESULTS = new Set(['difference', 'change', 'sum']);

/** 主校区占地 78600 亩, where all the school has 86880 平方米: no part is so much larger than the whole. */
export const ofExcess = ({ numbers, books }: Ledger): UnitSlip[] =>
  numbers.flatMap(({ told, account }): UnitSlip[] => {
    if (account.kind === 'equal' || account.kind === 'bound' || !isStock(told)) return [];
    if (!CONFUSED.has(told.dimension) && told.unit !== '元') return [];
    const whole = valuesNamedBy({ told, books }).find(
      ({ value, likeness }) =>
        likeness >= PLAINLY && books.known.isNamed(value.indicator.code, told.label),
    )?.value;
    if (!whole || whole.amount === 0 || told.amount < whole.amount * FAR_TOO_MUCH) return [];
    const right = otherReadings(told).find(({ span }) => {
      const share = span.high / whole.amount;
      return share <= 1.05 && share >= 0.1;
    });
    return right ? [{ told, right: right.text, by: { value: whole } }] : [];
  });

const FAR_TOO_MUCH = 20;
