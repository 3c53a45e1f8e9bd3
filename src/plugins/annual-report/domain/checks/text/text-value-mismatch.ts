import Decimal from 'decimal.js';
import { readUnit } from '../../reading/units';
import type { Value } from '../../content/value';
import { ledgerOf } from '../../ledger/accounts';
import { slipsOf } from '../../reading/slips';
import type { Check, CheckContext, FindingDraft } from '../check';
import { isExplained } from '../support/explained';
import { valueFixes } from '../support/fixes';
import { foundNumber, printedNumber } from '../support/make-finding';
import { indicatorNames, type IndicatorName } from '../support/indicator-names';
import { canBeSame, stepOf } from '../support/expressions/intervals';
import {
  inPassage,
  isBound,
  quoteOf,
  sentencesIn,
  type NamedNumber,
  type Sentence,
} from '../support/sentences';
import { yearOf } from '../support/years';

const CUMULATIVE = /累计|以来|历年|近[两二三四五\d]\s*年|计划|预计|目标|力争|预期|拟/;
const ANCHOR =
  /(?:学校|我校|本校|全校|现有?|共有?|拥有|目前|今年|本年度?|本学年|(?:19|20)\d{2}\s*(?:学年|年)度?)\s*$/;
const REACH = 12;
const CLAUSE_END = /^\s*(?:[，,；;、。：:（(）)]|$)/;
const LONG_ENOUGH = 4;
const DECIMALS_OF_COUNT = 0;

/** A short name (毕业生 for 毕业生人数) is the school's total only where the clause says no more than that. */
const meansTotal = (name: IndicatorName, { text }: Sentence, number: NamedNumber): boolean => {
  if (!name.isShort) return true;
  if (!CLAUSE_END.test(text.slice(number.end, number.end + 3))) return false;
  const { lead, text: label, start } = number.label;
  if (lead.includes('其中')) return label.length >= LONG_ENOUGH;
  return start <= lead.length || ANCHOR.test(text.slice(Math.max(0, start - REACH), start));
};

const decimalsOf = (value: Value): number => {
  const match = /\.(\d+)/.exec(value.text);
  return match?.[1]?.length ?? DECIMALS_OF_COUNT;
};

/** 1：20 and 20：1 are compared as twenty to one. */
const toOne = (ratio: number): number => (ratio < 1 && ratio > 0 ? 1 / ratio : ratio);

const isSameRatio = (printed: number, value: number): boolean =>
  canBeSame({
    left: { value: toOne(printed), step: 0.01 },
    right: { value: toOne(value), step: 1 },
  });

const agrees = (name: IndicatorName, number: NamedNumber, value: Value): boolean => {
  if (value.value === null) return true;
  if (number.kind === 'ratio') return isSameRatio(number.value, value.value);
  const magnitude = readUnit(name.indicator)?.magnitude ?? 1;
  return canBeSame({
    left: { value: number.value, step: stepOf(number) },
    right: {
      value: new Decimal(value.value).times(magnitude).toNumber(),
      step: stepOf({ decimals: decimalsOf(value), magnitude }),
    },
  });
};

/** 三个 may be a way of speaking; 十一人 counts. */
const LARGEST_WAY_OF_SPEAKING = 10;
const NEAR = 0.25;

/** Values that another number of the text prints already, by name: a number far from one is of a part of the school. */
const statedValues = (context: CheckContext): Set<string> =>
  new Set(
    ledgerOf(context).numbers.flatMap(({ account }) =>
      account.kind === 'equal' ? [`${account.value.indicator.code}@${account.value.year}`] : [],
    ),
  );

const ALMOST = 0.06;
const LARGE = 20;

/** 教职工 186 人 beside 182 is the school's, although nothing says so. */
const isAlmost = (number: NamedNumber, value: Value): boolean => {
  const wanted = value.value ?? 0;
  return wanted >= LARGE && Math.abs(number.printed - wanted) <= wanted * ALMOST;
};

/** Whether a number is a value that was mistyped or is near it, not that of something else of its name. */
const isNearMiss = (number: NamedNumber, value: Value): boolean => {
  const wanted = value.value ?? 0;
  return (
    Math.abs(number.printed - wanted) <= wanted * NEAR ||
    slipsOf({ digits: number.printed.toFixed(number.decimals) }).some(
      (slip) => slip.kind !== 'point' && slip.value === wanted,
    )
  );
};

