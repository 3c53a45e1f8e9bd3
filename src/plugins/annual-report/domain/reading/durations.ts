import { foldWidth } from '../base/half-width';
import type { Days } from './dates';
import { readChineseNumeral } from './spelled-numbers';

/** How long something took, in the words of a text. */
export type Duration = {
  text: string;
  start: number;
  end: number;
  /** The word that says that it is one: 历时, 连续, 一共. */
  cue: string;
  /** 一共 and 共 may also count days that do not follow each other. */
  isTotal: boolean;
  unit: '天' | '周' | '月' | '年';
  count: number;
  /** The days that it may mean. */
  least: number;
  most: number;
};

const LENGTH =
  '(\\d{1,4}(?:\\.\\d)?|[一二两三四五六七八九十百]{1,5}|半)\\s{0,2}(余|多)?\\s{0,2}(?:个(?:(余|多)|(半))?(?=\\s{0,2}(?:月|星期|周)))?\\s{0,2}(天|日(?![元均常报程])|周(?![年岁])|星期|月|年(?![级度代制]))(余|多|半)?';
const DURATION = new RegExp(
  `(历时|为期|仅用|只用|持续|连续|前后|历经|耗时|用时|时长|长达|整整|工期|有效期|期限|合作期|服务期|任期|聘期|合同期|建设期|培训期|实习期|协议期|租期|学制|当兵|服役|从军|参军|[\\u4e00-\\u9fff]了(?:整整)?(?=\\s?[\\d一二两三四五六七八九十]{1,3}\\s?天)|这(?=\\s?\\d{1,3}\\s?天)|[\\u4e00-\\u9fff]的(?=\\s?\\d{1,3}\\s?天[里内中间])|(?<=[日号]\\s?[，,]\\s?)(?=\\d{1,3}\\s?天[里内，,。])|一共|共计|总共|总计|合计|共|[（(](?:共|计)?)(?:[^\\d，。；、：（）一二两三四五六七八九十百半]{0,4}?)(约|近|将近|超过|逾)?\\s{0,2}${LENGTH}`,
  'g',
);
const TOTAL = new Set(['一共', '共计', '总共', '总计', '合计', '共']);
const UNITS: Record<string, { unit: Duration['unit']; days: number; slack: number }> = {
  天: { unit: '天', days: 1, slack: 0 },
  日: { unit: '天', days: 1, slack: 0 },
  周: { unit: '周', days: 7, slack: 4 },
  星期: { unit: '周', days: 7, slack: 4 },
  月: { unit: '月', days: 30.44, slack: 13 },
  年: { unit: '年', days: 365.25, slack: 160 },
};

/** What 多 leaves open: 7 个多月 is less than 8, 40 多天 less than 50, 120 多天 less than 200. */
const openness = (count: number, days: number): number => {
  if (days > 1 || count < 10) return days;
  return count >= 100 ? 100 : 10;
};

const IN_BRACKETS =
  /^[（(](?:共|计)?\s?(?:约\s?)?[\d.一二两三四五六七八九十百]{1,5}\s?(?:天|个月|周)[）)]/;

const readLength = (number: string): number | null => {
  if (number === '半') return 0.5;
  return /^\d/.test(number) ? Number(number) : readChineseNumeral({ text: number });
};

/** The durations of a text: 历时 40 天, 为期三个月, 连续集训 19 天, 一共 86 天, 7 个多月. */
export function durationsIn({ text }: { text: string }): Duration[] {
  const folded = foldWidth({ text, signs: 'numeric' });
  return [...folded.matchAll(DURATION)].flatMap((match): Duration[] => {
    const [matched, cue = '', near, number = '', more, moreAfter, half, name = '', tail] = match;
    const kind = UNITS[name];
    const read = readLength(number);
    if (!kind || read === null || (read < 1 && kind.unit === '天')) return [];
    const isInBrackets = /^[（(]/.test(cue);
    // （3 月）and（5 日）are dates.
    if (isInBrackets && !IN_BRACKETS.test(folded.slice(match.index, match.index + 14))) return [];
    // 走访了 20 天 may be single days within a span, too.
    const isTotal = TOTAL.has(cue) || isInBrackets || /(?:了(?:整整)?|的|这|^)$/.test(cue);
    const isCounted = TOTAL.has(cue) || isInBrackets;
    // 共 names what it counts right before it: 共 86 天, not 共培训 12 天.
    if (
      isCounted &&
      !/^\s*$/.test(matched.slice(cue.length, matched.indexOf(number)).replace(near ?? '', ''))
    )
      return [];
    const count = read + (half !== undefined || tail === '半' ? 0.5 : 0);
    const middle = count * kind.days;
    const isMore = [more, moreAfter, tail].some((word) => word === '余' || word === '多');
    const slack = Math.min(kind.slack, middle * 0.4);
    let least = middle - slack;
    let most = middle + slack;
    if (isMore || near === '超过' || near === '逾') {
      most = middle + openness(count, kind.days) + slack / 2;
      least = middle - slack / 2;
    } else if (near !== undefined) {
      least = middle * 0.75 - slack;
      most = middle + (near === '约' ? middle * 0.2 : 1) + slack;
    }
    const start = match.index;
    return [
      {
        text: text.slice(start, start + matched.length),
        start,
        end: start + matched.length,
        cue,
        isTotal,
        unit: kind.unit,
        count,
        least,
        most,
      },
    ];
  });
}

/** How many days lie from one end to the other: at least, and at most with both ends counted. */
export function lengthOf({ begin, end }: { begin: Days; end: Days }): {
  least: number;
  most: number;
} {
  return { least: end.first - begin.last, most: end.last - begin.first + 1 };
}
