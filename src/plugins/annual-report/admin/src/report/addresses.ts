import type { ReportKey } from './report-key';
import { HOME } from '../plugin';

type Query = Record<string, string | number | null | undefined>;

const withQuery = (address: string, query: Query): string => {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? address : `${address}?${new URLSearchParams(given).toString()}`;
};

/** Addresses of the pages of one report. */
export function reportPages({ school, year }: ReportKey) {
  const base = `${HOME}/${school}/${year}`;
  return {
    overview: base,
    outline: `${base}/outline`,
    /** The outline at one of its chapters or cases. */
    outlineAt: (documentId: string): string => withQuery(`${base}/outline`, { at: documentId }),
    photos: `${base}/photos`,
    release: `${base}/release`,
    /** The grid; at a table, at a value of it, or at the first value that is missing or to be reviewed. */
    numbers: (
      query: {
        table?: string;
        indicator?: string;
        year?: number;
        find?: 'missing' | 'unreviewed';
      } = {},
    ): string => withQuery(`${base}/numbers`, query),
    /** The findings, filtered. */
    checks: (
      query: { severity?: string; chapter?: string | null; state?: string; document?: string } = {},
    ): string => withQuery(`${base}/checks`, query),
  };
}
