import { equalValue } from '../../../ledger/account-book';
import { ledgerOf } from '../../../ledger/accounts';
import type { Statement, Told } from '../../../ledger/statements';
import { readChineseNumeral } from '../../../reading/spelled-numbers';
import type { Check, CheckContext, FindingDraft } from '../../check';
import { foundNumber, printedNumber } from '../../support/make-finding';
import { compareValues, isSaid } from './claimed-words';
import { listsOf, membersOf } from './listed-members';

const ALL = '(?:均|都|全都|全部|悉数|无一例外地?|双双|全线)';
const DEGREE = '(?:已|已经|略|稍|远|明显|大幅|稳定|保持|超额|有所|有了?|实现了?|呈现?|得到){0,2}';
const HIGHER = '高于|超过|超出|多于|大于|优于|好于|不低于|不少于|突破|达到|达|在';
const LOWER = '低于|不及|少于|小于|不足|不到|不高于|不超过|不多于|未达到?|未超过|控制在';
const MEAN =
  '(?:全校|学校|本校|全系|总体|整体|总的)?的?(?:平均(?:水平|值|数|分|线)?|均值|总体水平|整体水平)';
const LAST_YEAR = '(?:上年|去年|上一年|上学年|上一学年|上届|前一年)(?:度|同期|水平){0,2}';
const ROSE = '提高|提升|上升|增加|增长|上涨|走高|上扬|改善|攀升|升高|进步';
const FELL = '下降|降低|减少|回落|下滑|走低|下跌|退步';

/** 均高于 3000 元, 都在 90% 以上; the number is the first quantity behind. */
const BESIDE_NUMBER = new RegExp(`${ALL}${DEGREE}(?:(${LOWER})|(${HIGHER}))了?\\s?$`);
const BESIDE_MEAN = new RegExp(`${ALL}${DEGREE}(?:(${LOWER})|(${HIGHER}))了?${MEAN}`, 'g');
const BESIDE_LAST_YEAR = new RegExp(
  [
    `${ALL}${DEGREE}(?:(低于|不及|少于|小于|逊于)|(高于|优于|好于|超过|多于|大于))了?${LAST_YEAR}`,
    `(?:[比较]${LAST_YEAR}${ALL}|${ALL}[比较]${LAST_YEAR})${DEGREE}(?:的)?(?:(${FELL})|(${ROSE}))`,
    `${ALL}${DEGREE}(?:的)?(?:(${FELL})|(${ROSE}))(?=[，,。；;、）)]|$)`,
  ].join('|'),
  'g',
);
const CHANGES = new Set<Told['cue']>(['delta', 'growth', 'points', 'multiple', 'last', 'from']);
const SENTENCE = /[。！？!?\n]/;
/** Between two numbers of a list, and between its last one and the claim. */
const REACH = 40;
const NEAR = 24;

const isMember = ({ kind, isSpelled, isApproximate, cue, unit }: Told): boolean =>
  kind === 'quantity' && !isSpelled && !isApproximate && unit !== null && !CHANGES.has(cue);

const NO_MEMBER = /相差|差距|合计|总计|共计|增|减|占/;

/** The numbers of one measure right before a claim, one after the other. */
const listBefore = ({ passage: { text }, quantities }: Statement, at: number): Told[] => {
  const list: Told[] = [];
  for (const told of [...quantities].reverse()) {
    if (told.end > at) continue;
    const next = list[0];
    const between = text.slice(told.end, next?.start ?? at);
    if (SENTENCE.test(between) || between.length > (next ? REACH : NEAR)) break;
    if (!isMember(told) || NO_MEMBER.test(told.label)) continue;
    if (next && told.dimension !== next.dimension) continue;
    list.unshift(told);
  }
  return list;
};

const COUNTED = /([两二三四五六七八九十\d]{1,2})\s?(?:大类|[项类个种门家者村系校班县市所])/;
const GENERAL =
  /^(?:以上|上述|各|均|前|后|这|分别)?(?:几|各|所有)?(?:项|类|个|者)?(?:指标|数据|满意度|收入|人数|专业|系部?|分项)?$/;

