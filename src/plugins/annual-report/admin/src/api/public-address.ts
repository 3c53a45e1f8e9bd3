import { z } from 'zod';
import type { ReportKey } from '../links/report-key';
import { PLUGIN } from '../plugin';

export type EditionKey = ReportKey & { number: number };

/** Where the panel finds its server; empty when both have one address. */
const backendUrl = (): string =>
  z.object({ backendURL: z.string() }).parse(window.strapi).backendURL;

/** Where everybody reads an edition, on the server that the panel talks to. */
export const publicEditionAddress = ({ school, year, number }: EditionKey): string =>
  `${backendUrl()}/api/${PLUGIN}/reports/${school}/${year}/editions/${number}`;
