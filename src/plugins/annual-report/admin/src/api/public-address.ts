import { backendUrl } from './backend-url';
import type { ReportKey } from '../links/report-key';
import { PLUGIN } from '../plugin';

export type EditionKey = ReportKey & { number: number };

/** Where everybody reads an edition, on the server that the panel talks to. */
export function publicEditionAddress({ school, year, number }: EditionKey): string {
  return `${backendUrl()}/api/${PLUGIN}/reports/${school}/${year}/editions/${number}`;
}
