/**
 * What the words around a number say of it. `plain` counts or measures; `total` has parts; `delta`, `growth` and
 * `points` are changes (an amount, percent, percentage points); `multiple` is a change as a factor; `from` and `to`
 * are its ends; `last` is the value of the year before; `share` and `rate` are percents of something; `per` is an
 * amount for each; `balance` is what is left.
 */
export type Cue =
  | 'plain'
  | 'total'
  | 'delta'
  | 'growth'
  | 'points'
  | 'multiple'
  | 'from'
  | 'to'
  | 'last'
  | 'share'
  | 'rate'
  | 'per'
  | 'balance';

const RISE = '增加|增长|净增|新增|提高|提升|上升|攀升|扩大|高出|跃升|增幅';
const FALL = '净减|减少|下降|降低|回落|下滑|缩减|缩短|节约|节省|降幅';
/** Of one character: only right before the number, for 高级职称 2 人 is no rise. */
const SHORT_RISE = '增|多|高|涨';
const SHORT_FALL = '减|(?<![至不])少|降|低|(?<![技环季赛春])节';
const AFTER_VERB = '(?:了|约|近|出|超过?|为|达)?\\s*$';
const CHANGE = new RegExp(
  `(?:(${RISE})|(${FALL}))[^\\d，。；、：（）]{0,4}${AFTER_VERB}|(?:(${SHORT_RISE})|(${SHORT_FALL})|多招|少招|节水|节电)${AFTER_VERB}`,
);
const STRONG_CHANGE = /净增|净减|增加|减少|增长|下降|提高|降低|上升|回落|下滑|提升|缩减/;
const COMPARED = /比|较|同比|环比|相比|与.{1,8}相/;
const LAST = '(?:上年|去年|上一年|上届|上学年|上一届|前一年|上期|上一学年)';
const LAST_YEAR = new RegExp(`${LAST}(?:度|同期|末|底|同类)?[^，。；\\d]{0,6}$`);
/** 上一年净增 151 人 is a change of the year before. */
const OF_LAST_YEAR = new RegExp(
  `(?<![比较与同])${LAST}(?:度|同期)?(?:净?[增减]|增加|减少|增长|下降|提高|上升)`,
);
const FROM = new RegExp(
  `(?:由|从(?![事业属]))(?:${LAST}|原来|原先|最初|改造前)?[^，。；\\d]{0,8}$`,
);
const TO = /(?:[增升提扩涨降减缩][^，。；\d]{0,4}[至到]|达到?|变为|恢复到)(?:了|约)?\s*$/;
const SHARE = /占[^，。；、：\d]{0,24}$/;
const RATE = /(?:率|比例|占比|比重|满意度|覆盖面)[^，。；、\d]{0,6}$/;
const PER =
  /(?:[生人师户亩课班校场次篇件月日周项期]均|平均|亩产|单产|单价|每[^，。；、\d]{1,4}|各(?:组织|安排|有|为)?)[^，。；、\d]{0,14}$/;
/** 生均经费拨款 2647.2 万元 is what all heads bring together. */
const PER_IN_NAME = /生均经费拨款(?:收入)?\s?$/;
const IN_TEN_THOUSANDS = /^[\d.,]{1,12}\s?[万亿]/;
const BALANCE = /(?:结余|节余|盈余|剩余|余款|差额|其余|余下|还剩)[^，。；\d]{0,4}$/;
const TOTAL = /(?:共计|合计|总计|总数|总共|一共|总额|总量|共有|(?<!公)共|总)[^，。；、\d]{0,4}$/;

/** 由甲 92.6 万元、乙 62.3 万元组成: what it is made of, not what it was. */
const MADE_OF = /由[^，。；\d]{0,20}$/;
const OF_PARTS = /^[^。；！？\n]{0,160}(?:组成|构成|担任|承担)/;

/** 比 2023 届的 86.5%, 由 2022 年的 64 人: a year that is named before its value. */
const OF_NAMED_YEAR =
  /(比|较|与|同|由|从|自)\s{0,2}(?:19|20)\d{2}\s{0,2}(?:年|届|级|学年)(?:度|末|底|同期)?的?[^，。；、\d]{0,8}$/;

/** Longest stretch of text that is looked at before a number. */
const REACH = 40;
const CLAUSE_MARKS = '。；！？!?\n';

const clauseBefore = (text: string, from: number, until: number): string => {
  let start = Math.max(from, until - REACH);
  for (let at = until - 1; at >= start; at -= 1) {
    if (CLAUSE_MARKS.includes(text.charAt(at))) {
      start = at + 1;
      break;
    }
  }
  return text.slice(start, until);
};

/** The cue of a number from the words between the number before it and itself; `sign` of a change is 1 or -1. */
export function cueOf({
  text,
  from,
  until,
  unit,
}: {
  text: string;
  /** End of the number before, 0 for the first. */
  from: number;
  /** Start of the number. */
  until: number;
  unit: string | null;
}): { cue: Cue; sign: 1 | -1 | 0 } {
  const before = clauseBefore(text, from, until);
  if (TO.test(before)) return { cue: 'to', sign: 0 };
  const change = CHANGE.exec(before);
  if (change) {
    const isRise = change[1] ?? change[3] ?? (change[0].startsWith('多') ? '多' : undefined);
    const sign = isRise === undefined ? -1 : 1;
    if (OF_LAST_YEAR.test(before)) return { cue: 'last', sign: 0 };
    if (unit === '百分点') return { cue: 'points', sign };
    if (unit === '%') return { cue: 'growth', sign };
    if (unit === '倍') return { cue: 'multiple', sign };
    const isCompared = COMPARED.test(clauseBefore(text, 0, until));
    if (STRONG_CHANGE.test(change[0]) || isCompared) return { cue: 'delta', sign };
  }
  if (unit === '百分点') return { cue: 'points', sign: 0 };
  if (LAST_YEAR.test(before)) return { cue: 'last', sign: 0 };
  const ofYear = OF_NAMED_YEAR.exec(clauseBefore(text, 0, until));
  if (ofYear) return { cue: '由从自'.includes(ofYear[1] ?? '') ? 'from' : 'last', sign: 0 };
  const isMadeOf = MADE_OF.test(before) && OF_PARTS.test(text.slice(until, until + 180));
  if (FROM.test(before) && !isMadeOf) return { cue: 'from', sign: 0 };
  if (unit === '%') {
    if (SHARE.test(before)) return { cue: 'share', sign: 0 };
    if (RATE.test(before)) return { cue: 'rate', sign: 0 };
  }
  const isNamedTotal =
    PER_IN_NAME.test(before) && IN_TEN_THOUSANDS.test(text.slice(until, until + 16));
  if (PER.test(before) && !isNamedTotal) return { cue: 'per', sign: 0 };
  if (BALANCE.test(before)) return { cue: 'balance', sign: 0 };
  return { cue: TOTAL.test(before) ? 'total' : 'plain', sign: 0 };
}
