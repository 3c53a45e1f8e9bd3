import { aliasesOf } from '../content/indicator-aliases';
import type { IndicatorContent, ReportContent } from '../content/report-content';
import type { Value, ValueBook } from '../content/value';
import { plainLabel } from '../reading/number-label';
import type { Quantity, Span } from '../reading/quantities';
import { dimensionOf, readUnit } from '../reading/units';
import { printedDecimals } from '../values/printed-decimals';

/** A value of the report's tables, comparable with the numbers of its text. */
export type KnownValue = {
  indicator: IndicatorContent;
  year: number;
  text: string;
  unit: string | null;
  dimension: string;
  amount: number;
  /** One unit of its last digit. */
  step: number;
  span: Span;
};

const UNIT_IN_NAME = /（[^（）]{1,3}）$/;
const COUNT = /(?:总人数|人数|总数|数量|总量|总值|总额|数)$/;
const SHORTEST_NAME = 2;
const SHORTEST_ENDING = 3;
const EMPTY_WORDS =
  /毕业生(?=.{4})|学校|本校|全校|人数|数量|总数|总量|总值|总额|数$|年(?=支付|实习|财政)|一体化/g;

/** Neighbouring characters of a text. */
export function pairsOf(text: string): string[] {
  return [...Array(Math.max(0, text.length - 1)).keys()].map((at) => text.slice(at, at + 2));
}

/** What is left of 一体化教师人数 would be any teacher. */
const ANY = /^(?:教师|学生|教职工|人员|课程|专业|企业)$/;

/** Pairs of characters of what names an indicator, one set a name; its own name first, then its aliases. */
const namesOf = (indicator: IndicatorContent, aliases: string[]): string[][] =>
  [indicator.name.replace(UNIT_IN_NAME, ''), ...aliases].map((name) => {
    const plain = plainLabel({ text: name });
    const short = plain.replace(EMPTY_WORDS, '');
    return [...new Set(pairsOf(short.length >= 2 && !ANY.test(short) ? short : plain))];
  });

const toKnown = (indicator: IndicatorContent, value: Value): KnownValue[] => {
  if (value.value === null || indicator.kind === 'text') return [];
  const read = readUnit(indicator);
  const unit = indicator.kind === 'percent' ? '%' : (read?.name ?? null);
  const { dimension, factor } = dimensionOf(indicator.kind === 'ratio' ? ':' : unit);
  const scale = (read?.magnitude ?? 1) * factor;
  const amount = value.value * scale;
  const decimals = Math.max(0, printedDecimals({ text: value.text, value: value.value }));
  const isExact = indicator.kind === 'count' && decimals === 0 && scale === 1;
  const half = isExact ? 0 : (scale / 10 ** decimals) * 0.5000001;
  return [
    {
      indicator,
      year: value.year,
      text: value.text,
      unit,
      dimension,
      amount,
      step: scale / 10 ** decimals,
      span: { low: amount - half, high: amount + half },
    },
  ];
};

/** How much of an indicator's name stands in some words: 0 to 1. */
export type Likeness = (indicator: string, words: string) => number;

export type KnownValues = {
  /** Of one dimension, whatever the year. */
  ofDimension: (dimension: string) => KnownValue[];
  find: (key: { indicator: string; year: number }) => KnownValue | undefined;
  likeness: Likeness;
  /** Whether a label ends with the whole of one of an indicator's names, 数 and 人数 aside. */
  isNamed: (indicator: string, label: string) => boolean;
  /** The indicators of one dimension in whose names the last words of a label stand: 经济效益. */
  byTail: (tail: string, dimension: string) => KnownValue[];
};

/** The dimension in which a quantity is compared. */
export function dimensionOfQuantity({ kind, dimension }: Quantity): string {
  return kind === 'ratio' ? ':' : dimension;
}

/** Whether two spans have a number in common. */
export function meets(one: Span, other: Span): boolean {
  return one.low <= other.high + 1e-9 && other.low <= one.high + 1e-9;
}

/** The report's values by what they measure, and how like some words are to the names of their indicators. */
export function knownValues({
  content,
  values,
}: {
  content: Pick<ReportContent, 'indicators' | 'pack' | 'aliases'>;
  values: ValueBook;
}): KnownValues {
  const byDimension = new Map<string, KnownValue[]>();
  const byKey = new Map<string, KnownValue>();
  for (const indicator of content.indicators) {
    for (const known of values
      .ofIndicator(indicator.code)
      .flatMap((value) => toKnown(indicator, value))) {
      byDimension.set(known.dimension, [...(byDimension.get(known.dimension) ?? []), known]);
      byKey.set(`${indicator.code}@${known.year}`, known);
    }
  }
  const names = new Map(
    content.indicators.map((indicator) => [
      indicator.code,
      namesOf(indicator, aliasesOf({ content, code: indicator.code })),
    ]),
  );
  const plainNames = new Map(
    content.indicators.map((indicator) => [
      indicator.code,
      [indicator.name, ...(content.pack?.aliases[indicator.code] ?? [])]
        .map((name) => plainLabel({ text: name.replace(UNIT_IN_NAME, '') }).replace(COUNT, ''))
        .filter((name) => name.length >= SHORTEST_NAME),
    ]),
  );
  return {
    isNamed: (indicator, label) =>
      (plainNames.get(indicator) ?? []).some((name) =>
        name.length < SHORTEST_ENDING
          ? label.replace(COUNT, '') === name
          : label.replace(COUNT, '').endsWith(name),
      ),
    byTail: (tail, dimension) =>
      (byDimension.get(dimension) ?? []).filter(({ indicator: { code } }) =>
        (plainNames.get(code) ?? []).some((name) => name.includes(tail)),
      ),
    ofDimension: (dimension) => byDimension.get(dimension) ?? [],
    find: ({ indicator, year }) => byKey.get(`${indicator}@${year}`),
    likeness: (indicator, words) =>
      Math.max(
        0,
        ...(names.get(indicator) ?? []).map(
          (pairs) => pairs.filter((pair) => words.includes(pair)).length / pairs.length,
        ),
      ),
  };
}

/** Indicators that the pack's rules take as a whole, and those that count all of a kind. */
export function wholeIndicators({
  content: { pack, indicators },
}: {
  content: Pick<ReportContent, 'indicators' | 'pack'>;
}): Set<string> {
  const wholes = (pack?.rules ?? []).flatMap((rule) => ('whole' in rule ? [rule.whole] : []));
  const totals = indicators.filter(({ code }) => code.endsWith('.total')).map(({ code }) => code);
  return new Set([...wholes, ...totals]);
}
