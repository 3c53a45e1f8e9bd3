import type { Passage } from '../../texts/passage';
import { type DateSpan, dateSpansIn, spanBetween } from '../../reading/date-spans';
import { datesIn, weekdayOf } from '../../reading/dates';
import { type Duration, durationsIn, lengthOf } from '../../reading/durations';
import { isRunningText } from '../support/sentences';
import type { Check, CheckContext, FindingDraft } from '../check';

const SENTENCE_END = /[。！？!?；;\n]/g;
const LONGEST_GAP = 60;
/** 7 月 8 日至 12 日，学校举办培训班，80 人参加。培训为期五天: the only length beside the only dates. */
const LONGEST_GAP_OF_ONE = 140;
const PLAIN = /^(?:历时|为期|前后)$/;
/** Several goes within the span, or single days of it: their length is not that of the span. */
const PARTLY =
  /分批|分期|轮流|轮训|期间|之间|以内|每|人均|平均|至少|不少于|工作日|周末|双休|利用|各|(?<!第\s?[\d一二三四五六七八九十]?)[\d一二两三四五六七八九十]\s?[期批轮]/;

/** The sentences between two places: 0 within one. */
const sentencesBetween = (text: string, from: number, until: number): number =>
  [...text.slice(from, until).matchAll(SENTENCE_END)].length;

const isBetween = ({ start }: { start: number }, from: number, until: number): boolean =>
  start >= from && start < until;

/** 动工，历时 16 个月，于…启用: told between the two ends, as the only length there. */
const isTermOf = (text: string, { isDirect, from, to }: DateSpan, duration: Duration): boolean =>
  !isDirect &&
  !duration.isTotal &&
  duration.start >= from.end &&
  duration.end <= to.start &&
  !PARTLY.test(text.slice(from.end, duration.start)) &&
  !PARTLY.test(text.slice(duration.end, to.start));

/** Where a span ends in its text; its end may be told before its beginning. */
const endOf = ({ from, to }: DateSpan): number => Math.max(from.end, to.end);

/** The span that a duration speaks of: within it, the nearest before it in its sentence, or the next one after it. */
const spanOf = (
  text: string,
  duration: Duration,
  spans: DateSpan[],
  isOnly: boolean,
): DateSpan | null => {
  const around = spans.find((span) => isTermOf(text, span, duration));
  if (around) return around;
  const before = spans.filter((span) => endOf(span) <= duration.start).at(-1);
  if (before) {
    const gap = text.slice(endOf(before), duration.start);
    const apart = sentencesBetween(text, endOf(before), duration.start);
    const isNear = apart === 0 || (apart === 1 && /[。；]\s?[^，。；、]{0,8}$/.test(gap));
    const longest =
      isOnly && spans.length === 1 && PLAIN.test(duration.cue) ? LONGEST_GAP_OF_ONE : LONGEST_GAP;
    const own = longest > LONGEST_GAP ? (gap.split(/[。；]/).at(-1) ?? '') : gap;
    if (gap.length <= longest && isNear && !PARTLY.test(own)) return before;
  }
  const after = spans.find(({ from }) => from.start >= duration.end);
  if (!after || duration.isTotal) return null;
  const gap = text.slice(duration.end, after.from.start);
  const isNear = gap.length <= LONGEST_GAP / 2 && sentencesBetween(gap, 0, gap.length) === 0;
  return isNear && !PARTLY.test(gap) ? after : null;
};

/** Says that it lies between the only two dates of its sentence. */
const BETWEEN = /^(?:历时|前后|耗时|用时|仅用|只用|历经|整整)$/;

/** 3 月 2 日首次集训，5 月 20 日登上领奖台，历时 80 天: no words join the two, but how long it took does. */
const spanOfSentence = (text: string, duration: Duration, reportYear: number): DateSpan | null => {
  if (!BETWEEN.test(duration.cue)) return null;
  let start = duration.start;
  while (start > 0 && !/[。！？!?；;\n]/.test(text.charAt(start - 1))) start -= 1;
  let end = duration.end;
  while (end < text.length && !/[。！？!?；;\n]/.test(text.charAt(end))) end += 1;
  const sentence = text.slice(start, end);
  const [from, to, ...others] = datesIn({ text: sentence, reportYear });
  if (!from || !to || others.length > 0) return null;
  if (PARTLY.test(sentence) || sentence.includes('其中')) return null;
  if ((from.month === null) !== (to.month === null)) return null;
  const own = { start: duration.start - start, end: duration.end - start };
  if (own.end <= from.start || own.start < from.end) return null;
  const move = <T extends { start: number; end: number }>(date: T): T => ({
    ...date,
    start: date.start + start,
    end: date.end + start,
  });
  return spanBetween({ from: move(from), to: move(to), reportYear });
};

