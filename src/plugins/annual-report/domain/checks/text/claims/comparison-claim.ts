import { equalValue } from '../../../ledger/account-book';
import { ledgerOf } from '../../../ledger/accounts';
import type { Statement, Told } from '../../../ledger/statements';
import { dimensionOfQuantity } from '../../../ledger/known-values';
import type { Check, CheckContext, FindingDraft } from '../../check';
import type { FindingNumber } from '../../finding';
import { foundNumber, printedNumber } from '../../support/make-finding';
import {
  claimedIn,
  claimFinding,
  compareValues,
  numberOfValue,
  subjectBefore,
  subjectIndicators,
  valueInWords,
} from './claimed-words';

const DEGREE = '(?:仍|也|都|均|略|稍|远|明显|显著|大幅|已|已经|大大|微)?';
const HIGHER = '高于|超过|超出|多于|大于|优于|好于|高出|突破|不低于|不少于';
const LOWER = '低于|不及|少于|小于|不足|不到|不高于|不超过|不多于|控制在';
const BASE = '(?:上年|去年|上一年|上学年|上届|上一届|前一年)(?:度|同期)?';

/** 63.1%，高于上届的 60.9%: from the end of the first number to the second. */
const BETWEEN = new RegExp(
  `^(?:（[^（）]{0,20}）)?[，,（(\\s]{0,2}${DEGREE}(?:(${HIGHER})|(${LOWER}))了?(?:[^，,。；;、：:（）()\\d]{0,16}?)(?:的|是|为)?\\s?$`,
);
/** 97.2%，高于上年: with the number of last year in the tables alone. */
const AFTER = new RegExp(
  `^(?:（[^（）]{0,20}）)?[，,（(\\s]{0,2}${DEGREE}(?:(?:(高于|超过|多于|大于|优于|好于)|(低于|不及|少于|小于))了?${BASE}(?:水平)?|[比较]${BASE}(?:有所|有了?|略有?|稍有|明显|显著|稳步|进一步)?(?:(提高|提升|上升|增加|增长|上涨)|(下降|降低|减少|回落|下滑)))(?=[，,。；;、）)]|$)`,
);
/** 56 场，比上年的 51 场增加: what follows the second number. */
const COMPARED = new RegExp(`^[，,（(\\s]{0,2}[比较]${BASE}的?\\s?$`);
const MOVED =
  /^(?:有所|略有?|明显|显著|大幅|又)?(?:(提高|提升|上升|增加|增长|上涨|多|高)|(下降|降低|减少|回落|下滑|少|低))/;
/** 由 12.4 万元增至 18.6 万元: what stands between the two. */
const UP_TO =
  /(?:增|增加|增长|提高|提升|上升|升|扩大|扩充|攀升|涨|上涨|扩|提|拓展|发展|壮大)[至到]了?\s?$/;
const DOWN_TO = /(?:减少|下降|降低|降|回落|减|缩小|压缩|缩短|下滑|跌)[至到]了?\s?$/;
const START =
  /(?:由|从|自)(?:原来|原先|最初|上年|去年|上届|上学年|(?:19|20)\d{2}\s?年)?[^，。；：\d]{0,10}$/;
/** Numbers that measure something; changes and dates are compared otherwise. */
const NOT_HERE = new Set<Told['cue']>(['delta', 'growth', 'points', 'multiple']);
const RULE = /要求|标准|规定|应|须|目标|计划|力争|原则|不得/;

const clauseBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 12), at)
    .split(/[，。；：]/)
    .at(-1) ?? '';

const isMeasure = ({ kind, isSpelled }: Told): boolean =>
  (kind === 'quantity' || kind === 'ratio') && !isSpelled;

/** Numbers as they are printed: 约 widens them only where they cannot be told apart anyway. */
const exact = ({ amount }: Told) => ({ span: { low: amount, high: amount } });

const quoteOf = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start - 40), end + 20).trim();

