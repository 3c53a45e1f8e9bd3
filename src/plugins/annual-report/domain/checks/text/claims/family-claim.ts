import { ledgerOf } from '../../../ledger/accounts';
import type { KnownValue } from '../../../ledger/known-values';
import { readChineseNumeral } from '../../../reading/spelled-numbers';
import type { Check, CheckContext, FindingDraft } from '../../check';
import {
  claimedIn,
  claimFinding,
  compareValues,
  type Claimed,
  hasQuantity,
  numberOfValue,
  subjectBefore,
  subjectIndicators,
} from './claimed-words';
import { familiesOf } from './indicator-families';

const ALL = '(?:均|都|全都|全部|悉数|普遍|一致)';
const LAST_YEAR = '(?:上年|去年|上一年|上学年|上一学年|上届|前一年|往年)(?:度|同期|水平)?';
const HIGHER = '高于|优于|好于|超过|超出|多于|大于';
const LOWER = '低于|不及|少于|小于|逊于';
const ROSE = '提高|提升|上升|增加|增长|上涨|改善|进步|升高';
const FELL = '下降|降低|减少|回落|下滑|下跌|退步';
const SOME = '(?:有所|有了?|略有?|稍有|小幅|明显|显著|稳步|进一步|实现了?|呈现?|不同程度)';

/** 均高于上年, 均比上年提高, 比上年均有提高, 均有所上升. */
const BESIDE_LAST_YEAR = new RegExp(
  [
    `${ALL}(?:略|明显)?(?:(${HIGHER})|(${LOWER}))了?${LAST_YEAR}`,
    `${ALL}[比较]${LAST_YEAR}${SOME}{0,2}(?:的)?(?:(${ROSE})|(${FELL}))`,
    `[比较]${LAST_YEAR}${ALL}${SOME}{0,2}(?:的)?(?:(${ROSE})|(${FELL}))`,
    `${ALL}${SOME}{1,2}(?:的)?(?:(${ROSE})|(${FELL}))`,
  ].join('|'),
  'g',
);

/** 均达到 90% 以上, 均不低于 85%, 均在 95% 以下. */
const BESIDE_BOUND = new RegExp(
  `${ALL}(?:已|稳定|保持)?(?:(达到?|超过|高于|不低于|突破|在)|(低于|不超过|不足|不到))了?\\s?(\\d{1,3}(?:\\.\\d{1,2})?)\\s?[%％](以上|以下|以内)?`,
  'g',
);

const COUNTED =
  /^(.{0,10}?)(?:这|上述|以上|其中)?([两二三四五六七八九十\d]{1,2})\s?(?:个|项|类|种|大类|大)(.{0,16})$/;
const EVERY = /^(?:各项|各类|各个|各|所有|全部|全体)(.{2,16})$/;
const FILLER = /分类|分项|主要|核心|关键|调查|评价|指标|数据|^项|^类|的/g;

type Subject = { count: number | null; noun: string };

const readSubject = (words: string): Subject | null => {
  const every = EVERY.exec(words);
  if (every) {
    const noun = (every[1] ?? '').replace(FILLER, '');
    return noun.length < 2 ? null : { count: null, noun };
  }
  const [, before = '', numeral = '', after = ''] = COUNTED.exec(words) ?? [];
  const count = /^\d/.test(numeral) ? Number(numeral) : readChineseNumeral({ text: numeral });
  if (count === null) return null;
  // 五项分类满意度, or 满意度五项指标.
  const noun = [after, before]
    .map((part) => part.replace(FILLER, ''))
    .find(({ length }) => length >= 2);
  return noun === undefined ? null : { count, noun };
};

/** Families that the words may mean; those that are counted by their number, the others by their name. */
const familiesNamed = (context: CheckContext, { count, noun }: Subject): string[][] =>
  familiesOf(context)
    .filter(({ name, codes, labels }) =>
      count === null
        ? name.includes(noun) && labels.every((label) => label.includes(noun.slice(-2)))
        : codes.length === count &&
          labels.every((label) => label.includes(noun) || `${name}${label}`.includes(noun)),
    )
    .map(({ codes }) => codes);

/** 在校生满意度、家长满意度和教职工满意度: each with its indicator, or none. */
const listedCodes = (words: string, indicatorOf: (words: string) => string | null): string[] => {
  const codes = words.split(/、|和|与|及|以及/).map((name) => indicatorOf(name.trim()));
  return codes.length > 1 ? codes.flatMap((code) => code ?? []) : [];
};

const membersOf = (
  context: CheckContext,
  claimed: Claimed,
  indicatorOf: (words: string) => string | null,
): string[][] => {
  const words = subjectBefore(claimed);
  const subject = readSubject(words);
  if (subject) return familiesNamed(context, subject);
  const clause = claimed.before.split(/[，,：:]/).at(-1) ?? '';
  if (hasQuantity({ text: clause })) return [];
  const listed = listedCodes(words, indicatorOf);
  return listed.length > 1 && listed.length === words.split(/、|和|与|及|以及/).length
    ? [listed]
    : [];
};

type Against = { value: KnownValue; words: string };