const workingDays = ({ begin, end }: DateSpan): number => {
  let count = 0;
  for (let day = begin.first; day <= end.last; day += 1) {
    const weekday = weekdayOf(day);
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
};

const LONGEST_COUNTED = 400;

/** Whether the days may be those of teaching or work alone. */
const mayBeWorkingDays = (span: DateSpan, { unit, count, isTotal }: Duration): boolean => {
  if (unit !== '天' || !isTotal || lengthOf(span).most > LONGEST_COUNTED) return false;
  const days = workingDays(span);
  return Math.abs(days - count) <= 1 + days / 12;
};

/** 6 月 6 日至 8 日举行，为期三天 */
const BESIDE = /^[^，,。；;、（）()\d]{0,14}[，,（(]?(?:共|活动|培训|比赛|赛程)?$/;

const contradicts = (text: string, span: DateSpan, duration: Duration): boolean => {
  const { least, most } = lengthOf(span);
  if (span.isBackwards || most <= 0) return false;
  if (duration.least <= most && duration.most >= least) return false;
  // Far off: the words count something else within the span, or around it; right beside it they cannot.
  const between = text.slice(endOf(span), Math.max(endOf(span), duration.start));
  const isBeside = duration.start >= endOf(span) && BESIDE.test(between);
  const isComparable =
    (isBeside && PLAIN.test(duration.cue)) ||
    (duration.most * 2.2 >= least && (isBeside || duration.least <= most * 2.2 + 2));
  return isComparable && !mayBeWorkingDays(span, duration);
};

const daysInWords = ({ least, most }: { least: number; most: number }): string =>
  `${Math.max(0, least)}～${most}`;

const describe = (passage: Passage, span: DateSpan, duration: Duration): FindingDraft => {
  const { text } = passage;
  const from = Math.min(span.from.start, duration.start);
  const until = Math.max(span.to.end, duration.end);
  const days = daysInWords(lengthOf(span));
  const dates = `${span.from.text.trim()}—${span.to.text.trim()}`;
  return {
    place: passage.place,
    quote: text.slice(from, until),
    numbers: [
      { label: '起止', text: dates, value: lengthOf(span).most },
      { label: '时长', text: duration.text, value: duration.count },
    ],
    messages: {
      zh: `从 ${span.from.text.trim()}到 ${span.to.text.trim()}是 ${days} 天，文中却写“${duration.text}”。`,
      en: `From ${span.from.text.trim()} to ${span.to.text.trim()} are ${days} days, but the text says "${duration.text}".`,
    },
  };
};

const DAYS_IN_TITLE =
  /^[^\d一二三四五六七八九十百]{0,12}([\d]{1,3}|[一二三四五六七八九十百]{1,6})\s?天/;

/** A title that counts days, 八十六天的集训, while its text tells another number of them. */
const ofTitles = ({ content, passages }: CheckContext): FindingDraft[] =>
  content.cases.flatMap((item) => {
    const title = DAYS_IN_TITLE.exec(item.title);
    if (!title) return [];
    const [told] = durationsIn({ text: `共${title[1] ?? ''}天` });
    if (!told || told.count < 5) return [];
    const own = passages.filter(
      ({ place, kind }) => place.id === item.documentId && kind !== 'case-title',
    );
    const durations = own.flatMap((passage) =>
      durationsIn({ text: passage.text })
        .filter(({ unit }) => unit === '天')
        .map((duration) => ({ passage, duration })),
    );
    const [only] = durations;
    if (!only || durations.length > 1) return [];
    const isSame = only.duration.least <= told.count + 1 && only.duration.most >= told.count - 1;
    const isLike = Math.abs(only.duration.count - told.count) <= told.count / 2;
    if (isSame || !isLike) return [];
    return [
      {
        place: only.passage.place,
        quote: only.duration.text,
        numbers: [
          { label: '标题', text: `${title[1] ?? ''}天`, value: told.count },
          { label: '时长', text: only.duration.text, value: only.duration.count },
        ],
        messages: {
          zh: `标题写 ${told.count} 天，正文却写“${only.duration.text}”。`,
          en: `The title says ${told.count} days, but the text says "${only.duration.text}".`,
        },
      },
    ];
  });

/** 3 月 1 日至 6 月 1 日，历时 40 天: how long something took does not fit when it began and ended. */
export const durationInText: Check = {
  id: 'duration-in-text',
  replaces: ['told-duration'],
  family: 'time',
  reads: 'report',
  severity: 'warning',
  name: { zh: '时长与起止日期不符', en: 'A duration that misses its dates' },
  advice: {
    zh: '请核对起止日期和天数（或月数）。',
    en: 'Check both dates and the number of days or months.',
  },
  limits: {
    zh: '只看同一句（或紧接的一句）里既有起止日期又有“历时、为期、连续、一共”等时长的；首尾两天算不算都可以；分期分批的不看。',
    en: 'Only a duration beside both of its dates; counting the first or last day or not is both right; several goes within one span are left alone.',
  },
  run: (context) => {
    const { passages, content } = context;
    const reportYear = content.report.year;
    const ofSpans = passages.filter(isRunningText).flatMap((passage) => {
      const { text } = passage;
      const durations = durationsIn({ text });
      if (durations.length === 0) return [];
      const spans = dateSpansIn({ text, reportYear });
      return durations.flatMap((duration) => {
        const isInSpan = spans.some(
          (span) =>
            isBetween(duration, span.from.start, span.to.end) && !isTermOf(text, span, duration),
        );
        const span = isInSpan
          ? null
          : (spanOf(text, duration, spans, durations.length === 1) ??
            spanOfSentence(text, duration, reportYear));
        // 2023 年 1800 人次，到 2024 年已连续三年: what goes on for years may have begun before.
        const isOpen =
          span !== null && !span.isDirect && span.from.month === null && duration.cue === '连续';
        return span && !isOpen && contradicts(text, span, duration)
          ? [describe(passage, span, duration)]
          : [];
      });
    });
    return [...ofSpans, ...ofTitles(context)];
  },
};
