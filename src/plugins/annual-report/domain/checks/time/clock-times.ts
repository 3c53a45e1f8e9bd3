import {
  type ClockSpan,
  clockSpansIn,
  type ShortDuration,
  shortDurationsIn,
} from '../../reading/clock-times';
import type { Check, FindingDraft } from '../check';
import { type Sentence, sentencesIn } from '../support/sentences';

const DAY = 24 * 60;
/** Words that say that a duration is that of the times beside it. */
const LENGTH =
  /(?:历时|为期|持续|时长|全长|长达|用时|耗时|共计?|前后|整整|[每一][天日晚次场期周]|[（(，,]|是|为)[^，。；、\d]{0,6}$/;
/** Parts of the time between, or something else within it. */
const WITHIN = /其中|休息|间隔|中间|每[节隔人名站]|提前|推迟|延长|缩短|增加|减少|由|之内|以内|课时/;
const FARTHEST = 40;
const SLACK = 5;
const ABOUT = 0.25;

const lengthOf = ({ from, to }: ClockSpan): number => (to >= from ? to - from : to + DAY - from);

/** 9 点至 5 点 may mean the afternoon. */
const mayBeLater = (span: ClockSpan, minutes: number): boolean =>
  span.to <= DAY / 2 && Math.abs(lengthOf({ ...span, to: span.to + DAY / 2 }) - minutes) <= SLACK;

const fits = (span: ClockSpan, { minutes, isApproximate }: ShortDuration): boolean => {
  const slack = isApproximate ? Math.max(SLACK, minutes * ABOUT) : SLACK;
  return Math.abs(lengthOf(span) - minutes) <= slack || mayBeLater(span, minutes);
};

const gapBetween = (text: string, span: ClockSpan, duration: ShortDuration): string =>
  duration.start >= span.end
    ? text.slice(span.end, duration.start)
    : text.slice(duration.end, span.start);

const isOfSpan = (text: string, span: ClockSpan, duration: ShortDuration): boolean => {
  const gap = gapBetween(text, span, duration);
  const lead = text.slice(Math.max(0, duration.start - 10), duration.start);
  return gap.length <= FARTHEST && !WITHIN.test(gap + lead) && LENGTH.test(lead);
};

const NEXT_DAY = /次日|第二天|翌日|凌晨|通宵|夜/;
const NOON = 13 * 60;

const ofLength = ({ passage, text }: Sentence): FindingDraft[] => {
  const spans = clockSpansIn({ text });
  const durations = spans.length === 0 ? [] : shortDurationsIn({ text });
  return durations.flatMap((duration): FindingDraft[] => {
    const near = spans.filter((span) => isOfSpan(text, span, duration));
    const [span] = near;
    if (!span || spans.some((other) => fits(other, duration))) return [];
    const minutes = lengthOf(span);
    return [
      {
        place: passage.place,
        quote: text.slice(Math.min(span.start, duration.start), Math.max(span.end, duration.end)),
        numbers: [
          { label: '起止', text: span.text, value: minutes },
          { label: '时长', text: duration.text, value: duration.minutes },
        ],
        messages: {
          zh: `“${span.text}”是 ${minutes} 分钟，文中却写“${duration.text}”。`,
          en: `"${span.text}" is ${minutes} minutes, but the text says "${duration.text}".`,
        },
      },
    ];
  });
};

/** 从 16 时开始，至 15 时结束. */
const ofOrder = ({ passage, text }: Sentence): FindingDraft[] =>
  NEXT_DAY.test(text)
    ? []
    : clockSpansIn({ text }).flatMap((span): FindingDraft[] =>
        span.to >= span.from || span.to < NOON
          ? []
          : [
              {
                place: passage.place,
                quote: span.text,
                messages: {
                  zh: `“${span.text}”的结束早于开始。`,
                  en: `"${span.text}" ends before it begins.`,
                },
              },
            ],
      );

/** 14 时 30 分至 16 时，历时 60 分钟: times of day that do not fit how long something took. */
export const clockTimes: Check = {
  id: 'clock-times',
  family: 'time',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '起止时刻与时长不符', en: 'Times of day and how long it took' },
  advice: {
    zh: '请核对起止时刻和时长。',
    en: 'Check both times of day and how long it took.',
  },
  limits: {
    zh: '只看同一句话里既有起止时刻又有小时数或分钟数的；中间的休息、其中的一部分不看；相差五分钟以内不提示。',
    en: 'Only hours or minutes in the sentence of both times; breaks and parts are left alone, and five minutes are none.',
  },
  run: ({ passages }) =>
    sentencesIn({ passages }).flatMap((sentence) => [...ofLength(sentence), ...ofOrder(sentence)]),
};
