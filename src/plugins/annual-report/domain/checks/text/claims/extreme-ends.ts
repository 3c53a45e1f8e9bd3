import { ledgerOf } from '../../../ledger/accounts';
import type { Statement, Told } from '../../../ledger/statements';
import type { Check, FindingDraft } from '../../check';
import { foundNumber, printedNumber } from '../../support/make-finding';

/** 最高 or 最低 with the number that the words give it. */
type End = { isTop: boolean; told: Told; words: string; start: number };

const EXTREME = /最(?:(多|高|大|长|年长)|(少|低|小|短|年轻))/g;
const BEHIND =
  /^(?:的|者|值|分|数)?(?:[\u4e00-\u9fff\d]{0,16}?(?:班|系|类|专业|员|人|是|为|有|达|站)?)?[，,（(：:]?\s?(?:共?有|仅有?|只有?|为|是|达到?|年仅)?\s?$/;
const REACH = 24;
const SENTENCE = /[。！？!?\n；;]/;
/** The most of one thing and the least of another. */
const SEVERAL = /分别|各自|依次|每|至少|最多不|不超过|上限|下限|限额|标准(?!化)/;

const endsIn = ({ passage: { text }, quantities }: Statement): End[] =>
  [...text.matchAll(EXTREME)].flatMap((match): End[] => {
    const start = match.index;
    const end = start + match[0].length;
    const told = quantities.find((each) => each.start >= end);
    if (!told || told.start - end > REACH || told.isSpelled || told.kind !== 'quantity') return [];
    if (!BEHIND.test(text.slice(end, told.start)) || SENTENCE.test(text.slice(end, told.start))) {
      return [];
    }
    return [{ isTop: match[1] !== undefined, told, words: match[0], start }];
  });

const isOneSentence = (text: string, one: End, other: End): boolean =>
  !/[。！？!?\n]/.test(text.slice(one.start, other.start)) &&
  other.start - one.start <= REACH * 3 &&
  !SEVERAL.test(text.slice(Math.max(0, one.start - 10), other.told.end));

const MEASURES: Record<string, string> = {
  多: '数',
  少: '数',
  高: '高',
  低: '高',
  长: '长',
  短: '长',
};
const measureOf = ({ words }: End): string => MEASURES[words.slice(-1)] ?? '大';

const against = (one: End, other: End): boolean => {
  if (one.told === other.told || one.told.dimension !== other.told.dimension) return false;
  if (measureOf(one) !== measureOf(other)) return false;
  const difference = one.told.amount - other.told.amount;
  return one.isTop === other.isTop ? difference !== 0 : one.isTop ? difference < 0 : difference > 0;
};

const inStatement = (statement: Statement): FindingDraft[] => {
  const { text } = statement.passage;
  const ends = endsIn(statement);
  return ends.flatMap((one, index): FindingDraft[] => {
    const other = ends[index + 1];
    if (!other || !isOneSentence(text, one, other) || !against(one, other)) return [];
    // 甲系最多的是…，乙系最多的是… are ends of two things.
    if (
      one.isTop === other.isTop &&
      !/^[^，,]{0,12}[，,]/.test(text.slice(one.told.end, other.start))
    )
      return [];
    const [first, second] = [printedNumber(one.told), printedNumber(other.told)];
    return [
      {
        place: statement.passage.place,
        quote: text.slice(Math.max(0, one.start - 20), other.told.end + 4).trim(),
        numbers: [one, other].map(({ told, words }) => foundNumber({ label: words, number: told })),
        messages: {
          zh: `正文说“${one.words}”的是 ${first}，“${other.words}”的是 ${second}，两者矛盾。`,
          en: `The text gives ${first} as "${one.words}" and ${second} as "${other.words}"; both cannot be.`,
        },
      },
    ];
  });
};

/** 最多 31 人，最少 52 人: both ends of one range, the wrong way round. */
export const extremeEnds: Check = {
  id: 'extreme-ends',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '最大的小于最小的', en: 'A most that is less than the least' },
  advice: {
    zh: '请核对“最多、最少”各是哪一个数字。',
    en: 'Check which number is the most and which the least.',
  },
  limits: {
    zh: '只看同一句里都写明数字的“最多、最少”“最高、最低”“最大、最小”。',
    en: 'Only a most and a least of one sentence, each with its number.',
  },
  run: (context) => ledgerOf(context).statements.flatMap(inStatement),
};
