/** A report's address, for requests and pages. */
export type ReportKey = { school: string; year: number };