/** Members of a family that do not do what is said of all; null where one of them is not known. */
const exceptions = (
  codes: string[],
  judge: (code: string) => { value: KnownValue; isRight: boolean; words: string } | null,
): Against[] | null => {
  const judged = codes.map(judge);
  if (judged.includes(null)) return null;
  return judged.flatMap((each) => (each && !each.isRight ? [each] : []));
};

const draft = (claimed: Claimed, against: Against[]): FindingDraft =>
  claimFinding({
    claimed,
    numbers: against.map(({ value }) => numberOfValue(value)),
    messages: {
      zh: `正文说“${claimed.match[0]}”，而${against.map(({ words }) => words).join('；')}。`,
      en: `The text says "${claimed.match[0]}" of all, but not so: ${against.map(({ value }) => `${value.indicator.name} is ${value.text}`).join('; ')}.`,
    },
  });

/** Only where every family that the words may mean refutes them. */
const judgeFamilies = (
  claimed: Claimed,
  families: string[][],
  judge: Parameters<typeof exceptions>[1],
): FindingDraft[] => {
  const judged = families.map((codes) => exceptions(codes, judge));
  const [first] = judged;
  return !first || judged.some((against) => against === null || against.length === 0)
    ? []
    : [draft(claimed, first)];
};

const isUpward = ({ match }: Claimed): boolean =>
  match.slice(1).some((words: string | undefined, index) => words !== undefined && index % 2 === 0);

const TABLE = /^[^，,。；;]{0,6}[（(](?:见|详见|参见)?\s?表\s?(\d{1,2})/;
const FEWEST_ROWS = 3;

/** 各项收入全部低于上年（见表 8）: of a table's rows some may be totals or others, but not most. */
const besideTable = (context: CheckContext, claimed: Claimed): FindingDraft[] | null => {
  const { match, sentence } = claimed;
  const number = TABLE.exec(sentence.slice(match.index + match[0].length))?.[1];
  if (number === undefined || !/各|所有|全部/.test(claimed.before.slice(-12) + match[0]))
    return null;
  const table = context.content.tables.find(
    ({ documentId, kind }) =>
      kind !== 'annex' && context.numbering.tables.get(documentId)?.number === Number(number),
  );
  const { known, year } = ledgerOf(context).books;
  const moved = (table?.layout ?? []).flatMap(({ indicator }) => {
    const value = indicator === null ? undefined : known.find({ indicator, year });
    const before = indicator === null ? undefined : known.find({ indicator, year: year - 1 });
    return value && before ? [{ value, before, order: compareValues(value, before) }] : [];
  });
  const against = moved.filter(({ order }) => order === (isUpward(claimed) ? -1 : 1));
  if (moved.length < FEWEST_ROWS || against.length <= moved.length / 2) return null;
  return [
    draft(
      claimed,
      against.map(({ value, before }) => ({
        value,
        words: `“${value.indicator.name}”由 ${before.text} 变为 ${value.text}`,
      })),
    ),
  ];
};

/** All of several indicators did something, says the text, and one of them did not. */
export const familyClaim: Check = {
  id: 'family-claim',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '“均高于、均达到”与数值不符', en: 'A claim about all of several indicators' },
  advice: {
    zh: '请核对所说的各项指标，或改写“均”一类的说法。',
    en: 'Check each of the indicators, or reword the claim.',
  },
  limits: {
    zh: '所说的“几项”须能在表格中认出：个数和名称与同一行下面的各行一致，或逐个写出指标名称；认不出时不看。',
    en: 'The indicators must be known: as many rows of that name below one row of a table, or each named in the sentence.',
  },
  run: (context) => {
    const indicatorOf = subjectIndicators(context);
    const { known, year } = ledgerOf(context).books;
    const lastYear = claimedIn({ context, pattern: BESIDE_LAST_YEAR }).flatMap((claimed) => {
      const ofTable = besideTable(context, claimed);
      if (ofTable) return ofTable;
      const isUp = isUpward(claimed);
      return judgeFamilies(claimed, membersOf(context, claimed, indicatorOf), (code) => {
        const value = known.find({ indicator: code, year });
        const before = known.find({ indicator: code, year: year - 1 });
        if (!value || !before) return null;
        return {
          value,
          isRight: compareValues(value, before) === (isUp ? 1 : -1) || value.text === before.text,
          words: `“${value.indicator.name}”由 ${before.text} 变为 ${value.text}`,
        };
      });
    });
    const bound = claimedIn({ context, pattern: BESIDE_BOUND }).flatMap((claimed) => {
      const [, , below, digits = '', side] = claimed.match;
      const limit = Number(digits);
      const isBelow = below !== undefined || (side !== undefined && side !== '以上');
      return judgeFamilies(claimed, membersOf(context, claimed, indicatorOf), (code) => {
        const value = known.find({ indicator: code, year });
        if (!value || value.unit !== '%') return null;
        const isRight = isBelow ? value.span.low <= limit : value.span.high >= limit;
        return { value, isRight, words: `“${value.indicator.name}”为 ${value.text}` };
      });
    });
    return [...lastYear, ...bound];
  },
};
