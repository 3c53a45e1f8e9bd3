import type { FindingJson } from '../../../contract/finding';
import { HOME } from '../plugin';

/** A report's address, for requests and pages. */
export type ReportKey = { school: string; year: number };

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
    /** The photographs, filtered by where they are used and what they lack. */
    photosAt: (query: { scope?: 'used' | 'unused'; missing?: 'consent' | 'alt' }): string =>
      withQuery(`${base}/photos`, query),
    release: `${base}/release`,
    ledger: `${base}/ledger`,
    /** The ledger, filtered, or at one of its numbers. */
    ledgerAt: (
      query: { status?: string; account?: string; chapter?: string | null; number?: string } = {},
    ): string => withQuery(`${base}/ledger`, query),
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

const TYPES = {
  report: 'api::report.report',
  chapter: 'api::chapter.chapter',
  case: 'api::case.case',
  image: 'api::image.image',
};

type DocumentType = keyof typeof TYPES;

/** Where a document is edited; `field` is the path of a field that is to be focused. */
export function documentAddress({
  type,
  documentId,
  field,
}: {
  type: DocumentType;
  documentId: string;
  field?: string | undefined;
}): string {
  const address = `/content-manager/collection-types/${TYPES[type]}/${documentId}`;
  return field === undefined ? address : `${address}?field=${encodeURIComponent(field)}`;
}

/** Where what a finding speaks of can be changed: the field of its document, or its cell in the numbers. */
export function findingAddress({
  finding: { place, numbers },
  reportKey,
}: {
  finding: Pick<FindingJson, 'place' | 'numbers'>;
  reportKey: ReportKey;
}): string {
  const { type, id, key, field, year } = place;
  if (type === 'indicator' || type === 'indicator-table') {
    const isTable = type === 'indicator-table';
    const indicator = isTable ? (place.indicator ?? numbers[0]?.indicator) : id;
    return reportPages(reportKey).numbers({
      ...(isTable && { table: key }),
      ...(indicator !== undefined && { indicator }),
      ...(year !== undefined && { year }),
    });
  }
  return documentAddress({ type, documentId: id, field });
}
