import type { IndicatorContent } from '../../content/report-content';
import type { Check } from '../check';
import { meet, type Interval } from '../support/expressions/intervals';
import { readValue, yearsOf } from '../support/expressions/reading';
import { valueFinding } from '../support/make-finding';
import { nameOf, printed } from '../support/words';
import Decimal from 'decimal.js';

const ENDING = /(?:之比|比例|比)$/;
const BETWEEN = /[与和：:](?=.)/;
const TWO_WORDS = /^(.)(.)(?:之比|比例|比)$/;

/** 在校生与教师之比 names 在校生 and 教师, after itself. */
const splitSides = (name: string): [string, string, string] | null => {
  if (!ENDING.test(name)) return null;
  const sides = name.replace(ENDING, '');
  const at = sides.slice(1).search(BETWEEN) + 1;
  return at === 0 ? null : [name, sides.slice(0, at), sides.slice(at + 1)];
};

/** 生师比 names 生 and 师; null for a name that does not say what is compared. */
const sidesOf = (name: string): [string, string] | null => {
  const [, one, other] = splitSides(name) ?? TWO_WORDS.exec(name) ?? [];
  return one !== undefined && other !== undefined && one !== other ? [one, other] : null;
};

/** Pairs of ratios that name the same two sides the other way round. */
const mirroredPairs = (indicators: IndicatorContent[]): [string, string][] => {
  const bySides = new Map<string, string>();
  return indicators
    .filter(({ kind }) => kind === 'ratio')
    .flatMap(({ code, name }): [string, string][] => {
      const sides = sidesOf(name);
      if (!sides) return [];
      const mirrored = bySides.get(`${sides[1]} ${sides[0]}`);
      bySides.set(`${sides[0]} ${sides[1]}`, code);
      return mirrored === undefined ? [] : [[mirrored, code]];
    });
};

const inverse = ({ low, high }: Interval): Interval => ({
  low: new Decimal(1).dividedBy(high),
  high: new Decimal(1).dividedBy(low),
});

/** 生师比 20:1 and 师生比 1:20 are one ratio, told from both sides. */
export const mirroredRatios: Check = {
  id: 'mirrored-ratios',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '正反两种比不一致', en: 'Ratio and its mirror' },
  advice: {
    zh: '请核对两个比，并看前项与后项是否写反。',
    en: 'Compare the two ratios, and see whether the sides of one are swapped.',
  },
  limits: {
    zh: '以名称识别（如生师比与师生比）；名称不成对的看不出来。',
    en: 'Knows them by their names, such as 生师比 and 师生比; others stay unseen.',
  },
  run: (context) => {
    const { content, values } = context;
    return mirroredPairs(content.indicators).flatMap(([first, second]) =>
      yearsOf({ values, indicators: [first] }).flatMap((year) => {
        const one = readValue({ values, indicator: first, year });
        const other = readValue({ values, indicator: second, year });
        if (!one || !other || one.low.lte(0) || other.low.lte(0)) return [];
        if (meet(one, inverse(other))) return [];
        return [
          valueFinding({
            context,
            reading: other,
            others: [one],
            messages: {
              zh: `${year} 年${nameOf(one.indicator)}为 ${printed(one)}，${nameOf(other.indicator)}却是 ${printed(other)}，两者应互为倒数。`,
              en: `In ${year} ${nameOf(one.indicator)} is ${printed(one)} but ${nameOf(other.indicator)} is ${printed(other)}; one should be the other turned round.`,
            },
          }),
        ];
      }),
    );
  },
};
