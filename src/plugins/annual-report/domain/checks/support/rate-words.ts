import { plainLabel } from '../../texts/number-label';
import type { NamedNumber, Sentence } from './sentences';

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
export const rateStem = ({ label }: NamedNumber): string | null => {
  const plain = plainLabel({ text: label.text });
  return plain.endsWith('率') && plain.length >= 3 ? plain.slice(-3, -1) : null;
};

/** The clause of a number: its label and the words after it up to the next mark. */
export const clauseAround = ({
  sentence: { text },
  number,
}: {
  sentence: Sentence;
  number: NamedNumber;
}): string => {
  const after = /^[^，,、；;：:（）()\d]{0,16}/.exec(text.slice(number.end))?.[0] ?? '';
  return `${plainLabel({ text: number.label.text })}${after}`;
};

/** Whether two phrases have two characters in a row in common that are not words of every report. */
export const sharesWord = ({ left, right }: { left: string; right: string }): boolean => {
  for (let index = 0; index + 2 <= left.length; index += 1) {
    const pair = left.slice(index, index + 2);
    if (!COMMON.has(pair) && right.includes(pair)) return true;
  }
  return false;
};

/** Whether a rate speaks of the people or things that a count before it counts. */
export const isTakenOver = ({
  sentence,
  rate,
  base,
}: {
  sentence: Sentence;
  rate: NamedNumber;
  base: NamedNumber;
}): boolean => {
  if (base.start > rate.start || !BASES.has(base.unit ?? '')) return false;
  const clause = clauseAround({ sentence, number: base });
  const label = plainLabel({ text: rate.label.text });
  const isOfEvent = EVENT_RATE.test(label) && EVENT.test(clause);
  return isOfEvent || sharesWord({ left: label.replace(/率$/, ''), right: clause });
};