/** The members of which a claim speaks: as many as it counts, all of them without a subject; none of another. */
const membersClaimed = (statement: Statement, at: number): Told[] => {
  const { text } = statement.passage;
  const list = listBefore(statement, at);
  const last = list.at(-1);
  if (!last) return [];
  const subject = text
    .slice(last.end, at)
    .replace(/[（(][^（）()]{0,20}[）)]/g, '')
    .replace(/[，,、；;：:\s]/g, '');
  const numeral = COUNTED.exec(subject)?.[1];
  if (numeral === undefined) return GENERAL.test(subject) ? list : [];
  const count = /^\d/.test(numeral) ? Number(numeral) : readChineseNumeral({ text: numeral });
  return count !== null && list.length >= count ? list.slice(-count) : [];
};

const exact = ({ amount }: Told) => ({ span: { low: amount, high: amount } });

const draft = (
  { passage }: Statement,
  at: number,
  words: string,
  against: Told[],
  basis: { zh: string; en: string },
): FindingDraft => ({
  place: passage.place,
  quote: passage.text.slice(Math.max(0, at - 60), at + words.length + 12).trim(),
  numbers: against.map((told) => foundNumber({ label: told.label, number: told })),
  messages: {
    zh: `正文说“${words}”，而 ${against.map((told) => `${told.label} ${printedNumber(told)}`.trim()).join('、')}${basis.zh}。`,
    en: `The text says "${words}" of all, but ${against.map(printedNumber).join(', ')}${basis.en}.`,
  },
});

/** 95.6%、93.8%、88.1%，均在 90% 以上. */
const besideNumber = (statement: Statement): FindingDraft[] => {
  const { text } = statement.passage;
  return statement.quantities.flatMap((limit): FindingDraft[] => {
    const first = Math.max(0, limit.start - 20);
    const match = BESIDE_NUMBER.exec(text.slice(first, limit.start));
    if (!match || limit.kind !== 'quantity' || !isSaid(text, first + match.index)) return [];
    const at = first + match.index;
    const side = /^(以上|以下|以内|之上|之下)/.exec(
      text.slice(limit.end, limit.end + 3).trimStart(),
    )?.[1];
    if (match[2] === '在' && side === undefined) return [];
    const isLow = match[1] !== undefined || (side !== undefined && /下|内/.test(side));
    const members = membersClaimed(statement, at).filter(
      ({ dimension }) => dimension === limit.dimension,
    );
    if (members.length < 2) return [];
    const against = members.filter(
      (told) => compareValues(exact(told), exact(limit)) === (isLow ? 1 : -1),
    );
    const words = `${text.slice(at, limit.end)}${side ?? ''}`;
    return against.length === 0 ? [] : [draft(statement, at, words, against, NOT_SO)];
  });
};

const NOT_SO = { zh: '不是这样', en: ' is not' };

const sentenceBounds = (text: string, at: number): { from: number; until: number } => {
  let from = at;
  while (from > 0 && !SENTENCE.test(text.charAt(from - 1))) from -= 1;
  let until = at;
  while (until < text.length && !SENTENCE.test(text.charAt(until))) until += 1;
  return { from, until };
};

const OF_MEAN = /平均|人均|均值|总体|整体/;

/** 平均月收入 3680 元，其中甲类 3920 元，乙类 3310 元，各类均高于平均水平. */
const besideMean = (statement: Statement): FindingDraft[] => {
  const { text } = statement.passage;
  return [...text.matchAll(BESIDE_MEAN)].flatMap((match): FindingDraft[] => {
    const at = match.index;
    const { from } = sentenceBounds(text, at);
    const told = statement.quantities.filter(
      (each) => isMember(each) && each.start >= from && each.end <= at,
    );
    const [mean, ...others] = told.filter(({ label }) => OF_MEAN.test(label));
    if (!mean || others.length > 0 || !isSaid(text, at)) return [];
    const members = told.filter(
      (each) =>
        each !== mean &&
        each.dimension === mean.dimension &&
        each.start > mean.start &&
        !NO_MEMBER.test(each.label),
    );
    const against = members.filter(
      (each) => compareValues(exact(each), exact(mean)) === (match[1] === undefined ? -1 : 1),
    );
    const basis = {
      zh: `不是这样（${mean.label} ${printedNumber(mean)}）`,
      en: ` is not (the mean is ${printedNumber(mean)})`,
    };
    return against.length === 0 ? [] : [draft(statement, at, match[0], against, basis)];
  });
};

