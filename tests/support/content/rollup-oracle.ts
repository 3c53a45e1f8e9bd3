import { printed, type World, type WorldEdition, type WorldValue } from './released-world';

/** What the roll-up should say of a cell, computed from whole numbers alone. */
export type OracleCell = {
  text: string;
  status: string;
  reported: number;
  expected: number;
  from: Record<string, number>;
};

type Counted = WorldValue & { report: number };
type Fraction = { above: bigint; below: bigint };

const MISSING_TEXTS: Record<string, string> = {
  'not-applicable': '不适用',
  'not-collected': '未采集',
  suppressed: '不公开',
};

const SCALE = 6;

/** Millionths of a number given as text. */
const millionths = (text: string): bigint => {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(SCALE, '0'));
};

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

const print = (units: bigint, decimals: number): string => {
  const digits = absolute(units)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = units < 0n ? '-' : '';
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
};

/** Rounded half up, away from zero. */
const rounded = ({ above, below }: Fraction, decimals: number): string => {
  const [numerator, denominator] = [absolute(above) * 10n ** BigInt(decimals), absolute(below)];
  const units = (2n * numerator + denominator) / (2n * denominator);
  return print(above < 0n !== below < 0n ? -units : units, decimals);
};

/** A sum of millionths with as many decimals as it needs, at least those of the indicator. */
const exact = (units: bigint, decimals: number): string => {
  const [whole = '', fraction = ''] = print(units, SCALE).split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(decimals, '0');
  return kept === '' ? whole : `${whole}.${kept}`;
};

const add = (numbers: bigint[]): bigint => numbers.reduce((sum, number) => sum + number, 0n);

/** The formulas of the made world, by hand: what they need and what they are. */
const FORMULAS: Record<
  string,
  { parts: [string, number][]; compute: (sums: bigint[]) => Fraction }
> = {
  'w.rate': {
    parts: [
      ['w.employed', 0],
      ['w.graduates', 0],
    ],
    compute: ([employed = 0n, graduates = 0n]) => ({ above: 100n * employed, below: graduates }),
  },
  'w.growth': {
    parts: [
      ['w.students', 0],
      ['w.students', -1],
    ],
    compute: ([now = 0n, before = 0n]) => ({ above: 100n * (now - before), below: before }),
  },
};

const weakest = (statuses: string[]): string =>
  ['estimated', 'provisional'].find((status) => statuses.includes(status)) ?? 'final';

