import Decimal from 'decimal.js';
import { plainLabel } from '../../reading/number-label';
import { readUnit } from '../../reading/units';
import type { Check, CheckContext, FindingDraft } from '../check';
import type { Bilingual } from '../../base/bilingual';
import type { FindingNumber } from '../finding';
import { isExplained } from '../support/explained';
import { foundNumber, printedNumber } from '../support/make-finding';
import { isPerHead, studentsIndicator } from '../support/implied-totals';
import { sharesWord } from '../support/rates';
import {
  quantitiesOf,
  quoteOf,
  sentencesIn,
  type NamedNumber,
  type Sentence,
} from '../support/sentences';
import { yearOf } from '../support/years';

const FACTOR = 20;

type Reference = { text: Bilingual; number: FindingNumber };

const inYuan = (value: number, unit: string | null): Decimal =>
  new Decimal(value).times(readUnit({ unit })?.magnitude ?? 1);

/** Another per-head amount of money in the tables that speaks of the same: 生均经费拨款, 年生均财政拨款水平. */
const likeIndicator = (
  context: CheckContext,
  number: NamedNumber,
  year: number,
): Reference | null => {
  const label = plainLabel({ text: number.label.text });
  const core = label.replace(/^.*(?:生均|人均|师均)/, '');
  for (const indicator of context.content.indicators) {
    if (readUnit(indicator)?.name !== '元' || indicator.unit?.startsWith('万')) continue;
    const name = plainLabel({ text: indicator.name });
    if (!isPerHead({ name }) || !sharesWord({ left: core, right: name.replace(/生均/, '') }))
      continue;
    const value = context.values.find({ indicator: indicator.code, year });
    if (!value?.value || name === label) continue;
    const times = new Decimal(number.value).dividedBy(inYuan(value.value, indicator.unit));
    if (times.lessThan(FACTOR)) continue;
    const formatted = `${value.text}${indicator.unit ?? ''}`;
    const factor = times.toFixed(0);
    return {
      text: {
        zh: `指标“${indicator.name}”${year} 年是 ${formatted}，相差 ${factor} 倍`,
        en: `"${indicator.name}" is ${formatted} in ${year}, ${factor} times less`,
      },
      number: {
        label: indicator.name,
        text: value.text,
        value: value.value,
        indicator: indicator.code,
        year,
      },
    };
  }
  return null;
};

/** The largest sum of money in the sentence that is not per head. */
const largestTotal = (sentence: Sentence): NamedNumber | undefined =>
  quantitiesOf(sentence)
    .filter(({ unit, label }) => unit === '元' && !isPerHead({ name: label.text }))
    .sort((left, right) => right.value - left.value)[0];

/** Per head times heads against the other sums of money of the sentence. */
const againstTotals = (
  context: CheckContext,
  sentence: Sentence,
  number: NamedNumber,
  year: number,
): Reference | null => {
  const students = studentsIndicator(context.content);
  const largest = largestTotal(sentence);
  if (!students || !largest) return null;
  const heads = context.values.find({ indicator: students.code, year });
  if (!heads?.value) return null;
  const total = new Decimal(number.value).times(heads.value);
  if (total.lessThan(new Decimal(largest.value).times(FACTOR))) return null;
  const shown = `${total.dividedBy(10_000).toFixed(0)} 万元`;
  return {
    text: {
      zh: `按 ${heads.text} 名学生计算共 ${shown}，而同一句中最大的一笔只有 ${printedNumber(largest)}`,
      en: `for ${heads.text} students it would be ${shown}, while the largest sum beside it is ${printedNumber(largest)}`,
    },
    number: {
      label: students.name,
      text: heads.text,
      value: heads.value,
      indicator: students.code,
      year,
    },
  };
};

/** A 生均 amount of money that is far too large: probably it is a total, or the unit is wrong. */
export const perHeadAmount: Check = {
  id: 'per-head-amount',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '生均金额大得不合理', en: 'Amounts per head' },
  advice: {
    zh: '请核对单位（元或万元），并看它是不是总额；如果是总额，请去掉“生均”或改写。',
    en: 'Check the unit, and whether it is a total rather than an amount per head.',
  },
  limits: {
    zh: `只看相差 ${FACTOR} 倍以上的；与名称相近的生均指标比较，或按在校生人数折算后与同一句中的金额比较。`,
    en: `Only differences of ${FACTOR} times and more, against a like indicator or the other sums of the sentence.`,
  },
  run: (context) =>
    sentencesIn(context).flatMap((sentence) =>
      quantitiesOf(sentence).flatMap((number): FindingDraft[] => {
        const name = number.label.text.trim();
        if (number.unit !== '元' || !isPerHead({ name })) return [];
        if (isExplained({ context, sentence, number })) return [];
        const reportYear = context.content.report.year;
        const named = yearOf({ sentence, at: number.start, reportYear });
        const year = typeof named === 'number' ? named : reportYear;
        const reference =
          likeIndicator(context, number, year) ?? againstTotals(context, sentence, number, year);
        if (!reference) return [];
        return [
          {
            place: sentence.passage.place,
            quote: quoteOf({ sentence, from: number.label.start, to: number.end }),
            numbers: [foundNumber({ label: name, number, year }), reference.number],
            messages: {
              zh: `“${name} ${printedNumber(number)}”大得不合理：${reference.text.zh}。`,
              en: `"${name} ${printedNumber(number)}" cannot be per head: ${reference.text.en}.`,
            },
          },
        ];
      }),
    ),
};
