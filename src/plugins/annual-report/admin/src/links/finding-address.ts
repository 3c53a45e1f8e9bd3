import type { FindingJson } from '../../../contract/finding';
import type { ReportKey } from './report-key';
import { documentAddress } from './document-address';
import { reportPages } from './report-pages';

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