/** Computes roll-ups of a world from its editions, one school after the other. */
export function createOracle({ editions, definitions }: World) {
  const latest = new Map<string, WorldEdition>();
  for (const edition of editions) {
    if (!edition.isWithdrawn) latest.set(`${edition.school} ${edition.year}`, edition);
  }
  const ofSchool = (school: string): WorldEdition[] =>
    [...latest.values()]
      .filter((edition) => edition.school === school)
      .sort((left, right) => right.year - left.year);

  const schools = [...new Set([...latest.values()].map(({ school }) => school))].sort();

  /** The year's own report first, then later ones from the newest. */
  const counted = (school: string, indicator: string, year: number): Counted | undefined => {
    const own = latest.get(`${school} ${year}`);
    const later = ofSchool(school).filter((edition) => edition.year > year);
    for (const edition of own ? [own, ...later] : later) {
      const value = edition.values.find((one) => one.indicator === indicator && one.year === year);
      if (value) return { ...value, report: edition.year };
    }
    return undefined;
  };

  const headOf = (school: string, year: number): WorldEdition | undefined =>
    latest.get(`${school} ${year}`) ?? ofSchool(school)[0];

  const groupOf = (school: string, year: number, by: string): string | null => {
    const head = headOf(school, year);
    if (!head || by === 'all') return null;
    if (by === 'type') return head.type;
    if (by === 'city') return `${head.province}/${head.city}`;
    return head.district && `${head.province}/${head.city}/${head.district}`;
  };

  /** Values of a school, one for each part; null where one has no number. */
  const numbersOf = (school: string, parts: [string, number][], year: number): Counted[] | null => {
    const values = parts.map(([code, years]) => counted(school, code, year + years));
    const found = values.filter((value) => value !== undefined && value.number !== null);
    return found.length === parts.length ? (found as Counted[]) : null;
  };

  const missing = (status: string) => ({ text: MISSING_TEXTS[status] ?? '', status });

  const cell = (members: string[], code: string, year: number): OracleCell => {
    const definition = definitions[code];
    if (!definition) throw new Error(`${code} is not in the world.`);
    const { aggregation, aggregationWeight, decimals, kind } = definition;
    const suffix = kind === 'percent' ? '%' : '';
    const weight: [string, number][] = aggregationWeight ? [[aggregationWeight, 0]] : [];
    const formula = FORMULAS[code];
    const parts = formula?.parts ?? [[code, 0] as [string, number], ...weight];
    const byRespondents = aggregation === 'weighted' && !aggregationWeight;
    const all = members.flatMap((school) => counted(school, code, year) ?? []);
    const complete =
      kind === 'text'
        ? all.filter(({ status }) => !(status in MISSING_TEXTS)).map((value) => [value])
        : members
            .flatMap((school) => {
              const numbers = numbersOf(school, parts, year);
              return numbers ? [numbers] : [];
            })
            .filter(([first]) => !byRespondents || first?.respondents !== null);
    const from: Record<string, number> = {};
    for (const values of complete) {
      const later = Math.max(
        ...values.map((value) => (value.report > value.year ? value.report : 0)),
      );
      if (later > 0) from[later] = (from[later] ?? 0) + 1;
    }
    const counts = { reported: complete.length, expected: members.length, from };
    if (aggregation === 'none') return { ...missing('not-applicable'), ...counts };
    if (complete.length === 0) {
      const named = formula || aggregationWeight ? [] : all.map(({ status }) => status);
      const [only = 'not-collected', ...others] = new Set(named);
      const isNamed = others.length === 0 && only in MISSING_TEXTS;
      return { ...missing(isNamed ? only : 'not-collected'), ...counts };
    }
    const columns = parts.map((_, place) =>
      complete.map((values) => millionths(values[place]?.number ?? '')),
    );
    const statuses = complete.flatMap((values) => values.map(({ status }) => status));
    const number = (text: string) => ({
      text: text + suffix,
      status: weakest(statuses),
      ...counts,
    });
    if (aggregation === 'sum') return number(exact(add(columns[0] ?? []), decimals));
    const weights = byRespondents
      ? complete.map(([value]) => BigInt(value?.respondents ?? 0))
      : (columns[1] ?? []);
    const fraction = formula
      ? formula.compute(columns.map(add))
      : {
          above: add((columns[0] ?? []).map((value, place) => value * (weights[place] ?? 0n))),
          below: add(weights) * 10n ** BigInt(SCALE),
        };
    return fraction.below === 0n
      ? { ...missing('not-applicable'), ...counts }
      : number(rounded(fraction, decimals));
  };

  return {
    schools,
    counted,
    printed,
    /** Cells by group (`null` for a group without a name) and, last, over all schools. */
    rollup: ({ year, by }: { year: number; by: string }) => {
      const keys = [...new Set(schools.map((school) => groupOf(school, year, by)))].sort((a, b) =>
        a === null || (b !== null && a > b) ? 1 : -1,
      );
      const cellsOf = (members: string[]) =>
        Object.fromEntries(
          Object.keys(definitions).map((code) => [code, cell(members, code, year)]),
        );
      return [
        ...keys.map((key) => ({
          key,
          cells: cellsOf(schools.filter((school) => groupOf(school, year, by) === key)),
        })),
        { key: 'all', cells: cellsOf(schools) },
      ];
    },
  };
}
