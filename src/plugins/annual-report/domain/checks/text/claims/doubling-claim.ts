import { ledgerOf } from '../../../ledger/accounts';
import type { Statement, Told } from '../../../ledger/statements';
import { readChineseNumeral } from '../../../reading/spelled-numbers';
import type { Check, FindingDraft } from '../../check';
import { foundNumber, printedNumber } from '../../support/make-finding';
import { isSaid } from './claimed-words';

/** 翻了一番, 逐年翻番, 增长了两倍, 增加一倍, 翻倍: as many times as before. */
const CLAIM =
  /(?<!有望|力争|计划)(?:翻了?\s?([一两二三四\d])\s?番|(?:接近|近)?翻[番倍]|(?:增长|增加|提高|扩大|提升)了?(?:近|约|整整)?\s?([一两二三四五六\d])\s?倍(?!以上))/g;
const CHANGES = new Set<Told['cue']>(['delta', 'growth', 'points', 'multiple', 'per', 'share']);
const NEARLY = 0.2;
/** A year, or a word for one, says that two numbers are of different times. */
const OF_TIMES = /(?:19|20)\d{2}\s?[年届级]|上年|去年|上届|上学年|前年|同期|由[^，。]{0,10}\d/;

const timesOf = ([, doublings, more]: RegExpExecArray): number | null => {
  const numeral = doublings ?? more;
  if (numeral === undefined) return 2;
  const count = /^\d/.test(numeral)
    ? Number(numeral)
    : readChineseNumeral({ text: numeral.replace('两', '二') });
  if (count === null) return null;
  return doublings === undefined ? count + 1 : 2 ** count;
};

const isAmount = (told: Told): boolean =>
  told.kind === 'quantity' &&
  !told.isSpelled &&
  !CHANGES.has(told.cue) &&
  told.unit !== '年' &&
  told.value > 0;

/** Numbers that the sentence of a claim, or those beside it, tell of one measure. */
const amountsAround = ({ quantities, passage: { text } }: Statement, at: number): Told[][] => {
  let from = at;
  while (from > 0 && !'。！？\n'.includes(text.charAt(from - 1))) from -= 1;
  let until = at;
  while (until < text.length && !'。！？\n'.includes(text.charAt(until))) until += 1;
  const around = quantities.filter(
    (told) => isAmount(told) && told.start >= from && told.end <= until,
  );
  const dimensions = [...new Set(around.map(({ dimension }) => dimension))];
  return dimensions.map((dimension) => around.filter((told) => told.dimension === dimension));
};

const isPlanned = (text: string, at: number): boolean =>
  /力争|争取|计划|目标|预计|将/.test(
    text
      .slice(Math.max(0, at - 80), at)
      .split(/[。！？；\n]/)
      .at(-1) ?? '',
  );

const judge = (statement: Statement): FindingDraft[] => {
  const { text } = statement.passage;
  return [...text.matchAll(CLAIM)].flatMap((match): FindingDraft[] => {
    const at = match.index;
    const times = timesOf(match);
    if (times === null || !isSaid(text, at) || isPlanned(text, at)) return [];
    const groups = amountsAround(statement, at).filter(({ length }) => length >= 2);
    const [first] = groups;
    const told = groups.flat();
    const begin = Math.min(at, ...told.map(({ labelStart }) => labelStart));
    const end = Math.max(at, ...told.map((each) => each.end));
    if (!first || !OF_TIMES.test(text.slice(Math.max(0, begin - 12), end))) return [];
    const isReached = groups.some((group) =>
      group.some((one) =>
        group.some((other) => {
          const ratio = other.amount / one.amount;
          return ratio >= times * (1 - NEARLY) && ratio <= times * (1 + NEARLY * 2);
        }),
      ),
    );
    if (isReached) return [];
    return [
      {
        place: statement.passage.place,
        quote: text.slice(Math.max(0, at - 60), at + match[0].length + 30).trim(),
        numbers: first.map((each) => foundNumber({ label: each.label, number: each })),
        messages: {
          zh: `正文说“${match[0]}”，而这里的数字是 ${first.map(printedNumber).join('、')}，没有一个是另一个的约 ${times} 倍。`,
          en: `The text says "${match[0]}", but of ${first.map(printedNumber).join(', ')} none is about ${times} times another.`,
        },
      },
    ];
  });
};

/** Doubled, says the text, while no number that it tells is twice another. */
export const doublingClaim: Check = {
  id: 'doubling-claim',
  reads: 'report',
  family: 'text',
  severity: 'warning',
  name: { zh: '“翻番、增长一倍”与所列数字不符', en: 'Doubled, by other numbers' },
  advice: {
    zh: '请核对前后两年的数字，或改写“翻番”的说法。',
    en: 'Check both numbers, or reword the claim.',
  },
  limits: {
    zh: '只看同一句里写出几年（或上年、本年）同单位数字的；只写一个数字的看不出来。',
    en: 'Only where the sentence gives numbers of one unit for several years; one number alone says nothing.',
  },
  run: (context) => ledgerOf(context).statements.flatMap(judge),
};
