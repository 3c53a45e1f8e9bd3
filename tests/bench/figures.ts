import type { Load } from './load';

const at = (values: number[], share: number): number =>
  [...values].sort((left, right) => left - right)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? Number.NaN;

/** The middle of an odd number of measurements. */
export function median(values: number[]): number {
  return at(values, 0.5);
}

/** The value that so many of a hundred do not exceed. */
export function percentile(values: number[], share: number): number {
  return at(values, share / 100);
}

/** What was measured of one way to fetch a report, round by round. */
export type Measured = {
  way: string;
  /** The way of the bare server that sends the same, where there is one. */
  bare: string | null;
  rounds: Load[];
  bytes: number;
  /** SQL statements for one whole report. */
  statements: number | null;
};

export type Figure = {
  way: string;
  perSecond: number;
  ofBare: number | null;
  ofNested: number | null;
  p50: number;
  p99: number;
  p99OfBare: number | null;
  bytes: number;
  statements: number | null;
};

/** The middle of what both did in the same round, so that what else the machine did then counts for both. */
const ratio = (ours: Load[], theirs: Load[] | undefined, of: keyof Load): number | null =>
  theirs === undefined
    ? null
    : median(ours.map((load, round) => load[of] / (theirs[round]?.[of] ?? Number.NaN)));

/** Medians over the rounds, and medians of the ratios in each round. */
export function figuresOf(measured: Measured[], nested: string): Figure[] {
  const roundsOf = (way: string | null): Load[] | undefined =>
    measured.find((one) => one.way === way)?.rounds;
  return measured.map(({ way, bare, rounds, bytes, statements }) => ({
    way,
    perSecond: median(rounds.map((load) => load.perSecond)),
    ofBare: ratio(rounds, roundsOf(bare), 'perSecond'),
    ofNested: ratio(rounds, roundsOf(nested), 'perSecond'),
    p50: median(rounds.map((load) => load.p50)),
    p99: median(rounds.map((load) => load.p99)),
    p99OfBare: ratio(rounds, roundsOf(bare), 'p99'),
    bytes,
    statements,
  }));
}

/** A number with three digits, or whole. */
export function digits(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

/** Rows as a table in plain text: the first column to the left, numbers to the right. */
export function printTable(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const padded = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(padded).join('  ')).join('\n');
}

const HEADINGS = [
  'way',
  'reports/s',
  'of bare',
  'of nested populate',
  'p50 ms',
  'p99 ms',
  'p99 of bare',
  'bytes',
  'SQL',
];

const times = (value: number | null): string => (value === null ? '' : `${digits(value)}×`);

export function printFigures(figures: Figure[]): string {
  return printTable([
    HEADINGS,
    ...figures.map((figure) => [
      figure.way,
      digits(figure.perSecond),
      figure.ofBare?.toFixed(2) ?? '',
      times(figure.ofNested),
      digits(figure.p50),
      digits(figure.p99),
      times(figure.p99OfBare),
      figure.bytes.toLocaleString('en'),
      figure.statements === null ? '' : String(figure.statements),
    ]),
  ]);
}