/** 教职工满意度 96%，家长满意度 95%，均高于上年: each number is an indicator's value. */
const besideLastYear = (context: CheckContext, statement: Statement): FindingDraft[] => {
  const { books } = ledgerOf(context);
  const { text } = statement.passage;
  return [...text.matchAll(BESIDE_LAST_YEAR)].flatMap((match): FindingDraft[] => {
    const at = match.index;
    const isLower = match
      .slice(1)
      .some((words: string | undefined, index) => words !== undefined && index % 2 === 0);
    const members = isSaid(text, at) ? membersClaimed(statement, at) : [];
    const judged = members.flatMap((told) => {
      const value = equalValue({ told, books });
      const before =
        value?.year === books.year
          ? books.known.find({ indicator: value.indicator.code, year: books.year - 1 })
          : undefined;
      return value && before ? [{ told, order: compareOf(value.amount, before.amount) }] : [];
    });
    if (judged.length < 2) return [];
    const against = judged.filter(({ order }) => order === (isLower ? 1 : -1));
    // Where some are not known, only what none of the known does is doubted.
    const isEnough = judged.length === members.length || against.length === judged.length;
    return against.length === 0 || !isEnough
      ? []
      : [
          draft(
            statement,
            at,
            match[0],
            against.map(({ told }) => told),
            isLower
              ? { zh: '高于上年的值', en: ' is above last year’s value' }
              : { zh: '低于上年的值', en: ' is below last year’s value' },
          ),
        ];
  });
};

const EXCEPT = /除了?([^，。；：、\d]{2,12}?)(?:以外|之外|外)[，,]?[^，。；：\d]{0,8}$/;
const CLOSE = 60;

/** 五类均多于上年：甲增加 13 人，乙增加 5 人; 除教育类外均多于上年: each told with its own change. */
const besideChanges = (statement: Statement): FindingDraft[] => {
  const { text } = statement.passage;
  return [...text.matchAll(BESIDE_LAST_YEAR)].flatMap((match): FindingDraft[] => {
    const at = match.index;
    if (!isSaid(text, at)) return [];
    const end = at + match[0].length;
    const isLower = match
      .slice(1)
      .some((words: string | undefined, index) => words !== undefined && index % 2 === 0);
    const list = listsOf(statement, true).find(([first, , third]) => {
      const gap = first ? text.slice(end, first.start) : '';
      return (
        third !== undefined &&
        first !== undefined &&
        first.start > end &&
        gap.length <= CLOSE &&
        !/[。！？\n]/.test(gap)
      );
    });
    if (!list) return [];
    const except = EXCEPT.exec(text.slice(Math.max(0, at - 30), at))?.[1];
    const said = isLower ? -1 : 1;
    const names = membersOf(list).map(({ name }) => name);
    const isExcepted = (name: string | undefined): boolean =>
      except !== undefined &&
      name !== undefined &&
      (name.includes(except) || except.includes(name));
    const against = list.filter(({ sign }, index) =>
      isExcepted(names[index]) ? sign === said : sign === -said,
    );
    if (names.length !== list.length || against.length === 0) return [];
    return [draft(statement, at, match[0], against, NOT_SO)];
  });
};

const compareOf = (now: number, before: number): 1 | -1 | 0 =>
  now > before ? 1 : now < before ? -1 : 0;

/** 均, 都, 全部, of numbers that stand right before it. */
export const listedAllClaim: Check = {
  id: 'listed-all-claim',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '“均高于、均在……以上”与所列数字不符', en: 'A claim about all numbers before it' },
  advice: {
    zh: '请核对前面所列的各个数字，或改写“均、都、全部”一类的说法。',
    en: 'Check the numbers listed before it, or reword the claim about all.',
  },
  limits: {
    zh: '只看紧接在几个同单位的数字后面的“均、都、全部”，与界限、平均数或上年的值比较；另有主语的不看。',
    en: 'Only right after several numbers of one unit, held against a bound, their mean or last year’s values; not where the claim has a subject of its own.',
  },
  run: (context) =>
    ledgerOf(context).statements.flatMap((statement) => [
      ...besideNumber(statement),
      ...besideMean(statement),
      ...besideLastYear(context, statement),
      ...besideChanges(statement),
    ]),
};
