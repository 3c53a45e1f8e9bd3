import type { RollupBy } from './types.ts';

/** `signal` ends a request: the promise is then rejected with the signal's reason. */
export type Abortable = { signal?: AbortSignal | undefined };

export type ReportRequest = Abortable & { school: string; year: number };
export type EditionRequest = ReportRequest & { edition: number };
export type ChapterRequest = ReportRequest & { chapter: string };
export type CaseRequest = ReportRequest & { case: number };
export type TableRequest = ReportRequest & { table: string };

export type ReportFilter = Abortable & {
  school?: string | undefined;
  year?: number | undefined;
  district?: string | undefined;
  pageSize?: number | undefined;
};

export type ReportListRequest = ReportFilter & { page?: number | undefined };

export type SeriesRequest = Abortable & {
  indicator: string;
  from?: number | undefined;
  to?: number | undefined;
};

export type RollupRequest = Abortable & {
  year: number;
  by?: RollupBy | undefined;
  /** Codes; without them, all indicators of the year. */
  indicators?: readonly string[] | undefined;
  /** For `by: 'school'` alone. */
  page?: number | undefined;
  pageSize?: number | undefined;
};
