import type { Check, CheckContext, FindingDraft } from '../check';
import { readValue, yearsOf } from '../support/expressions/reading';
import { ruleFinding, rulesOfKind } from '../support/make-finding';
import type { Bilingual } from '../../base/bilingual';
import { findingNumber, nameOf, printed, quoted } from '../support/words';

type Pair = { rate: string; over: string; note?: Bilingual };

/** A percent that stands below a count in an annex is taken over that count. */
const pairsOfAnnexes = ({ content, values }: CheckContext): Pair[] =>
  content.tables
    .filter(({ kind }) => kind === 'annex')
    .flatMap(({ layout }) => {
      const rows = new Map(layout.map((row) => [row.key, row]));
      return layout.flatMap((row) => {
        const over = row.parent === null ? null : (rows.get(row.parent)?.indicator ?? null);
        if (row.indicator === null || over === null) return [];
        const kinds = [row.indicator, over].map((code) => values.indicator(code)?.kind);
        return kinds[0] === 'percent' && kinds[1] === 'count'
          ? [{ rate: row.indicator, over }]
          : [];
      });
    });

const pairsOf = (context: CheckContext): Pair[] => {
  const pairs: Pair[] = [...pairsOfAnnexes(context), ...rulesOfKind(context, 'base')];
  return [...new Map(pairs.map((pair) => [`${pair.rate} ${pair.over}`, pair])).values()];
};

const findIn = (context: CheckContext, { rate, over, note }: Pair): FindingDraft[] => {
  const { values } = context;
  const [name, base] = [rate, over].map((code) => quoted(values.indicator(code)?.name ?? code));
  return ruleFinding({
    context,
    indicator: rate,
    note,
    demand: {
      zh: `${name ?? ''}以${base ?? ''}为基数，基数为零时没有这个数，应填“不适用”`,
      en: `${name ?? ''} is taken over ${base ?? ''}; over zero there is none, so it is "not applicable"`,
    },
    faults: yearsOf({ values, indicators: [rate] }).flatMap((year) => {
      const value = readValue({ values, indicator: rate, year });
      const count = readValue({ values, indicator: over, year });
      if (!value || count?.number !== 0) return [];
      return [
        {
          year,
          says: {
            zh: `${year} 年${nameOf(count.indicator)}为 ${printed(count)}，却填了 ${printed(value)}`,
            en: `in ${year} ${nameOf(count.indicator)} is ${printed(count)}, yet ${printed(value)} is given`,
          },
          numbers: [value, count].map(findingNumber),
        },
      ];
    }),
  });
};

/** A rate or a mean over nothing is not a number, not even 0. */
export const zeroBase: Check = {
  id: 'zero-base',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '基数为零的比率', en: 'Rate over zero' },
  advice: {
    zh: '请把状态改为“不适用”；如果基数填错了，请改正基数。',
    en: 'Set its status to not applicable, or fix the base if that is wrong.',
  },
  limits: {
    zh: '只看指标体系包规定的基数，以及附表中列在人数之下的百分比。',
    en: 'Knows the bases of the pack and percents that stand below a count in an annex.',
  },
  run: (context) => pairsOf(context).flatMap((pair) => findIn(context, pair)),
};
