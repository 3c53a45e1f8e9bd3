import { adminApi } from '@strapi/strapi/admin';
import type { z } from 'zod';
import type { ReportKey } from '../report/addresses';
import { PLUGIN } from '../plugin';

/** Where the server answers the panel. */
const BASE = `/${PLUGIN}`;

export type { ReportKey };

export function reportAddress({ school, year }: ReportKey): string {
  return `${BASE}/reports/${school}/${year}`;
}

/** An address of the admin API. */
export function address(path: string): string {
  return `${BASE}${path}`;
}

/** Reads an answer's `data`. @throws ZodError when it is not what the contract says */
export function reading<Data>(schema: z.ZodType<{ data: Data }>) {
  return (answer: unknown): Data => schema.parse(answer).data;
}

/** Strapi's own cache of answers; every part of the plugin adds its requests to it. */
export const annalsApi = adminApi.enhanceEndpoints({
  addTagTypes: ['AnnalsReports', 'AnnalsReport', 'AnnalsValues', 'AnnalsRemarks', 'AnnalsFindings'],
});
