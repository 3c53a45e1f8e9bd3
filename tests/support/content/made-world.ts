import type { IndicatorDefinition } from '../../../src/plugins/annual-report/contract/aggregate';
import type { World, WorldEdition, WorldValue } from './released-world';

export const YEARS = [2021, 2022, 2023, 2024];

const define = (given: Partial<IndicatorDefinition>): IndicatorDefinition => ({
  name: '指标',
  unit: null,
  kind: 'count',
  decimals: 0,
  definition: null,
  source: null,
  direction: 'neither',
  aggregation: 'sum',
  aggregationWeight: null,
  formula: null,
  ...given,
});

/** Every rule over schools, with and without decimals, over one year and two. */
export const DEFINITIONS: Record<string, IndicatorDefinition> = {
  'w.students': define({ name: '在校生' }),
  'w.graduates': define({ name: '毕业生' }),
  'w.employed': define({ name: '就业人数' }),
  'w.amount': define({ name: '投入', kind: 'amount', decimals: 2 }),
  'w.rate': define({
    kind: 'percent',
    decimals: 2,
    aggregation: 'formula',
    formula: 'percent(w.employed, w.graduates)',
  }),
  'w.growth': define({
    kind: 'percent',
    decimals: 1,
    aggregation: 'formula',
    formula: 'percent(w.students - prev(w.students), prev(w.students))',
  }),
  'w.satisfaction': define({ kind: 'percent', decimals: 1, aggregation: 'weighted' }),
  'w.hours': define({
    kind: 'amount',
    decimals: 3,
    aggregation: 'weighted',
    aggregationWeight: 'w.students',
  }),
  'w.rank': define({ aggregation: 'none' }),
  'w.motto': define({ kind: 'text', aggregation: 'none' }),
};

/** Pseudo-random numbers from 0 below 1, the same every time. */
const createRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const PLACES = [
  { province: '甲省', city: '东市', district: '鼓楼区' },
  { province: '甲省', city: '东市', district: '城南区' },
  { province: '甲省', city: '西市', district: '鼓楼区' },
  { province: '甲省', city: '西市', district: null },
];

const MISSING = ['not-collected', 'suppressed', 'not-applicable'] as const;
const CARRYING = ['final', 'final', 'final', 'provisional', 'estimated'] as const;

/** Graduates of one place are zero for ever, so that its rates have nothing to divide by. */
const LARGEST: Record<string, number> = {
  'w.students': 3000,
  'w.graduates': 900,
  'w.employed': 800,
  'w.amount': 5_000_000,
  'w.rate': 100,
  'w.growth': 20,
  'w.satisfaction': 100,
  'w.hours': 40,
  'w.rank': 30,
};

/**
 * Schools that move, miss years and values, amend and withdraw reports, and print the year before as well:
 * as irregular as schools are, and the same for the same seed.
 */
export function makeWorld({ schools, seed }: { schools: number; seed: number }): World {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;

  const makeValue = (indicator: string, year: number, place: number): WorldValue => {
    const isText = indicator === 'w.motto';
    const isMissing = random() < 0.12;
    const decimals = indicator === 'w.amount' ? 4 : DEFINITIONS[indicator]?.decimals;
    const isZero = indicator === 'w.graduates' && place === 1;
    const number = isZero ? '0' : (random() * (LARGEST[indicator] ?? 1)).toFixed(decimals);
    return {
      indicator,
      year,
      number: isText || isMissing ? null : number,
      status: isMissing ? oneOf(MISSING) : oneOf(CARRYING),
      respondents: indicator === 'w.satisfaction' && random() < 0.9 ? below(200) : null,
    };
  };

  const makeEdition = (school: number, year: number, number: number): WorldEdition => {
    const place = random() < 0.1 ? below(PLACES.length) : school % PLACES.length;
    const years = random() < 0.8 ? [year, year - 1] : [year];
    return {
      school: `w-${String(school).padStart(2, '0')}`,
      year,
      number,
      isWithdrawn: random() < 0.15,
      type: school % 3 === 0 ? 'technician' : 'secondary-vocational',
      ...(PLACES[place] as (typeof PLACES)[number]),
      values: years.flatMap((of) =>
        Object.keys(DEFINITIONS)
          .filter(() => random() < 0.85)
          .map((indicator) => makeValue(indicator, of, place)),
      ),
    };
  };

  const numbers = Array.from({ length: schools }, (_, index) => index + 1);
  const editions = numbers.flatMap((school) =>
    YEARS.flatMap((year) => {
      const count = random() < 0.15 ? 0 : 1 + Number(random() < 0.2);
      return [1, 2].slice(0, count).map((number) => makeEdition(school, year, number));
    }),
  );
  return { definitions: DEFINITIONS, editions };
}
