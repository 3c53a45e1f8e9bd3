import Decimal from 'decimal.js';
import type { Bilingual } from '../../base/bilingual';
import type { IndicatorContent } from '../../content/report-content';
import type { Value } from '../../content/value';
import { plainLabel } from '../../reading/number-label';
import type { CheckContext } from '../check';
import type { FindingNumber } from '../finding';
import { stepOf } from './expressions/intervals';

const PER_HEAD = /生均|人均|师均|每生|每名学生/;
const HEADS = /在校(?:学)?生(?:人数|总数|数)$/;

/** Whether a name says that its value is per student, teacher or head. */
export function isPerHead({ name }: { name: string }): boolean {
  return PER_HEAD.test(plainLabel({ text: name }));
}

/** The indicator that counts the school's students, found by its name. */
export function studentsIndicator({
  indicators,
}: {
  indicators: IndicatorContent[];
}): IndicatorContent | undefined {
  return indicators
    .filter(({ name, kind, unit }) => kind === 'count' && unit === '人' && HEADS.test(name))
    .sort((left, right) => {
      const isWhole = ({ name }: IndicatorContent) => (/全日制/.test(name) ? 0 : 1);
      return isWhole(left) - isWhole(right) || left.name.length - right.name.length;
    })
    .find(({ name }) => !/年级|新生|类/.test(name));
}

const COUNT_ENDING = /(?:总数|数量|数)$/;
const SHARED = 2;

/** What a printed value per head and a number of heads allow their product to be. */
const productOf = (
  perHead: Value,
  heads: Value,
  indicatorDecimals: number,
): { least: Decimal; most: Decimal; at: Decimal } | null => {
  if (perHead.value === null || heads.value === null) return null;
  const printed = /\.(\d+)/.exec(perHead.text)?.[1]?.length ?? 0;
  const decimals = Math.max(printed, indicatorDecimals);
  const half = new Decimal(stepOf({ decimals, magnitude: 1 })).dividedBy(2);
  const value = new Decimal(perHead.value);
  return {
    least: value.minus(half).times(heads.value),
    most: value.plus(half).times(heads.value),
    at: value.times(heads.value),
  };
};

type ImpliedMovement = {
  isUp: boolean;
  numbers: FindingNumber[];
  describe: (claim: { label: string; isUp: boolean }) => Bilingual;
};

/**
 * How a total moved since the year before by its value per student times the students: 实训工位 by
 * 生均校内实践教学工位数. Null where no such indicator is named alike, a value is missing, or the roundings allow
 * both directions.
 */
export function impliedTotals({
  context: { content, values },
  label,
  year,
}: {
  context: CheckContext;
  label: string;
  year: number;
}): ImpliedMovement | null {
  const students = studentsIndicator(content);
  const tail = plainLabel({ text: label }).replace(COUNT_ENDING, '').slice(-SHARED);
  if (!students || tail.length < SHARED) return null;
  const [perHead, ...others] = content.indicators.filter(
    ({ name, unit }) =>
      isPerHead({ name }) &&
      unit?.endsWith('/生') &&
      plainLabel({ text: name }).replace(COUNT_ENDING, '').endsWith(tail),
  );
  if (!perHead || others.length > 0) return null;
  const read = (indicator: string, at: number) => values.find({ indicator, year: at });
  const rows = [year - 1, year].map((at) => ({
    at,
    value: read(perHead.code, at),
    heads: read(students.code, at),
  }));
  const [before, after] = rows.map(({ value, heads }) =>
    value && heads ? productOf(value, heads, perHead.decimals) : null,
  );
  if (!before || !after) return null;
  const isUp = after.least.greaterThan(before.most);
  if (!isUp && !after.most.lessThan(before.least)) return null;
  const [then, now] = rows.map(({ at, value, heads }) => ({
    zh: `${at} 年 ${value?.text ?? ''}×${heads?.text ?? ''}`,
    en: `${value?.text ?? ''}×${heads?.text ?? ''} in ${at}`,
  }));
  return {
    isUp,
    numbers: rows.flatMap(({ at, value }) =>
      value
        ? [
            {
              label: perHead.name,
              text: value.text,
              value: value.value,
              indicator: perHead.code,
              year: at,
            },
          ]
        : [],
    ),
    describe: (claim) => ({
      zh: `正文说“${claim.label.trim()}”${claim.isUp ? '增加' : '减少'}，但按“${perHead.name}”和“${students.name}”推算，${then?.zh ?? ''}≈${before.at.toFixed(0)}，${now?.zh ?? ''}≈${after.at.toFixed(0)}，是${isUp ? '增加' : '减少'}了。`,
      en: `The text says that "${claim.label.trim()}" ${claim.isUp ? 'grew' : 'fell'}, but "${perHead.name}" times "${students.name}" gives ${then?.en ?? ''}≈${before.at.toFixed(0)} and ${now?.en ?? ''}≈${after.at.toFixed(0)}.`,
    }),
  };
}
