/** The middle of an odd number of measurements. */
export const median = (values: number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;

/** One line of the table: medians over the rounds. */
export type Figure = {
  report: string;
  way: string;
  perSecond: number;
  p50: number;
  p99: number;
  bytes: number;
  /** SQL statements for one whole report. */
  statements: number;
};

const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

const HEADINGS = [
  'way',
  'reports/s',
  'of bare server',
  'of nested populate',
  'p50 ms',
  'p99 ms',
  'bytes',
  'SQL',
];

const rowsOf = (figures: Figure[], base: { bare: string; nested: string }): string[][] => {
  const speedOf = (way: string): number =>
    figures.find((figure) => figure.way === way)?.perSecond ?? Number.NaN;
  return figures.map((figure) => [
    figure.way,
    number(figure.perSecond),
    number(figure.perSecond / speedOf(base.bare)),
    `${number(figure.perSecond / speedOf(base.nested))}×`,
    number(figure.p50),
    number(figure.p99),
    figure.bytes.toLocaleString('en'),
    String(figure.statements),
  ]);
};

/** The figures of each report as a table in plain text, with ratios to the slowest and the fastest way. */
export const printFigures = (figures: Figure[], base: { bare: string; nested: string }): string =>
  [...new Set(figures.map((figure) => figure.report))]
    .map((report) => {
      const rows = [
        HEADINGS,
        ...rowsOf(
          figures.filter((figure) => figure.report === report),
          base,
        ),
      ];
      const widths = HEADINGS.map((_, column) =>
        Math.max(...rows.map((row) => row[column]?.length ?? 0)),
      );
      const lines = rows.map((row) =>
        row
          .map((cell, column) =>
            column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
          )
          .join('  '),
      );
      return [`\n${report}`, ...lines].join('\n');
    })
    .join('\n');
