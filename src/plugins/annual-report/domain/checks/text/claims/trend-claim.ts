import { ledgerOf } from '../../../ledger/accounts';
import { readChineseNumeral } from '../../../reading/spelled-numbers';
import { type Told } from '../../../ledger/statements';
import type { Check, CheckContext, FindingDraft } from '../../check';
import { printedNumber } from '../../support/make-finding';
import { sharesWord } from '../../support/rates';
import {
  claimedIn,
  claimFinding,
  compareValues,
  type Claimed,
  numberOfValue,
  seriesOf,
  subjectBefore,
  subjectIndicators,
  valueInWords,
} from './claimed-words';

const UP = '上升|增加|增长|提高|提升|扩大|攀升|递增|走高|增多|壮大|向好';
const DOWN = '下降|减少|降低|下滑|回落|递减|萎缩|走低|缩小|缩减|收窄';
/** Every year without exception. */
const STRICT = '逐年|逐届|连年|年年|连续(?:[两二三四五六\\d]\\s?个?(?:年|届|学年))?';
const MILD = '持续|稳步|不断|一直|总体|呈现?|稳定';
const TREND = new RegExp(
  `(?:呈现?)?(?:(${STRICT})|(?:${MILD}))(?:保持|呈现?|有所|平稳|稳定|稳步|逐步|大幅|小幅|持续|的|逐年|在){0,3}(?:(${UP})|(${DOWN}))(?=了|至|到|趋势|态势|势头|[，,。；;、（(\\d\\s]|见|由|从|$)`,
  'g',
);
const SPAN = /(?:近|最近|连续)?\s?([两二三四五六七八九十\d]{1,2})\s?个?(?:学年|年|届)/g;
const DEFAULT_YEARS = 3;

/** How many years a claim speaks of: 近三届, 连续四年. */
const yearsClaimed = ({ before, match }: Claimed): number => {
  const [last] = [...`${before}${match[0]}`.matchAll(SPAN)].slice(-1);
  const words = last?.[1] ?? '';
  const years = /^\d/.test(words) ? Number(words) : readChineseNumeral({ text: words });
  return years !== null && years >= 2 && years <= 10 ? years : DEFAULT_YEARS;
};

/** Whether steps (1 up, -1 down, 0 neither) refute a claim of a direction. */
const refutes = (steps: (1 | -1 | 0)[], whole: 1 | -1 | 0, isUp: boolean, isStrict: boolean) => {
  const against = isUp ? -1 : 1;
  if (isStrict) return steps.includes(against);
  return whole === against && steps.at(-1) === against;
};

const stepsOf = (series: Pick<Told, 'span'>[]): (1 | -1 | 0)[] =>
  series.slice(1).map((value, index) => {
    const prior = series[index];
    return prior ? compareValues(value, prior) : 0;
  });

const NUMBERED_SERIES =
  /近[两二三四五六\d]|[三四五]\s?(?:年|届)|分别|(?:19|20)\d{2}.{1,60}(?:19|20)\d{2}/;
const FEWEST = 3;
/** Characters between two numbers of a row. */
const CLOSE = 24;

/** The last three or more numbers of one measure in a row before a claim: 363 人、345 人和 410 人. */
const seriesTold = (context: CheckContext, { passage, from, before, match }: Claimed): Told[] => {
  if (!NUMBERED_SERIES.test(before)) return [];
  const statement = ledgerOf(context).statements.find((other) => other.passage === passage);
  const until = from + match.index;
  const told = (statement?.quantities ?? []).filter(
    ({ kind, start, end }) => kind === 'quantity' && start >= until - before.length && end <= until,
  );
  let first = told.length - 1;
  const isNext = (left: Told | undefined, right: Told | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    left.dimension === right.dimension &&
    right.start - left.end <= CLOSE;
  while (isNext(told[first - 1], told[first])) first -= 1;
  const row = told.slice(Math.max(0, first));
  return row.some(({ isApproximate, isSpelled }) => isApproximate || isSpelled) ? [] : row;
};

const ofText = (context: CheckContext, claimed: Claimed, isUp: boolean): FindingDraft[] | null => {
  const series = seriesTold(context, claimed);
  const subject = subjectBefore(claimed);
  // 招生 363 人、345 人，技能水平逐年提升 is about something else.
  const words = claimed.before.slice(0, claimed.before.lastIndexOf(subject)).slice(-80);
  const isOfSeries =
    subject === '' || /\d/.test(subject) || sharesWord({ left: subject, right: words });
  const [first] = series;
  const last = series.at(-1);
  if (!first || !last || series.length < FEWEST || !isOfSeries) return null;
  if (!refutes(stepsOf(series), compareValues(last, first), isUp, claimed.match[1] !== undefined)) {
    return [];
  }
  const numbers = series.map(printedNumber).join('、');
  return [
    claimFinding({
      claimed,
      numbers: series.map((told) => ({
        label: told.label,
        text: printedNumber(told),
        value: told.value,
      })),
      messages: {
        zh: `句中说“${claimed.match[0]}”，而所列数字依次是 ${numbers}。`,
        en: `The sentence says "${claimed.match[0]}", but its numbers are ${numbers}.`,
      },
    }),
  ];
};

const ofTables = (
  context: CheckContext,
  claimed: Claimed,
  code: string | null,
  isUp: boolean,
): FindingDraft[] => {
  if (code === null) return [];
  const series = seriesOf({ context, code }).slice(-yearsClaimed(claimed));
  const [first] = series;
  const last = series.at(-1);
  if (!first || !last || series.length < 2) return [];
  if (!refutes(stepsOf(series), compareValues(last, first), isUp, claimed.match[1] !== undefined)) {
    return [];
  }
  const numbers = series.map(valueInWords).join('，');
  return [
    claimFinding({
      claimed,
      numbers: series.map(numberOfValue),
      messages: {
        zh: `正文说“${first.indicator.name}”${claimed.match[0]}，而表中${numbers}。`,
        en: `The text says that "${first.indicator.name}" went "${claimed.match[0]}", but the tables have ${series.map(({ year, text }) => `${text} in ${year}`).join(', ')}.`,
      },
    }),
  ];
};

/** 逐年上升, 连续增加, 持续下降, over years of which the numbers are known. */
export const trendClaim: Check = {
  id: 'trend-claim',
  family: 'text',
  severity: 'warning',
  name: { zh: '“逐年、连续”的说法与数值不符', en: 'A trend that the values do not show' },
  advice: {
    zh: '请核对各年的数值，或改写“逐年上升”一类的说法。',
    en: 'Check the values of the years, or reword the claim.',
  },
  limits: {
    zh: '只看紧跟在指标名称或几个数字后面的“逐年、连续、持续、稳步”；“稳步、持续”只在总的变化和最近一年都相反时报告。愿望一类的句子不看。',
    en: 'Only 逐年, 连续, 持续 or 稳步 right after an indicator’s name or a row of numbers; the milder ones only where both the whole change and the last step go the other way. Wishes are left alone.',
  },
  run: (context) => {
    const indicatorOf = subjectIndicators(context);
    return claimedIn({ context, pattern: TREND }).flatMap((claimed) => {
      const isUp = claimed.match[2] !== undefined;
      const subject = subjectBefore(claimed);
      return (
        ofText(context, claimed, isUp) ?? ofTables(context, claimed, indicatorOf(subject), isUp)
      );
    });
  },
};
