import { foldWidth } from '../base/half-width';
import { readChineseNumeral } from './spelled-numbers';

/** From one time of day to another: 14 时 30 分至 16 时, 8:00—11:30, 18:30 开课，20:30 下课. */
export type ClockSpan = {
  /** Minutes after midnight; null where the words leave open which half of the day they mean. */
  from: number;
  to: number;
  text: string;
  start: number;
  end: number;
};

/** How long something takes in hours or minutes. */
export type ShortDuration = {
  text: string;
  minutes: number;
  isApproximate: boolean;
  start: number;
  end: number;
};

const NUMERAL = '[一二两三四五六七八九十]{1,3}';
const HALF_DAY = '上午|下午|早上|早晨|清晨|中午|傍晚|晚上|晚间|晚|凌晨';
const TIME = `(?:(${HALF_DAY})\\s?)?(?<![\\d.:：])(?:(\\d{1,2})\\s?[:：∶]\\s?([0-5]\\d)(?![\\d:：])|(\\d{1,2}|${NUMERAL})\\s?[时点](?!代|间|期|候|[到起]账)\\s?(?:([0-5]?\\d)\\s?分(?!之)|(半|整))?)`;
const JOIN = '\\s?(?:[-–—－−~～〜]{1,2}|至|到)\\s?';
const BEGINS =
  '[^，。；、\\d]{0,4}(?:开始|开课|上课|开赛|开幕|开场|开门|开放|出发|启动|起床|上班|开)';
const ENDS =
  /^[^，。；、\d]{0,4}(?:结束|下课|散场|闭幕|收官|落幕|关门|闭馆|返回|返校|下班|完成|止|收)/;
const SPAN = new RegExp(`${TIME}(?:${JOIN}|(${BEGINS})[，,、]?(?:至|到|于)?\\s?)${TIME}`, 'g');
/** 生师比 17:40 and 比例 1:10—1:12 are no times. */
const RATIO = /(?:[生师员人]比|比例|配比|之比)[^，。；]{0,6}$/;
const AFTERNOON = /下午|晚|傍晚/;

const DURATION = new RegExp(
  `(约|近|将近|超过|逾|至少|不少于)?\\s?(\\d{1,3}(?:\\.\\d)?|${NUMERAL}|半)\\s?(余|多)?(?:个(半)?(?:多)?\\s?)?(小时|分钟)(?!制)(余|多)?`,
  'g',
);

const numberOf = (words: string): number | null =>
  /^\d/.test(words) ? Number(words) : readChineseNumeral({ text: words });

type Parts = (string | undefined)[];

/** Minutes after midnight; the half of the day of the time before it goes on. */
const minutesOf = (
  [half, hour, minute, spoken, minuteSpoken, rest]: Parts,
  before: string | undefined,
): number | null => {
  const hours = numberOf(hour ?? spoken ?? '');
  if (hours === null || hours > 24) return null;
  const minutes = rest === '半' ? 30 : Number(minute ?? minuteSpoken ?? 0);
  const isLater = AFTERNOON.test(half ?? before ?? '') && hours < 12;
  return (isLater ? hours + 12 : hours) * 60 + minutes;
};

/** The spans of a text between two times of one day, in order. Linear in its length. */
export function clockSpansIn({ text }: { text: string }): ClockSpan[] {
  const folded = foldWidth({ text, signs: 'numeric' });
  return [...folded.matchAll(SPAN)].flatMap((match): ClockSpan[] => {
    const parts: Parts = match.slice(1);
    const start = match.index;
    const end = start + match[0].length;
    const isJoined = parts[6] === undefined;
    if (!isJoined && !ENDS.test(folded.slice(end, end + 12))) return [];
    if (RATIO.test(folded.slice(Math.max(0, start - 10), start))) return [];
    const from = minutesOf(parts.slice(0, 6), undefined);
    const to = minutesOf(parts.slice(7), parts[0]);
    return from === null || to === null
      ? []
      : [{ from, to, text: text.slice(start, end), start, end }];
  });
}

/** Durations in hours and minutes: 90 分钟, 两个半小时, 1.5 小时, 半小时. */
export function shortDurationsIn({ text }: { text: string }): ShortDuration[] {
  const folded = foldWidth({ text, signs: 'numeric' });
  return [...folded.matchAll(DURATION)].flatMap((match): ShortDuration[] => {
    const [words, near, numeral = '', more, half, unit, moreAfter] = match;
    const count = numeral === '半' ? 0.5 : numberOf(numeral);
    if (count === null) return [];
    const start = match.index;
    return [
      {
        text: text.slice(start, start + words.length),
        minutes: (count + (half === undefined ? 0 : 0.5)) * (unit === '小时' ? 60 : 1),
        isApproximate: near !== undefined || more !== undefined || moreAfter !== undefined,
        start,
        end: start + words.length,
      },
    ];
  });
}