const draft = (
  { passage }: Statement,
  first: Told,
  end: number,
  words: string,
  numbers: FindingNumber[],
  says: { zh: string; en: string },
): FindingDraft => ({
  place: passage.place,
  quote: quoteOf(passage.text, first.start, end),
  numbers: [foundNumber({ label: first.label, number: first }), ...numbers],
  messages: {
    zh: `正文说“${words}”，而 ${printedNumber(first)}${says.zh}。`,
    en: `The text says "${words}", but ${printedNumber(first)} ${says.en}.`,
  },
});

/** Whether the text says more (true), less (false) or nothing (null) of two numbers that follow each other. */
const direction = (text: string, first: Told, second: Told): { isMore: boolean } | null => {
  const between = text.slice(first.end, second.start);
  const compared = BETWEEN.exec(between);
  if (compared) return NOT_HERE.has(first.cue) ? null : { isMore: compared[1] !== undefined };
  if (COMPARED.test(between)) {
    const moved = MOVED.exec(text.slice(second.end, second.end + 8));
    return moved ? { isMore: moved[1] !== undefined } : null;
  }
  if (!START.test(text.slice(Math.max(0, first.start - 24), first.start))) return null;
  if (between.length > 24 || /[。；;]/.test(between)) return null;
  // From the first to the second: more means that the first is less.
  if (UP_TO.test(between)) return { isMore: false };
  return DOWN_TO.test(between) ? { isMore: true } : null;
};

/** 2080 人次：电工 920 人次，叉车 476 人次，比去年的 1430 人次多: what is compared is the total before its parts. */
const isOfTotal = (statement: Statement, first: Told, second: Told, isMore: boolean): boolean =>
  statement.quantities.some(
    (told) =>
      told.sentence === first.sentence &&
      told.start < first.start &&
      isMeasure(told) &&
      !NOT_HERE.has(told.cue) &&
      told.dimension === first.dimension &&
      told.amount > first.amount &&
      compareValues(exact(told), exact(second)) === (isMore ? 1 : -1),
  ) && isListed(statement, first);

/** Whether a number follows another of its measure in a list. */
const isListed = ({ quantities, passage: { text } }: Statement, told: Told): boolean => {
  const before = quantities.findLast(
    ({ dimension, end }) => dimension === told.dimension && end <= told.start,
  );
  return (
    before !== undefined &&
    /^[^。；;]{0,24}[、，：（][^。；;，、]{0,20}$/.test(text.slice(before.end, told.start))
  );
};

const betweenNumbers = (statement: Statement): FindingDraft[] => {
  const { text } = statement.passage;
  return statement.quantities.flatMap((second, index): FindingDraft[] => {
    const first = statement.quantities[index - 1];
    if (!first || !isMeasure(first) || !isMeasure(second)) return [];
    if (dimensionOfQuantity(first) !== dimensionOfQuantity(second) || first.unit === null) {
      if (first.kind !== 'ratio' || second.kind !== 'ratio') return [];
    }
    const said = direction(text, first, second);
    if (!said || RULE.test(clauseBefore(text, first.start))) return [];
    const order = compareValues(exact(first), exact(second));
    // 不低于 and 超过 that are met exactly are no contradiction.
    if (order === 0 || (order === 1) === said.isMore) return [];
    if (isOfTotal(statement, first, second, said.isMore)) return [];
    const words = text.slice(first.end, second.end + 2).replace(/^[，,\s]+/, '');
    return [
      draft(
        statement,
        first,
        second.end,
        words,
        [foundNumber({ label: second.label, number: second })],
        {
          zh: `${order === 1 ? '大于' : '小于'} ${printedNumber(second)}`,
          en: `is ${order === 1 ? 'more' : 'less'} than ${printedNumber(second)}`,
        },
      ),
    ];
  });
};