/** A typed number right after an indicator's name that is not the indicator's value. */
export const textValueMismatch: Check = {
  id: 'text-value-mismatch',
  family: 'text',
  severity: 'warning',
  name: { zh: '正文数字与指标值不一致', en: 'Text and value disagree' },
  advice: {
    zh: '请核对两处，改正其中一处；正文中的数字可以改为引用指标，以后就不会再不一致。',
    en: 'Check both and fix one; a number that is bound to the indicator cannot disagree again.',
  },
  limits: {
    zh: '只看紧跟在指标名称（或别名）后面、单位相同的数字；换了说法的看不出来。约数、累计数、计划数和已引用指标的数字不看。',
    en: 'Only numbers right after an indicator’s name or alias, in its unit; other wordings are not seen. Approximate, cumulative, planned and bound numbers are left alone.',
  },
  run: (context) => {
    const { content, values, passages } = context;
    const names = indicatorNames({ content });
    const reportYear = content.report.year;
    const earlierYears = new Map<Sentence['passage'], Set<number>>();

    const stated = statedValues(context);

    const judge = (sentence: Sentence, number: NamedNumber): FindingDraft[] => {
      const isExact = ['quantity', 'ratio'].includes(number.kind) && !number.isApproximate;
      if (!isExact || isBound({ sentence, number })) return [];
      if (isExplained({ context, sentence, number })) return [];
      const name = names.find({ label: number.label.text, unit: number.unit });
      if (!name) return [];
      const isTotal = meansTotal(name, sentence, number);
      if (number.isSpelled && number.value <= LARGEST_WAY_OF_SPEAKING && name.isShort) return [];
      if ((number.kind === 'ratio') !== (name.indicator.kind === 'ratio')) return [];
      if (CUMULATIVE.test(sentence.text.slice(0, number.start))) return [];
      const named = yearOf({ sentence, at: number.start, reportYear });
      if (named === 'several') return [];
      const indicator = name.indicator.code;
      const year = named === 'none' ? reportYear : named;
      const value = values.find({ indicator, year });
      if (!value || value.value === null || agrees(name, number, value)) return [];
      const others = named === 'none' ? [...(earlierYears.get(sentence.passage) ?? [])] : [];
      const isOtherYear = others.some((other) => {
        const candidate = values.find({ indicator, year: other });
        return candidate !== undefined && agrees(name, number, candidate);
      });
      if (isOtherYear) return [];
      const isStated = stated.has(`${indicator}@${year}`);
      if (isStated && !isNearMiss(number, value)) return [];
      if (!isTotal && !isAlmost(number, value)) return [];
      const formatted = `${value.text}${value.text.endsWith('%') ? '' : (name.indicator.unit ?? '')}`;
      const older = values.find({ indicator, year: year - 1 });
      const isStale = older !== undefined && older.value !== null && agrees(name, number, older);
      return [
        {
          place: sentence.passage.place,
          fixes: valueFixes({
            context,
            passage: sentence.passage,
            number: inPassage(sentence, number),
            indicator,
            year,
          }),
          quote: quoteOf({ sentence, from: number.label.start, to: number.end }),
          numbers: [
            foundNumber({ label: number.label.text, number }),
            {
              label: name.indicator.name,
              text: value.text,
              value: value.value,
              indicator,
              year,
            },
          ],
          messages: {
            zh: `正文写“${number.label.text}”为 ${printedNumber(number)}，而指标“${name.indicator.name}”${year} 年的值是 ${formatted}${isStale ? `；正文的数字与 ${year - 1} 年的值相同，可能没有更新` : ''}。`,
            en: `The text gives ${printedNumber(number)} for "${number.label.text}", but "${name.indicator.name}" is ${formatted} in ${year}${isStale ? `; the text repeats the value of ${year - 1}` : ''}.`,
          },
        },
      ];
    };

    return sentencesIn({ passages }).flatMap((sentence) => {
      const findings = sentence.numbers.flatMap((number) => judge(sentence, number));
      const years = earlierYears.get(sentence.passage) ?? new Set<number>();
      for (const { kind, value } of sentence.numbers) if (kind === 'year') years.add(value);
      earlierYears.set(sentence.passage, years);
      return findings;
    });
  },
};
