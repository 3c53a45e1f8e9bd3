import { ledgerOf } from '../../../ledger/accounts';
import type { Statement, Told } from '../../../ledger/statements';
import { readChineseNumeral } from '../../../reading/spelled-numbers';
import type { Check, FindingDraft } from '../../check';
import { foundNumber, printedNumber } from '../../support/make-finding';
import { isSaid } from './claimed-words';

const NUMERAL = '[一二两三四五六七八九十\\d]{1,2}';
const THINGS =
  '(?:大类|[项类个门种家所系县市村校组])(?:指标|收入|支出|专业|数据|满意度|系部?|大类|群)?';
const UP = '上扬|上升|增长|增加|提高|提升|走高|上涨|攀升|向好|正增长|进步|增多|递增|扩大|飘红|为正';
const DOWN = '下滑|下降|减少|降低|走低|回落|下跌|退步|负增长|缩减|递减|收窄|为负';
const HOW = '(?:全部|全都|均|都|全|悉数)?(?:实现了?|呈现?|保持|有所|略有|同比|较上年|比上年){0,2}';
/** 三类上扬、一类下滑; 四类全部上扬. */
const COUNTED = new RegExp(`(${NUMERAL})\\s?${THINGS}${HOW}(?:(${UP})|(${DOWN}))`, 'g');
/** 三升一降, 两增两减. */
const SHORT = new RegExp(`(?<![第])(${NUMERAL})[升增涨]\\s?(${NUMERAL})[降减跌](?!班|级)`, 'g');
/** 各类全部上扬, 均有增长: of all that are listed. */
const EVERY = new RegExp(
  `(?:各[项类系个]?${THINGS}?|全部|全都|悉数|全线|无一例外地?)${HOW}(?:(${UP})|(${DOWN}))(?=[，,。；;、）)]|$)`,
  'g',
);

type Claim = { up: number; down: number; count: number | null; start: number; end: number };

const read = (words: string | undefined): number =>
  words === undefined
    ? 0
    : /^\d/.test(words)
      ? Number(words)
      : (readChineseNumeral({ text: words }) ?? 0);

/** 三类上扬、一类下滑 is one claim. */
const joined = (claims: Claim[], text: string): Claim[] =>
  claims.reduce<Claim[]>((all, claim) => {
    const last = all.at(-1);
    const isNext = last && /^[，,、；;和与\s]{0,2}$/.test(text.slice(last.end, claim.start));
    if (!last || !isNext) return [...all, claim];
    const both = {
      up: last.up + claim.up,
      down: last.down + claim.down,
      count: (last.count ?? 0) + (claim.count ?? 0),
      start: last.start,
      end: claim.end,
    };
    return [...all.slice(0, -1), both];
  }, []);

const claimsIn = (text: string): Claim[] => {
  const counted = [...text.matchAll(COUNTED)].map((match): Claim => {
    const count = read(match[1]);
    const isUp = match[2] !== undefined;
    const end = match.index + match[0].length;
    return { up: isUp ? count : 0, down: isUp ? 0 : count, count, start: match.index, end };
  });
  const short = [...text.matchAll(SHORT)].map((match): Claim => {
    const [up, down] = [read(match[1]), read(match[2])];
    return { up, down, count: up + down, start: match.index, end: match.index + match[0].length };
  });
  const every = [...text.matchAll(EVERY)].map((match): Claim => {
    const isUp = match[1] !== undefined;
    const end = match.index + match[0].length;
    return { up: isUp ? 1 : 0, down: isUp ? 0 : 1, count: null, start: match.index, end };
  });
  const isFree = ({ start }: Claim): boolean =>
    !counted.some((claim) => start >= claim.start && start < claim.end);
  return [...joined(counted, text), ...short, ...every.filter(isFree)];
};

const RISEN = /(?:[多增涨升高长添]|增加|增长|提高|上升|提升)[了约]?\s?$/;
const FALLEN = /(?:[少减降跌低缩]|减少|下降|降低|回落|下滑)[了约]?\s?$/;
const COMPARED = /上年|去年|同比|上届|上学年|上一年|前一年|[较比]/;
const SENTENCE = /[。！？!?\n]/;

type Change = { told: Told; sign: 1 | -1 };

const changesBefore = ({ passage: { text }, quantities }: Statement, at: number): Change[] => {
  let from = at;
  while (from > 0 && !SENTENCE.test(text.charAt(from - 1))) from -= 1;
  if (!COMPARED.test(text.slice(from, at))) return [];
  return quantities.flatMap((told): Change[] => {
    if (told.kind !== 'quantity' || told.start < from || told.end > at) return [];
    const prior = text.slice(Math.max(from, told.start - 4), told.start);
    if (RISEN.test(prior)) return [{ told, sign: 1 }];
    return FALLEN.test(prior) ? [{ told, sign: -1 }] : [];
  });
};

const FEWEST = 2;

/** The changes of one unit that a claim counts; none where they are not as many. */
const changesClaimed = (changes: Change[], { count }: Claim): Change[] => {
  const units = new Set(changes.map(({ told }) => told.unit));
  for (const unit of units) {
    const ofUnit = changes.filter(({ told }) => told.unit === unit);
    // A change of the whole may stand at their head.
    const members = count === null ? ofUnit : ofUnit.slice(-count);
    const isAll = count === null || members.length === count;
    if (isAll && members.length >= FEWEST) return members;
  }
  return [];
};

const isRight = (changes: Change[], { up, down, count }: Claim): boolean => {
  const risen = changes.filter(({ sign }) => sign === 1).length;
  const fallen = changes.length - risen;
  if (count === null) return up > 0 ? fallen === 0 : risen === 0;
  return risen === up && fallen === down;
};

const inStatement = (statement: Statement): FindingDraft[] => {
  const { text } = statement.passage;
  return claimsIn(text).flatMap((claim): FindingDraft[] => {
    if (!isSaid(text, claim.start)) return [];
    const changes = changesClaimed(changesBefore(statement, claim.start), claim);
    if (changes.length === 0 || isRight(changes, claim)) return [];
    const words = text.slice(claim.start, claim.end);
    const signed = changes
      .map(({ told, sign }) => `${sign === 1 ? '+' : '−'}${printedNumber(told)}`)
      .join('、');
    return [
      {
        place: statement.passage.place,
        quote: text.slice(Math.max(0, claim.start - 60), claim.end + 8).trim(),
        numbers: changes.map(({ told }) => foundNumber({ label: told.label, number: told })),
        messages: {
          zh: `正文说“${words}”，而前面所列的变化是 ${signed}。`,
          en: `The text says "${words}", but the changes before it are ${signed}.`,
        },
      },
    ];
  });
};

/** 三类上扬、一类下滑, 三升一降, of changes that stand before it. */
export const directionCountClaim: Check = {
  id: 'direction-count-claim',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '“几升几降、全部增长”与所列变化不符', en: 'How many rose and how many fell' },
  advice: {
    zh: '请核对所列的各项增减，或改写“全部上升、一项下降”一类的说法。',
    en: 'Check the changes listed, or reword how many rose and fell.',
  },
  limits: {
    zh: '只看同一句里逐项写明增减数量、项数也对得上的。',
    en: 'Only where the sentence lists as many changes, each with its amount.',
  },
  run: (context) => ledgerOf(context).statements.flatMap(inStatement),
};
