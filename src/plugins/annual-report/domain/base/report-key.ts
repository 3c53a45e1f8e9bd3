/** What names a report: the code of its school and its year. */
export type ReportKey = { school: string; year: number };
