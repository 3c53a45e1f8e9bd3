import Decimal from 'decimal.js';
import { plainLabel } from '../../reading/number-label';
import { percentsOf } from './expressions/intervals';
import { type NamedNumber, quantitiesOf, type Sentence } from './sentences';

/** Rates of what was done in an examination, a course or a survey: their base is who took part. */
const EVENT_RATE =
  /(?:通过|合格|及格|优秀|优良|取证|获证|获取|参与|参加|回收|有效|达标|录取|上线|到课|出勤|完成|结业)率$/;
const EVENT =
  /参加|参与|考试|考核|鉴定|评价|测评|测试|参训|培训|报名|发放|收回|回收|调查|抽查|受访|招收|组织/;

/** 15 个社团 is not what 社团参与率 is taken over. */
const BASES = new Set(['人', '人次', '份']);

/** Pairs of characters too common to show that two phrases speak of one thing. */
const COMMON = new Set([
  '学生', '教师', '人数', '学校', '年度', '我校', '职业', '工作', '本年', '全年', '人员', '共有', '其中',
  '企业', '技能', '活动', '本学', '学年', '今年',
]); // prettier-ignore

/** The last two characters before 率: 通过率 is about 通过. Null for other shares. */
export function rateStem({ label }: NamedNumber): string | null {
  const plain = plainLabel({ text: label.text });
  return plain.endsWith('率') && plain.length >= 3 ? plain.slice(-3, -1) : null;
}

/** The clause of a number: its label and the words after it up to the next mark. */
export function clauseAround({
  sentence: { text },
  number,
}: {
  sentence: Sentence;
  number: NamedNumber;
}): string {
  const after = /^[^，,、；;：:（）()\d]{0,16}/.exec(text.slice(number.end))?.[0] ?? '';
  return `${plainLabel({ text: number.label.text })}${after}`;
}

/** Whether two phrases have two characters in a row in common that are not words of every report. */
export function sharesWord({ left, right }: { left: string; right: string }): boolean {
  for (let index = 0; index + 2 <= left.length; index += 1) {
    const pair = left.slice(index, index + 2);
    if (!COMMON.has(pair) && right.includes(pair)) return true;
  }
  return false;
}

/** Whether a rate speaks of the people or things that a count before it counts. */
export function isTakenOver({
  sentence,
  rate,
  base,
}: {
  sentence: Sentence;
  rate: NamedNumber;
  base: NamedNumber;
}): boolean {
  if (base.start > rate.start || !BASES.has(base.unit ?? '')) return false;
  const clause = clauseAround({ sentence, number: base });
  const label = plainLabel({ text: rate.label.text });
  const isOfEvent = EVENT_RATE.test(label) && EVENT.test(clause);
  return isOfEvent || sharesWord({ left: label.replace(/率$/, ''), right: clause });
}

const RATE = /(?:率|比例|占比|比重)$/;
const NO_SHARE =
  /增长|增幅|增速|同比|环比|提高|提升|上升|下降|降低|减少|税率|利率|征收率|费率|折旧/;
const HEADS_AND_THINGS = new Set([
  '人',
  '人次',
  '份',
  '项',
  '个',
  '家',
  '件',
  '门',
  '本',
  '台',
  '套',
]);
const SMALLEST_BASE = 2;

/** 人 and 人次 can be each other's part. */
export function countsAlike(left: NamedNumber, right: NamedNumber): boolean {
  return (
    left.unit === right.unit || [left, right].every(({ unit }) => unit === '人' || unit === '人次')
  );
}

/** Whole counts of a sentence that a rate can be taken over. */
export function countsOf({ sentence }: { sentence: Sentence }): NamedNumber[] {
  return quantitiesOf(sentence).filter(
    ({ unit, decimals, value, magnitude, isSpelled }) =>
      unit !== null &&
      HEADS_AND_THINGS.has(unit) &&
      decimals === 0 &&
      magnitude === 1 &&
      !isSpelled &&
      value >= SMALLEST_BASE,
  );
}

/** Percents of a sentence that say which share of something is something; no growth and no tax. */
export function ratesOf({ sentence }: { sentence: Sentence }): NamedNumber[] {
  return quantitiesOf(sentence).filter(
    ({ unit, label, value }) =>
      unit === '%' && value <= 100 && RATE.test(label.text.trim()) && !NO_SHARE.test(label.text),
  );
}

const matches = (rate: NamedNumber, part: number, whole: number): boolean => {
  const { rounded, cut } = percentsOf({ part, whole, decimals: rate.decimals });
  return rounded === rate.printed || cut === rate.printed;
};

/** Whether some whole number of a base gives the rate as printed; else the two shares nearest to it. */
export function wholeShares({ rate, base }: { rate: NamedNumber; base: number }): {
  isPossible: boolean;
  nearest: { part: number; percent: number }[];
} {
  const floor = new Decimal(base).times(rate.printed).dividedBy(100).floor().toNumber();
  const parts = [floor, floor + 1].filter((part) => part <= base);
  return {
    isPossible: parts.some((part) => matches(rate, part, base)),
    nearest: parts.map((part) => ({
      part,
      percent: percentsOf({ part, whole: base, decimals: Math.max(rate.decimals, 2) }).rounded,
    })),
  };
}

/** Whether a rate is the share of one number, or of the sum of two, in another. */
export function isShareOf({
  rate,
  parts,
  wholes,
}: {
  rate: NamedNumber;
  parts: number[];
  wholes: number[];
}): boolean {
  const sums = parts.flatMap((left, index) => parts.slice(index + 1).map((right) => left + right));
  return wholes.some((whole) =>
    [...parts, ...sums, ...parts.map((part) => whole - part)].some(
      (part) => part >= 0 && part <= whole && matches(rate, part, whole),
    ),
  );
}
