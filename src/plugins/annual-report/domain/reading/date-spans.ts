import { type DateInText, datesIn, type Days, daysOf } from './dates';

/** From one date to another, as a sentence tells it. */
export type DateSpan = {
  from: DateInText;
  to: DateInText;
  /** 3 月 2 日至 5 月 4 日; otherwise words part the two. */
  isDirect: boolean;
  /** The days of both ends, where they tell no year in the one that makes the end follow the beginning. */
  begin: Days;
  end: Days;
  /** Whether the end lies before the beginning, whatever year they leave open. */
  isBackwards: boolean;
};

const DIRECT = /^\s{0,2}(?:[-–—－−~～〜]{1,2}|至|到)\s{0,2}$/;
/** 截至, 收到, 看到 join nothing. */
const UNTIL = /(?<![截止收看接见达提遇得])(?:至|到)\s{0,2}$/;
const BEGINS =
  /^[^，。；、]{0,6}(?:开始|开工|动工|启动|开课|开班|开幕|开播|开赛|开营|开学|开馆|开建|奠基|破土|立项|筹建|组建|进场|入住|入学|入驻|进驻|入伍|参军|从军|入职|入厂|进厂|就任|上任|赴任|到任|任职|派驻|驻村|签订|签约|签署|出发|启程|启航|起航|离港|开航|登轮|登船|上船|招标|设计|组织|起)/;
const ENDS =
  /^[^，。；、\d]{0,6}(?:结束|完成|完工|竣工|使用|启用|投用|投产|运营|运行|开放|通车|验收|闭幕|收官|收获|入库|结业|结课|结营|落幕|收播|交付|建成|落成|截止|止|毕业|到期|届满|期满|终止|退役|退伍|复员|离任|离职|出师|出站|结题|结项|上线|揭牌|返校|回校|撤离|返回|返航|抵达|靠泊|到达|回国|下船|离船|归来|上市|发布|取得|获批|夺冠)/;
const PARTED = /[。！？!?；;\n]/;
const LONGEST_GAP = 45;
/** A term told between both ends, 签订协议，合作期限为五年，至 2028 年 9 月, joins them from farther off. */
const LONGEST_TERM = 90;
const TERM = /(?:期限?|期)(?:为|是|共|约|[：:])?\s?[\d一二两三四五六七八九十]{1,3}\s?个?[年月]/;

const compare = (one: DateInText, other: DateInText): number => {
  const months = (one.month ?? 0) - (other.month ?? 0);
  return months === 0 && one.day !== null && other.day !== null ? one.day - other.day : months;
};

/** The years of both ends, where they are told or follow from each other. */
const yearsOf = (from: DateInText, to: DateInText, reportYear: number): [number, number] => {
  const runsOn = from.month !== null && to.month !== null && from.month > to.month ? 1 : 0;
  if (to.isYearTold && to.year !== null) {
    const before = from.isYearTold ? from.year : null;
    return [before ?? to.year - (compare(from, to) > 0 ? 1 : 0), to.year];
  }
  const begins = from.year ?? reportYear - runsOn;
  return [begins, begins + runsOn];
};

/** The span between two dates of a sentence that tells how long lay between them. */
export function spanBetween({
  from,
  to,
  reportYear,
}: {
  from: DateInText;
  to: DateInText;
  reportYear: number;
}): DateSpan {
  return spanOf(from, to, false, reportYear);
}

const spanOf = (
  from: DateInText,
  to: DateInText,
  isDirect: boolean,
  reportYear: number,
): DateSpan => {
  const [first, last] = yearsOf(from, to, reportYear);
  const begin = daysOf(from, first);
  const end = daysOf(to, last);
  return { from, to, isDirect, begin, end, isBackwards: end.last < begin.first };
};

const isJoined = (text: string, from: DateInText, to: DateInText): 'direct' | 'words' | null => {
  const between = text.slice(from.end, to.start);
  if (DIRECT.test(between)) return 'direct';
  const longest = TERM.test(between) ? LONGEST_TERM : LONGEST_GAP;
  if (between.length > longest || PARTED.test(between)) return null;
  // A year alone begins or ends something that is told in years, not a span of days.
  if ((from.month === null) !== (to.month === null)) return null;
  if (UNTIL.test(between)) return 'words';
  return BEGINS.test(between) && ENDS.test(text.slice(to.end, to.end + 12)) ? 'words' : null;
};

const LONGEST_BACKWARDS = 80;

/** 2024 年 8 月竣工，…。该楼 2023 年 6 月开工，工期 14 个月: the end is told before the beginning. */
const isToldBackwards = (text: string, to: DateInText, from: DateInText): boolean =>
  from.start - to.end <= LONGEST_BACKWARDS &&
  from.isYearTold &&
  to.isYearTold &&
  (from.year ?? 0) * 12 + (from.month ?? 0) < (to.year ?? 0) * 12 + (to.month ?? 0) &&
  from.month !== null &&
  to.month !== null &&
  /^[^，,。；;：:\d]{0,20}(?:竣工|完工|建成|落成|投用|启用|交付|完成|验收|结束|投入使用)/.test(
    text.slice(to.end, to.end + 28),
  ) &&
  /^[^，。；、]{0,6}(?:开工|动工|启动|开始|立项|奠基|破土|开建|进场)/.test(
    text.slice(from.end, from.end + 12),
  );

/**
 * The spans of a text: 7 月 6 日至 24 日, 从 9 月 2 日干到 10 月 3 日, 3 月 1 日开工，6 月 30 日竣工. An end
 * without a year follows the beginning: 12 月 18 日至 3 月 12 日.
 */
export function dateSpansIn({
  text,
  reportYear,
}: {
  text: string;
  reportYear: number;
}): DateSpan[] {
  const dates = datesIn({ text, reportYear });
  const told = dates.flatMap((to, index) => {
    const from = dates[index + 1];
    return from && isToldBackwards(text, to, from) ? [spanOf(from, to, false, reportYear)] : [];
  });
  const inOrder = dates.flatMap((from, index) => {
    const to = dates[index + 1];
    const joined = to ? isJoined(text, from, to) : null;
    return to && joined ? [spanOf(from, to, joined === 'direct', reportYear)] : [];
  });
  return told.length === 0 ? inOrder : [...inOrder, ...told];
}
