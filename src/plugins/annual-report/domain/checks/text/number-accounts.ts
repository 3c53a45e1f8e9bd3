import Decimal from 'decimal.js';
import type { Bilingual } from '../../base/bilingual';
import { ledgerOf } from '../../ledger/accounts';
import { type Contradiction, contradictionsIn } from '../../ledger/contradictions';
import type { Identity, IdentityKind, Operand } from '../../ledger/identity';
import type { Span } from '../../reading/quantities';
import type { Told } from '../../ledger/statements';
import type { Check, CheckContext, FindingDraft } from '../check';
import type { FindingFix, FindingNumber } from '../finding';
import { digitsFix, isBacked, valueFixes } from '../support/fixes';
import { printedNumber } from '../support/make-finding';

const SENTENCE_MARKS = /[。！？!?；;\n]/;
const LONGEST_QUOTE = 120;

/** The sentence of a number, or as much of it as fits around it. */
const quoteOf = ({ statement, start, end }: Told): string => {
  const { text } = statement.passage;
  let from = start;
  while (from > 0 && !SENTENCE_MARKS.test(text.charAt(from - 1))) from -= 1;
  let until = end;
  while (until < text.length && !SENTENCE_MARKS.test(text.charAt(until))) until += 1;
  if (until - from <= LONGEST_QUOTE) return text.slice(from, until).trim();
  const first = Math.max(from, start - LONGEST_QUOTE / 2);
  return text.slice(first, Math.min(until, first + LONGEST_QUOTE)).trim();
};

const nameOf = ({ told, value }: Operand): string =>
  value?.indicator.name ?? (told && told.label !== '' ? told.label : '');

const numberOf = (operand: Operand): FindingNumber => ({
  label: nameOf(operand),
  text: printedNumber(operand),
  value: operand.told?.value ?? operand.amount,
  ...(operand.value && { indicator: operand.value.indicator.code, year: operand.value.year }),
});

const printed = (operand: Operand): string => {
  const unit = operand.value?.indicator.unit ?? '';
  const text = printedNumber(operand);
  return `${nameOf(operand)} ${text}${text.endsWith(unit) ? '' : ` ${unit}`}`.trim();
};

/** At most two decimals, as people print what they reckon. */
const reckoned = ({ low, high }: { low: number; high: number }, told: Told): string => {
  const middle = (low + high) / 2 / (told.amount / told.printed || 1);
  return String(Number(middle.toFixed(Math.max(told.decimals, Math.abs(middle) < 100 ? 2 : 0))));
};

const formulaOf = ({ kind, operands, sum, expected, target }: Identity): Bilingual => {
  const [first, second] = operands.map(printed);
  const result = reckoned(expected, target);
  switch (kind) {
    case 'sum':
    case 'whole': {
      const parts = sum?.parts.map(printedNumber).join(' + ') ?? '';
      const total = sum ? printed(sum.total) : '';
      return {
        zh: `${parts} 相加与合计（${total}）不符`,
        en: `${parts} do not add up to the total (${total})`,
      };
    }
    case 'change':
    case 'points':
    case 'difference':
      return {
        zh: `按 ${first} 与 ${second} 计算，相差 ${result}`,
        en: `${first} less ${second} is ${result}`,
      };
    case 'growth':
      return {
        zh: `按 ${first} 与 ${second} 计算，变化 ${result}%`,
        en: `from ${first} and ${second} the change is ${result}%`,
      };
    case 'multiple':
      return {
        zh: `按 ${first} 与 ${second} 计算，是原来的 ${result} 倍`,
        en: `from ${first} and ${second} it is ${result} times as much`,
      };
    case 'share':
      return {
        zh: `${first} 占 ${second} 的 ${result}%`,
        en: `${first} is ${result}% of ${second}`,
      };
    case 'per':
    case 'ratio':
      return {
        zh: `${first} 除以 ${second} 得 ${result}`,
        en: `${first} divided by ${second} is ${result}`,
      };
  }
};

const rightIn = (right: string | null): Bilingual =>
  right === null ? { zh: '', en: '' } : { zh: `，可能应为 ${right}`, en: `; ${right} would agree` };

const REVERSIBLE = new Set<IdentityKind>(['change', 'growth', 'points', 'share', 'per']);

/** The digits that a result of other numbers would have, where they leave no doubt. */
const digitsOf = ({ low, high }: Span, told: Told): string | null => {
  const inPrint = (amount: number): string =>
    new Decimal(amount)
      .dividedBy(told.amount / told.printed || 1)
      .toDecimalPlaces(told.decimals, Decimal.ROUND_HALF_UP)
      .toFixed(told.decimals);
  const digits = inPrint(low);
  return low > 0 && digits === inPrint(high) && Number(digits) > 0 ? digits : null;
};

