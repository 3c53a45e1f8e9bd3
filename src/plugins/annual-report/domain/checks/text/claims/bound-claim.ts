import { ledgerOf } from '../../../ledger/accounts';
import { dimensionOfQuantity, type KnownValue } from '../../../ledger/known-values';
import type { Statement, Told } from '../../../ledger/statements';
import { readChineseNumeral } from '../../../reading/spelled-numbers';
import type { Check, CheckContext, FindingDraft } from '../../check';
import { foundNumber } from '../../support/make-finding';
import {
  isSaid,
  numberOfValue,
  seriesOf,
  subjectBefore,
  subjectIndicators,
  valueInWords,
} from './claimed-words';

const HIGHER = '突破|超过|超|高于|不低于|不少于|达到|达|保持在|稳定在|维持在|在';
const LOWER = '低于|不足|不到|不超过|不高于|未达到?|未超过|控制在';
const YEARS = '(?:已)?(?:(连续|近)\\s?([两二三四五六\\d])\\s?个?(?:年|届|学年)(?:来|均|都)?)?';
/** 就业率连续三年保持在 98% 以上, 在校生人数首次突破 4000 人: from its subject to the number. */
const BOUND = new RegExp(
  `${YEARS}(?:均|都|已|仍|一直|始终|始终保持)?(首次|首度)?(?:保持|稳定|维持|持续)?(?:(${LOWER})|(${HIGHER}))了?\\s?$`,
);
const REACH = 24;

type Claim = {
  limit: Told;
  start: number;
  end: number;
  isLow: boolean;
  years: number;
  isFirst: boolean;
};

const claimAt = (text: string, limit: Told): Claim | null => {
  const from = Math.max(0, limit.start - REACH);
  const match = BOUND.exec(text.slice(from, limit.start));
  if (!match || limit.kind !== 'quantity' || limit.isSpelled) return null;
  const [words, , numeral = '', first, low, high = ''] = match;
  const side = /^(以上|以下|以内|之上|之下)/.exec(
    text.slice(limit.end, limit.end + 3).trimStart(),
  )?.[1];
  // 就业率达到 97.2% is a value, not a bound.
  if (/达|在$/.test(high) && side === undefined) return null;
  const years = /^\d/.test(numeral) ? Number(numeral) : readChineseNumeral({ text: numeral });
  return {
    limit,
    start: from + match.index + (words.length - words.trimStart().length),
    end: limit.end + (side === undefined ? 0 : side.length),
    isLow: low !== undefined || (side !== undefined && /下|内/.test(side)),
    years: years ?? 1,
    isFirst: first !== undefined,
  };
};

const isBeyond = ({ amount }: KnownValue, { limit, isLow }: Claim): boolean =>
  isLow ? amount <= limit.amount : amount >= limit.amount;

/** The values that refute a claim. */
const against = (series: KnownValue[], claim: Claim): KnownValue[] => {
  const told = series.slice(-claim.years);
  const missed = told.filter((value) => !isBeyond(value, claim));
  const earlier = claim.isFirst
    ? series.slice(0, -1).filter((value) => isBeyond(value, claim))
    : [];
  return [...missed, ...earlier];
};

const LAST_YEAR = /上年|去年|上届|上学年|(?:19|20)\d{2}\s?年/;

const inStatement = (
  context: CheckContext,
  statement: Statement,
  indicatorOf: (words: string) => string | null,
): FindingDraft[] => {
  const { text } = statement.passage;
  return statement.quantities.flatMap((limit): FindingDraft[] => {
    const claim = claimAt(text, limit);
    if (!claim || !isSaid(text, claim.start)) return [];
    const before =
      text
        .slice(Math.max(0, claim.start - 40), claim.start)
        .split(/[。！？!?\n；;]/)
        .at(-1) ?? '';
    const code = indicatorOf(subjectBefore({ before }));
    if (code === null || LAST_YEAR.test(before.slice(-20))) return [];
    const series = seriesOf({ context, code });
    const [value] = series.slice(-1);
    if (value?.dimension !== dimensionOfQuantity(limit)) return [];
    const refuting = against(series, claim);
    if (refuting.length === 0) return [];
    const words = text.slice(claim.start, claim.end);
    const values = refuting.map(valueInWords).join('，');
    return [
      {
        place: statement.passage.place,
        quote: text.slice(Math.max(0, claim.start - 30), claim.end + 8).trim(),
        numbers: [foundNumber({ label: '', number: limit }), ...refuting.map(numberOfValue)],
        messages: {
          zh: `正文说“${value.indicator.name}”${words}，而表中${values}。`,
          en: `The text says "${words}" of "${value.indicator.name}", but the tables have ${refuting.map(({ text: printed, year }) => `${printed} in ${year}`).join(', ')}.`,
        },
      },
    ];
  });
};

/** 就业率连续三年保持在 98% 以上, held against the indicator's values. */
export const boundClaim: Check = {
  id: 'bound-claim',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '“保持在……以上、突破”与数值不符', en: 'A bound that the values do not keep' },
  advice: {
    zh: '请核对各年的数值，或改写“保持在……以上、首次突破”一类的说法。',
    en: 'Check the values of the years, or reword the bound.',
  },
  limits: {
    zh: '只看紧跟在指标名称后面的“突破、超过、保持在……以上、低于”；只比较表中有的年份。',
    en: 'Only 突破, 超过, 保持在…以上 or 低于 right after an indicator’s name, over the years that the tables have.',
  },
  run: (context) => {
    const indicatorOf = subjectIndicators(context);
    return ledgerOf(context).statements.flatMap((statement) =>
      inStatement(context, statement, indicatorOf),
    );
  },
};
