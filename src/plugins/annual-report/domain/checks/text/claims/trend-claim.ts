import { ledgerOf } from '../../../ledger/accounts';
import { readChineseNumeral } from '../../../reading/spelled-numbers';
import type { Told } from '../../../ledger/statements';
import { equalValue } from '../../../ledger/account-book';
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
import { seriesTold } from './series-in-text';

const UP = '上升|增加|增长|提高|提升|扩大|攀升|递增|走高|增多|壮大|向好';
const DOWN = '下降|减少|降低|下滑|回落|递减|萎缩|走低|缩小|缩减|收窄';
/** Every year without exception. */
const STRICT = '逐年|逐届|连年|年年|连续(?:[两二三四五六\\d]\\s?个?(?:年|届|学年))?';
const MILD = '持续|稳步|不断|一直|总体|呈现?|稳定';
const TREND = new RegExp(
  `(?:呈现?)?(?:(${STRICT})|(?:${MILD}))(?:保持|呈现?|有所|平稳|稳定|稳步|逐步|大幅|小幅|持续|的|逐年|在){0,3}(?:(${UP})|(${DOWN}))(?=了|至|到|趋势|态势|势头|[，,。；;、（(\\d\\s]|见|由|从|$)`,
  'g',
);
/** Only the last year: 三年来首次增加, 由降转升, 止跌回升. */
const TURN = new RegExp(
  `(?:首次|首度|第一次)(?:出现|实现|呈现)?(?:了)?(?:(${UP})|(${DOWN}))(?=了|[，,。；;、（(\\d\\s]|$)|(由[降减跌]转[升增涨]|止跌回升|止跌反弹)|(由[升增涨]转[降减跌])`,
  'g',
);
/** 创新高: no year before was above it. */
const RECORD =
  /(?:再创|创下?|达到?|刷新|为)(?:了)?(?:历史|历年|近[两三四五六七八九十\d]{1,2}年(?:来)?(?:的)?|办学以来(?:的)?|建校以来(?:的)?)?(?:最|新)(?:(高)|(低))(?:纪录|记录|水平|值|点)?(?=[，,。；;、（）)]|$)/g;
const RUN = /([两二三四五六\d])连(?:([增升涨])|([降减跌]))/g;
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

type Kind = 'every' | 'mostly' | 'turn' | 'record';

const refutesKind = (kind: Kind, series: Pick<Told, 'span'>[], isUp: boolean): boolean => {
  const steps = stepsOf(series);
  const last = series.at(-1);
  const first = series[0];
  if (!first || !last) return false;
  const along = isUp ? 1 : -1;
  switch (kind) {
    case 'every':
    case 'mostly':
      return refutes(steps, compareValues(last, first), isUp, kind === 'every');
    case 'turn':
      // The step before it went the same way already, or the last one does not.
      return steps.length > 1 && (steps.at(-2) === along || steps.at(-1) === -along);
    case 'record':
      return series.slice(0, -1).some((value) => compareValues(value, last) === along);
  }
};

const stepsOf = (series: Pick<Told, 'span'>[]): (1 | -1 | 0)[] =>
  series.slice(1).map((value, index) => {
    const prior = series[index];
    return prior ? compareValues(value, prior) : 0;
  });

const FEWEST = 3;
const NO_SUBJECT = /^(?:并|且|也|又|已|更|还|总体|整体|人数|规模|数量|总量|水平)*$/;

const ofText = (
  context: CheckContext,
  claimed: Claimed,
  kind: Kind,
  isUp: boolean,
): FindingDraft[] | null => {
  const series = seriesTold(context, claimed);
  const subject = subjectBefore(claimed);
  // 招生 363 人、345 人，技能水平逐年提升 is about something else.
  const words = claimed.before.slice(0, claimed.before.lastIndexOf(subject)).slice(-80);
  const isOfSeries =
    NO_SUBJECT.test(subject) ||
    /\d/.test(subject) ||
    sharesWord({ left: subject, right: words }) ||
    (series[0]?.start ?? 0) > claimed.from + claimed.match.index;
  const [first] = series;
  const last = series.at(-1);
  if (!first || !last || series.length < FEWEST || !isOfSeries) return null;
  if (!refutesKind(kind, series, isUp)) return [];
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
  kind: Kind,
  isUp: boolean,
): FindingDraft[] => {
  if (code === null) return [];
  const series = seriesOf({ context, code }).slice(
    -Math.max(kind === 'turn' ? 3 : 2, yearsClaimed(claimed)),
  );
  const [first] = series;
  const last = series.at(-1);
  if (!first || !last || series.length < 2) return [];
  if (!refutesKind(kind, series, isUp)) return [];
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

/** Without a subject of its own a claim goes on about the value right before it. */
const codeBefore = (context: CheckContext, claimed: Claimed): string | null => {
  if (!NO_SUBJECT.test(subjectBefore(claimed))) return null;
  const { statements, books } = ledgerOf(context);
  const at = claimed.from + claimed.match.index;
  const statement = statements.find(({ passage }) => passage === claimed.passage);
  const values = (statement?.quantities ?? [])
    .filter(({ start, end }) => start >= at - claimed.before.length && end <= at)
    .filter(({ cue }) => cue !== 'last' && cue !== 'from')
    .flatMap((told) => equalValue({ told, books }) ?? [])
    .filter(({ year }) => year === books.year);
  const [only, ...others] = new Set(values.map(({ indicator: { code } }) => code));
  return only === undefined || others.length > 0 ? null : only;
};

type TrendClaim = { claimed: Claimed; kind: Kind; isUp: boolean };

/** What the report says of the way that something went over years. */
const claimsIn = (context: CheckContext): TrendClaim[] => [
  ...claimedIn({ context, pattern: TREND }).map((claimed): TrendClaim => ({
    claimed,
    kind: claimed.match[1] === undefined ? 'mostly' : 'every',
    isUp: claimed.match[2] !== undefined,
  })),
  ...claimedIn({ context, pattern: RUN }).map((claimed): TrendClaim => ({
    claimed,
    kind: 'every',
    isUp: claimed.match[2] !== undefined,
  })),
  ...claimedIn({ context, pattern: TURN }).map((claimed): TrendClaim => ({
    claimed,
    kind: 'turn',
    isUp: claimed.match[1] !== undefined || claimed.match[3] !== undefined,
  })),
  ...claimedIn({ context, pattern: RECORD }).map((claimed): TrendClaim => ({
    claimed,
    kind: 'record',
    isUp: claimed.match[1] !== undefined,
  })),
];

/** 逐年上升, 连续增加, 持续下降, over years of which the numbers are known. */
export const trendClaim: Check = {
  id: 'trend-claim',
  family: 'text',
  reads: 'report',
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
    return claimsIn(context).flatMap(({ claimed, kind, isUp }) => {
      const told = ofText(context, claimed, kind, isUp);
      if (told) return told;
      const code = indicatorOf(subjectBefore(claimed)) ?? codeBefore(context, claimed);
      return ofTables(context, claimed, code, kind, isUp);
    });
  },
};
