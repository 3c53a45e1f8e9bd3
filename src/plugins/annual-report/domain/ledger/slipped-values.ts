import { isStock, significantDigits, valuesNamedBy, wordsBefore } from './account-book';
import type { Ledger } from './accounts';
import { type KnownValue, meets } from './known-values';
import { best, isPrintedInDigits, slipsInto } from './slipped';
import type { Told } from './statements';

/** A number that is probably a value of the tables with one slip of the hand. */
export type SlippedValue = { told: Told; by: { value: KnownValue }; right: string };

const NEARLY = 0.75;

/** A subject of its own: what is counted of it is not the school's. */
const LOCAL =
  /教研室|基地|医院|[一二三四五六七八九十\d]班|班(?=\s*$)|专业组|校区|工作室|车间|[县区市省村镇乡](?!级)|某|本专业|该专业|该班|每/;

/** What is planned, allowed or due is not what is. */
const PLANNED =
  /计划(?!内)|拟(?!仿)|目标|预计|预期|力争|不少于|不低于|应[到有当参]|[尚还仍][缺差需]|短缺|缺口|空编|累计|以来|历年|[近前][两二三四五\d]\s*年/;

/** Whether a number is the value of another year: 95.7%、96.2%、96.8% in three years. */
const isOfAnotherYear = (ledger: Ledger, told: Told, { indicator, year }: KnownValue): boolean =>
  [1, 2, 3].some((back) => {
    const value = ledger.books.known.find({ indicator: indicator.code, year: year - back });
    return value !== undefined && meets(value.span, told.span);
  });

/** 合格率 is no 满意度, whatever else the names have in common. */
const endsAlike = ({ indicator: { name }, unit }: KnownValue, told: Told): boolean =>
  unit !== '%' || wordsBefore(told).includes((name.split('（')[0] ?? name).slice(-2));

/** Words that make another thing of one that is named alike: 实习岗位对口率 is not 就业对口率. */
const QUALIFIERS = [
  '实习', '应届', '往届', '首届', '订单', '基地', '校区', '分校', '本科', '专科', '女', '男', '企业', '用人单位',
  '家长', '教职工', '学生', '教师', '培训', '考试', '新生', '医院', '省级', '国家级', '市级', '校级', '县级', '高级',
  '中级', '初级', '一等', '二等', '三等', '累计', '计划', '兼职', '外聘', '退休', '三年', '五年',
]; // prettier-ignore

/** 为企业带来经济效益 says for whom, not of whom. */
const FOR_OTHERS = /[为给替向][^，。；]{1,6}(?=带来|创造|产生|新增|节约|节省|提供)/;

const isQualified = (told: Told, { indicator: { name } }: KnownValue): boolean =>
  QUALIFIERS.some(
    (word) => told.label.replace(FOR_OTHERS, '').includes(word) && !name.includes(word),
  );

/** 授权专利 14 项，其中外观设计 12 项: a part is not the whole that its sentence names. */
const IN_WHICH = /其中[^，。；\d]{0,14}$/;

const TAIL = 4;

/** 为企业带来经济效益 2560 万元: the last words of the label stand in the name of one indicator alone. */
const ofTail = (ledger: Ledger, told: Told): SlippedValue | null => {
  if (told.label.length < TAIL || significantDigits(told) < 3) return null;
  const year = ledger.books.year;
  const candidates = ledger.books.known
    .byTail(told.label.slice(-TAIL), told.dimension)
    .filter((value) => value.year === year);
  const [value] = candidates;
  if (!value || candidates.length > 1 || value.amount === 0 || isQualified(told, value))
    return null;
  if (isOfAnotherYear(ledger, told, value)) return null;
  const slip = best(slipsInto(told, value.span));
  return slip?.kind === 'exchanged' ? { told, by: { value }, right: slip.text } : null;
};

/** Numbers that miss by one slip a value whose name stands in their words, and that nothing else explains. */
export const slippedValuesIn = (ledger: Ledger): SlippedValue[] =>
  ledger.numbers.flatMap(({ told, account }): SlippedValue[] => {
    if (account.kind !== 'open' && account.kind !== 'repeated') return [];
    if (!isStock(told) || !isPrintedInDigits(told) || told.cue === 'last' || told.cue === 'from')
      return [];
    if (LOCAL.test(told.label) || PLANNED.test(wordsBefore(told))) return [];
    const byTail = ofTail(ledger, told);
    if (byTail) return [byTail];
    const named = valuesNamedBy({ told, books: ledger.books }).filter(
      ({ likeness }) => likeness >= NEARLY,
    );
    for (const { value, likeness } of named) {
      if (value.amount === 0 || isOfAnotherYear(ledger, told, value)) continue;
      if (!endsAlike(value, told)) continue;
      const slip = best(slipsInto(told, value.span));
      const isWhole = ledger.books.known.isNamed(value.indicator.code, told.label);
      const isLikely =
        slip?.kind === 'exchanged'
          ? significantDigits(told) >= 3 || likeness >= 0.9
          : slip?.kind === 'digit'
            ? significantDigits(told) >= 3 ||
              (likeness >= 0.9 && (isWhole || significantDigits(told) >= 2))
            : slip?.kind === 'point' && likeness >= 0.9;
      const isPartOf = !isWhole && IN_WHICH.test(wordsBefore(told));
      if (slip && isLikely && !isPartOf && !isQualified(told, value)) {
        return [{ told, by: { value }, right: slip.text }];
      }
    }
    return [];
  });
