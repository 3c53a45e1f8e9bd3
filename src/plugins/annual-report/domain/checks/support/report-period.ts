/** The days that a report can tell of: its school year, which begins in August, and its calendar year. */
export const reportPeriod = ({ year }: { year: number }): { from: string; to: string } => ({
  from: `${year - 1}-08-01`,
  to: `${year}-12-31`,
});

/** @param date calendar date, YYYY-MM-DD */
export const isInReportPeriod = ({ date, year }: { date: string; year: number }): boolean => {
  const { from, to } = reportPeriod({ year });
  return date >= from && date <= to;
};