/** A number is put right by others only where a value stands behind each of these. */
const rightOf = (context: CheckContext, { kind, operands, expected, target }: Identity) => {
  const areBacked = operands.every(
    ({ told, value }) =>
      value !== null ||
      (told !== null && isBacked({ context, passage: told.statement.passage, start: told.start })),
  );
  return REVERSIBLE.has(kind) && areBacked ? digitsOf(expected, target) : null;
};

const fixesOf = (context: CheckContext, { told, by, right }: Contradiction): FindingFix[] => {
  const at = { passage: told.statement.passage, number: told };
  if ('value' in by) {
    const { indicator, year } = by.value;
    return valueFixes({ context, ...at, indicator: indicator.code, year });
  }
  const words = right ?? (by.identity.target === told ? rightOf(context, by.identity) : null);
  return words === null ? [] : digitsFix({ ...at, words });
};

const draft = (context: CheckContext, contradiction: Contradiction): FindingDraft => {
  const { told, by, right } = contradiction;
  const fixes = fixesOf(context, contradiction);
  const { passage } = told.statement;
  const itself: FindingNumber = {
    label: told.label,
    text: printedNumber(told),
    value: told.value,
  };
  const hint = rightIn(right);
  if ('value' in by) {
    const { indicator, text, year, amount } = by.value;
    const value = `${text}${text.endsWith('%') ? '' : (indicator.unit ?? '')}`;
    return {
      place: passage.place,
      fixes,
      quote: quoteOf(told),
      numbers: [
        itself,
        { label: indicator.name, text, value: amount, indicator: indicator.code, year },
      ],
      messages: {
        zh: `正文写 ${printedNumber(told)}，而指标“${indicator.name}”${year} 年的值是 ${value}${hint.zh}。`,
        en: `The text says ${printedNumber(told)}, but "${indicator.name}" is ${value} in ${year}${hint.en}.`,
      },
    };
  }
  const formula = formulaOf(by.identity);
  return {
    place: passage.place,
    fixes,
    quote: quoteOf(told),
    numbers: [itself, ...by.identity.operands.map(numberOf)],
    messages: {
      zh: `正文写 ${printedNumber(told)}，而${formula.zh}${hint.zh}。`,
      en: `The text says ${printedNumber(told)}, but ${formula.en}${hint.en}.`,
    },
  };
};

type Subject = {
  id: string;
  replaces: string[];
  kinds: (IdentityKind | 'value')[];
  name: Bilingual;
};

const SUBJECTS: Subject[] = [
  {
    id: 'sum-in-text',
    replaces: ['told-sum'],
    kinds: ['sum', 'whole', 'difference'],
    name: { zh: '正文各项之和与合计不符', en: 'Parts in the text miss their total' },
  },
  {
    id: 'change-in-text',
    replaces: ['told-change'],
    kinds: ['change', 'growth', 'points', 'multiple'],
    name: { zh: '正文增减与前后数字不符', en: 'A change in the text misses its numbers' },
  },
  {
    id: 'share-in-text',
    replaces: ['told-share'],
    kinds: ['share'],
    name: { zh: '正文占比与数字不符', en: 'A share in the text misses its numbers' },
  },
  {
    id: 'per-head-in-text',
    replaces: ['told-per-head'],
    kinds: ['per', 'ratio'],
    name: { zh: '正文平均数与数字不符', en: 'An amount for each misses its numbers' },
  },
  {
    id: 'value-in-text',
    replaces: ['told-value'],
    kinds: ['value'],
    name: { zh: '正文数字像是指标值的笔误', en: 'A number in the text looks like a slipped value' },
  },
];

const found = new WeakMap<CheckContext, Contradiction[]>();

const contradictionsOf = (context: CheckContext): Contradiction[] => {
  const known = found.get(context) ?? contradictionsIn(ledgerOf(context));
  found.set(context, known);
  return known;
};

/** Numbers of the text that their own words hold against others, and that do not agree with them. */
export const NUMBER_ACCOUNT_CHECKS: Check[] = SUBJECTS.map(({ id, replaces, kinds, name }) => ({
  id,
  replaces,
  family: 'text',
  reads: 'neighbours',
  severity: 'warning',
  name,
  advice: {
    zh: '请核对这一句和所列的数字，改正其中一处。',
    en: 'Check the sentence and the numbers listed, and fix one of them.',
  },
  limits: {
    zh: '一段文字中的数字互相核对，也与指标值核对；只有在用语明确，或改动一处数字就完全吻合时才报告。约数不报告。',
    en: 'The numbers of a paragraph are held against each other and against the values; reported only where the words ask for it, or where one slipped digit explains everything. Approximate numbers are not reported.',
  },
  run: (context) =>
    contradictionsOf(context)
      .filter(({ by }) => kinds.includes('value' in by ? 'value' : by.identity.kind))
      .map((contradiction) => draft(context, contradiction)),
}));
