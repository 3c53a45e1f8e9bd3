import Decimal from 'decimal.js';
import type { IndicatorContent } from '../../content/report-content';
import { plainLabel } from '../../reading/number-label';
import type { Value } from '../../content/value';
import type { Check, FindingDraft } from '../check';
import type { FindingPlace } from '../../base/finding-place';
import { percentsOf } from '../support/expressions/intervals';
import { sentencesIn } from '../support/sentences';

const RATE_ENDING = /(?:比例|占比|比重|率)$/;
const COUNT_ENDING = /(?:总人数|人数|人次|总数|数量|数)$/;
const BRACKET = /^([^（(]*)[（(]([^）)]*)[）)]([^]*)$/;
const NO_SYNONYM = /^(?:含|不含|其中|包括)/;
const SHORTEST = 4;

const rateStem = ({ name }: IndicatorContent): string =>
  plainLabel({ text: name }).replace(RATE_ENDING, '');

/** What a count counts: 一体化（双师型）教师人数 counts 一体化教师 and 双师型教师. */
const countStems = ({ name }: IndicatorContent): string[] => {
  const match = BRACKET.exec(name);
  const names = match
    ? [
        `${match[1] ?? ''}${match[3] ?? ''}`,
        ...(NO_SYNONYM.test(match[2] ?? '') ? [] : [`${match[2] ?? ''}${match[3] ?? ''}`]),
      ]
    : [name];
  return names.map((text) => plainLabel({ text }).replace(COUNT_ENDING, ''));
};

const decimalsOf = ({ text }: Value): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

const isShare = (rate: Value, part: number, whole: number): boolean => {
  const { rounded, cut } = percentsOf({ part, whole, decimals: decimalsOf(rate) });
  return rounded === rate.value || cut === rate.value;
};

/** A rate and a count of the same thing, and nobody in the report whom the count could be that share of. */
export const rateWithoutBase: Check = {
  id: 'rate-without-base',
  family: 'text',
  severity: 'note',
  name: { zh: '比率与人数找不到相应的总数', en: 'A rate and a count without a whole' },
  advice: {
    zh: '请核对比率和人数，并写明总数是多少、指哪些人。',
    en: 'Check both, and say what the whole is.',
  },
  limits: {
    zh: '凭名称认出是同一件事（“双师型”教师比例、双师型教师人数）；总数没有写进报告时也会提示；有公式的指标按公式校核。',
    en: 'Knows a pair by its names; also reported where the whole is simply not in the report; rates with a formula are left to it.',
  },
  run: ({ content, values, places, passages }) => {
    const { year } = content.report;
    const printed = new Map(
      sentencesIn({ passages }).flatMap(({ passage, numbers }) =>
        numbers
          .filter(({ unit }) => unit === '%')
          .map(({ label }): [string, FindingPlace] => [
            plainLabel({ text: label.text }),
            passage.place,
          ]),
      ),
    );
    const counts = content.indicators.filter(({ kind, unit }) => kind === 'count' && unit === '人');
    const byStem = new Map<string, IndicatorContent[]>();
    for (const count of counts) {
      for (const stem of countStems(count)) byStem.set(stem, [...(byStem.get(stem) ?? []), count]);
    }
    const people = counts.flatMap(
      ({ code }) => values.find({ indicator: code, year })?.value ?? [],
    );
    return content.indicators
      .filter(
        ({ kind, name, formula }) =>
          kind === 'percent' && formula === null && RATE_ENDING.test(plainLabel({ text: name })),
      )
      .flatMap((rateIndicator): FindingDraft[] => {
        const stem = rateStem(rateIndicator);
        const [count, ...others] = stem.length < SHORTEST ? [] : (byStem.get(stem) ?? []);
        if (!count || others.length > 0) return [];
        const rate = values.find({ indicator: rateIndicator.code, year });
        const part = values.find({ indicator: count.code, year });
        if (!rate?.value || !part?.value || rate.value >= 100) return [];
        const share = part.value;
        if (people.some((whole) => whole >= share && isShare(rate, share, whole))) return [];
        const whole = new Decimal(share).times(100).dividedBy(rate.value).toFixed(0);
        return [
          {
            place:
              printed.get(plainLabel({ text: rateIndicator.name })) ??
              places.value({ indicator: rateIndicator.code, year }),
            quote: `${rateIndicator.name} ${rate.text}`,
            numbers: [
              { indicator: rateIndicator, value: rate },
              { indicator: count, value: part },
            ].map(({ indicator: { code, name }, value }) => ({
              label: name,
              text: value.text,
              value: value.value,
              indicator: code,
              year,
            })),
            messages: {
              zh: `“${rateIndicator.name}”${year} 年是 ${rate.text}，“${count.name}”是 ${part.text} 人，照此总数应为 ${whole} 人左右，但报告中没有这样的人数。`,
              en: `"${rateIndicator.name}" is ${rate.text} and "${count.name}" is ${part.text} in ${year}; the whole would be about ${whole} people, whom the report does not have.`,
            },
          },
        ];
      });
  },
};
