import Decimal from 'decimal.js';
import type { Bilingual } from '../base/bilingual';
import { statusText } from '../base/status-text';
import type { IndicatorContent } from '../content/report-content';
import type { Value, ValueBook, ValueKey } from '../content/value';
import { FACT_PROBLEMS } from './fact-problems';
import type { FactForm } from './token';

/**
 * A number without its sign, rounded half up to the decimals asked for, zeros kept; with `decimals` null all
 * the digits it has. Null where a number that is not zero would print as zero.
 */
function printMagnitude({
  number,
  decimals,
}: {
  number: Decimal;
  decimals: number | null;
}): string | null {
  const rounded =
    decimals === null ? number : number.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  if (rounded.isZero() && !number.isZero()) return null;
  return decimals === null ? rounded.abs().toFixed() : rounded.abs().toFixed(decimals);
}

/** What a fact prints, and the values that it was made from. */
type FactPrinting =
  { ok: true; text: string; uses: ValueKey[] } | { ok: false; messages: Bilingual };

type Found<Thing> = ({ ok: true } & Thing) | { ok: false; messages: Bilingual };

type Request = { indicator: IndicatorContent; year: number; form: FactForm; values: ValueBook };

/** Of percentages and shares, where the token asks for none. */
const SHARE_DECIMALS = 1;

const SCALES = { wan: { power: 4, word: '万' }, yi: { power: 8, word: '亿' } } as const;

const refuse = (messages: Bilingual): { ok: false; messages: Bilingual } => ({
  ok: false,
  messages,
});

const isAmount = ({ kind }: IndicatorContent): boolean => kind === 'count' || kind === 'amount';

const findValue = ({
  indicator: { code, name },
  year,
  values,
}: Omit<Request, 'form'>): Found<{ value: Value }> => {
  const value = values.find({ indicator: code, year });
  const years = values.ofIndicator(code).map((known) => known.year);
  return value ? { ok: true, value } : refuse(FACT_PROBLEMS.noValue({ name, year, years }));
};

const findNumber = (request: Omit<Request, 'form'>): Found<{ number: Decimal }> => {
  const { name } = request.indicator;
  const found = findValue(request);
  if (!found.ok) return found;
  const { value, status, year } = found.value;
  if (value !== null) return { ok: true, number: new Decimal(value) };
  return refuse(
    statusText({ status }) === null
      ? FACT_PROBLEMS.noNumber({ name, year })
      : FACT_PROBLEMS.missing({ name, year, status }),
  );
};

const printText = (request: Request): FactPrinting => {
  const { indicator, year } = request;
  const found = findValue(request);
  if (!found.ok) return found;
  const { status, text } = found.value;
  return statusText({ status }) === null || status === 'not-applicable'
    ? { ok: true, text, uses: [{ indicator: indicator.code, year }] }
    : refuse(FACT_PROBLEMS.missing({ name: indicator.name, year, status }));
};

const print = ({
  request: { indicator, form },
  number,
  decimals,
  uses,
  sign = number.isNegative() ? '-' : '',
  suffix = '',
}: {
  request: Request;
  number: Decimal;
  decimals: number | null;
  uses: ValueKey[];
  sign?: string;
  suffix?: string;
}): FactPrinting => {
  const magnitude = printMagnitude({ number, decimals: form.decimals ?? decimals });
  if (magnitude === null) return refuse(FACT_PROBLEMS.vanishes({ name: indicator.name }));
  return { ok: true, text: `${number.isZero() ? '' : sign}${magnitude}${suffix}`, uses };
};

const printValue = (request: Request): FactPrinting => {
  const { indicator, year } = request;
  const found = findNumber(request);
  if (!found.ok) return found;
  const uses = [{ indicator: indicator.code, year }];
  return print({ request, number: found.number, decimals: indicator.decimals, uses });
};

const printScaled = (request: Request, { power, word }: (typeof SCALES)['wan' | 'yi']) => {
  const { indicator, year, form } = request;
  const { name, unit } = indicator;
  if (!isAmount(indicator)) return refuse(FACT_PROBLEMS.wrongForm({ name, form: form.name }));
  if (unit !== null && /^[万亿]/.test(unit)) return refuse(FACT_PROBLEMS.scaled({ name, unit }));
  const found = findNumber(request);
  if (!found.ok) return found;
  const number = found.number.dividedBy(new Decimal(10).pow(power));
  const uses = [{ indicator: indicator.code, year }];
  return print({ request, number, decimals: null, uses, suffix: ` ${word}` });
};

/** With a direction the words say it and the number has no sign; without one the number says it itself. */
const printChange = (request: Request): FactPrinting => {
  const { indicator, year, form, values } = request;
  const { code, name, kind, decimals } = indicator;
  const isPercent = form.name === 'percent';
  if (isPercent && kind === 'percent')
    return refuse(FACT_PROBLEMS.wrongForm({ name, form: 'percent' }));
  const after = findNumber(request);
  if (!after.ok) return after;
  const before = findNumber({ indicator, year: year - 1, values });
  if (!before.ok) return before;
  if (isPercent && before.number.isZero()) {
    return refuse(FACT_PROBLEMS.zeroBase({ name, year: year - 1 }));
  }
  const change = after.number.minus(before.number);
  const rose = change.isPositive();
  if (form.direction !== null && !change.isZero() && rose !== (form.direction === 'up')) {
    return refuse(FACT_PROBLEMS.otherDirection({ name, rose }));
  }
  return print({
    request,
    number: isPercent ? change.dividedBy(before.number.abs()).times(100) : change,
    decimals: isPercent ? SHARE_DECIMALS : decimals,
    sign: form.direction === null ? (rose ? '+' : '-') : '',
    suffix: isPercent ? '%' : '',
    uses: [year, year - 1].map((used) => ({ indicator: code, year: used })),
  });
};

const printShare = (request: Request, over: string): FactPrinting => {
  const { indicator, year, values } = request;
  const whole = values.indicator(over);
  if (!whole) return refuse(FACT_PROBLEMS.unknownCode({ code: over, nearest: null }));
  if (!isAmount(indicator) || !isAmount(whole) || indicator.unit !== whole.unit) {
    return refuse(FACT_PROBLEMS.otherUnit({ name: indicator.name, over: whole.name }));
  }
  const part = findNumber(request);
  if (!part.ok) return part;
  const base = findNumber({ indicator: whole, year, values });
  if (!base.ok) return base;
  if (base.number.isZero()) return refuse(FACT_PROBLEMS.zeroBase({ name: whole.name, year }));
  return print({
    request,
    number: part.number.dividedBy(base.number).times(100),
    decimals: SHARE_DECIMALS,
    suffix: '%',
    uses: [indicator.code, over].map((code) => ({ indicator: code, year })),
  });
};

/**
 * Prints a value of an indicator in a form. Arithmetic is decimal; rounding is half up and happens once.
 * What has no number, or would print another one than it has, is a problem and not a blank or a zero.
 */
export function printFact(request: Request): FactPrinting {
  const { name, over } = request.form;
  const { kind, name: indicatorName } = request.indicator;
  if (name === 'text') return printText(request);
  if (kind === 'text') return refuse(FACT_PROBLEMS.wrongForm({ name: indicatorName, form: name }));
  switch (name) {
    case 'value':
      return printValue(request);
    case 'change':
    case 'percent':
      return printChange(request);
    case 'share':
      return printShare(request, over ?? '');
    case 'wan':
    case 'yi':
      return printScaled(request, SCALES[name]);
  }
}
