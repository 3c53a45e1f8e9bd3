import { equalValue } from '../../../ledger/account-book';
import { ledgerOf } from '../../../ledger/accounts';
import type { KnownValue } from '../../../ledger/known-values';
import type { Check, CheckContext, FindingDraft } from '../../check';
import {
  claimedIn,
  claimFinding,
  type Claimed,
  compareValues,
  numberOfValue,
  subjectBefore,
  subjectIndicators,
  valueInWords,
} from './claimed-words';

const BASE = '(?:上年|去年|上一年|上学年|上届|上一届|前一年|(?:19|20)\\d{2}\\s?年)(?:度|同期)?';
const UNCHANGED = new RegExp(
  `(?:与|同|和|跟|较|比)${BASE}(?:水平)?(基本|大体|大致)?(?:保持)?(?:持平|相同|一致|不变|一样|相当|没有变化|无变化)|(?:较|比|与)?${BASE}(?:没有变化|保持不变)`,
  'g',
);
/** 基本持平 allows so much of a difference. */
const NEARLY = 0.05;

/** The value that a claim is about: a number right before it that is one, or the indicator that is named. */
const valueClaimed = (
  context: CheckContext,
  { passage, from, before, match }: Claimed,
  indicatorOf: (words: string) => string | null,
): KnownValue | null => {
  const { statements, books } = ledgerOf(context);
  const at = from + match.index;
  const statement = statements.find((other) => other.passage === passage);
  const told = statement?.quantities.findLast(({ end }) => end <= at);
  const between = told ? passage.text.slice(told.end, at).replace(/[，,\s也均都仍]/g, '') : null;
  if (told && between === '') return equalValue({ told, books });
  const code = indicatorOf(subjectBefore({ before }));
  return code === null ? null : (books.known.find({ indicator: code, year: books.year }) ?? null);
};

const isUnchanged = (value: KnownValue, before: KnownValue, isNearly: boolean): boolean =>
  isNearly
    ? Math.abs(value.amount - before.amount) <= Math.abs(before.amount) * NEARLY
    : compareValues(value, before) === 0;

/** 与上年持平, of a value that has changed. */
export const unchangedClaim: Check = {
  id: 'unchanged-claim',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '“与上年持平”与数值不符', en: 'Said to be unchanged' },
  advice: {
    zh: '请核对两年的数值，或改写“持平”一类的说法。',
    en: 'Check the values of both years, or reword the claim.',
  },
  limits: {
    zh: '只看紧跟在指标名称或指标值后面的“与上年持平、相同”；“基本持平”允许相差 5%。',
    en: 'Only 与上年持平 right after an indicator’s name or value; 基本持平 allows 5 %.',
  },
  run: (context) => {
    const indicatorOf = subjectIndicators(context);
    const { books } = ledgerOf(context);
    return claimedIn({ context, pattern: UNCHANGED }).flatMap((claimed): FindingDraft[] => {
      const value = valueClaimed(context, claimed, indicatorOf);
      if (value?.year !== books.year) return [];
      const named = /(?:19|20)\d{2}/.exec(claimed.match[0])?.[0];
      const year = named === undefined ? books.year - 1 : Number(named);
      const before = books.known.find({ indicator: value.indicator.code, year });
      if (!before || isUnchanged(value, before, claimed.match[1] !== undefined)) return [];
      return [
        claimFinding({
          claimed,
          numbers: [before, value].map(numberOfValue),
          messages: {
            zh: `正文说“${claimed.match[0]}”，而指标“${value.indicator.name}”${valueInWords(before)}，${valueInWords(value)}。`,
            en: `The text says "${claimed.match[0]}", but "${value.indicator.name}" went from ${before.text} in ${before.year} to ${value.text} in ${value.year}.`,
          },
        }),
      ];
    });
  },
};