const besideLastYear = (context: CheckContext, statement: Statement): FindingDraft[] => {
  const { books } = ledgerOf(context);
  const { text } = statement.passage;
  return statement.quantities.flatMap((told): FindingDraft[] => {
    const match = AFTER.exec(text.slice(told.end, told.end + 40));
    if (!match || !isMeasure(told)) return [];
    const value = equalValue({ told, books });
    if (!value || value.year !== books.year) return [];
    const before = books.known.find({ indicator: value.indicator.code, year: books.year - 1 });
    if (!before) return [];
    const isMore = match[1] !== undefined || match[3] !== undefined;
    const order = compareValues(value, before);
    // 与上年相同 is no rise; 98% of two years may hide one behind its rounding.
    const isSame = value.text === before.text && match[1] === undefined && match[2] === undefined;
    if (order === 0 ? !isSame : (order === 1) === isMore) return [];
    return [
      draft(
        statement,
        told,
        told.end + match[0].length,
        match[0].replace(/^[，,（(\s]+/, ''),
        [numberOfValue(value), numberOfValue(before)],
        {
          zh: `是指标“${value.indicator.name}”的值，${valueInWords(before)}`,
          en: `is "${value.indicator.name}", which was ${before.text} in ${before.year}`,
        },
      ),
    ];
  });
};

/** 就业率较上年略有下降, 招生人数高于上年: an indicator that is named, without its number. */
const NAMED_MOVED = new RegExp(
  `(?:(高于|超过|多于|大于|优于|好于)|(低于|不及|少于|小于))${BASE}(?:水平)?(?=[，,。；;、）)]|$)|(?:[比较]${BASE}|同比|与${BASE}(?:相比|比))(?:有所|有了?|略有?|稍有|小幅|大幅|明显|显著|稳步|进一步)(?:(提高|提升|上升|增加|增长|上涨|回升|扩大|好转)|(下降|降低|减少|回落|下滑|下跌|缩减))(?=[，,。；;、）)]|$)`,
  'g',
);

const ofNamed = (context: CheckContext): FindingDraft[] => {
  const indicatorOf = subjectIndicators(context);
  const { known, year } = ledgerOf(context).books;
  return claimedIn({ context, pattern: NAMED_MOVED }).flatMap((claimed): FindingDraft[] => {
    const code = indicatorOf(subjectBefore(claimed));
    const value = code === null ? undefined : known.find({ indicator: code, year });
    const before = code === null ? undefined : known.find({ indicator: code, year: year - 1 });
    if (!value || !before) return [];
    const isMore = claimed.match[1] !== undefined || claimed.match[3] !== undefined;
    const order = Math.sign(value.amount - before.amount);
    // 生师比 rises when there are fewer teachers; 好转 of it is no rise.
    if (order === 0 || (order === 1) === isMore || value.dimension === ':') return [];
    return [
      claimFinding({
        claimed,
        numbers: [before, value].map(numberOfValue),
        messages: {
          zh: `正文说“${value.indicator.name}”${claimed.match[0]}，而表中${valueInWords(before)}，${valueInWords(value)}。`,
          en: `The text says "${claimed.match[0]}" of "${value.indicator.name}", which went from ${before.text} to ${value.text}.`,
        },
      }),
    ];
  });
};

/** 高于, 少于, 由…增至…, between two numbers of a sentence, or one and last year's value. */
export const comparisonClaim: Check = {
  id: 'comparison-claim',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '“高于、增至”与数字的大小不符', en: 'A comparison that its numbers refute' },
  advice: {
    zh: '请核对两个数字，或改写“高于、低于、增至”一类的说法。',
    en: 'Check both numbers, or reword the comparison.',
  },
  limits: {
    zh: '只看单位相同、紧挨着的两个数字，以及等于某项指标值的数字或指标名称后面的“高于上年、比上年提高”。',
    en: 'Only two neighbouring numbers of one unit, and 高于上年 or 比上年提高 right after a number that is an indicator’s value, or after its name.',
  },
  run: (context) => [
    ...ledgerOf(context).statements.flatMap((statement) => [
      ...betweenNumbers(statement),
      ...besideLastYear(context, statement),
    ]),
    ...ofNamed(context),
  ],
};
