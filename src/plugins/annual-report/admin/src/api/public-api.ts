import { z } from 'zod';
import { PLUGIN } from '../plugin';
import type { ReportKey } from '../report/addresses';

/** Where the panel finds its server; empty when both have one address. */
export function backendUrl(): string {
  return z.object({ backendURL: z.string() }).parse(window.strapi).backendURL;
}

export type EditionKey = ReportKey & { number: number };

/** Where everybody reads an edition, on the server that the panel talks to. */
export function publicEditionAddress({ school, year, number }: EditionKey): string {
  return `${backendUrl()}/api/${PLUGIN}/reports/${school}/${year}/editions/${number}`;
}

const refusalSchema = z.object({
  error: z.object({
    status: z.number(),
    name: z.string(),
    message: z.string(),
    details: z.looseObject({}),
  }),
});

/**
 * Asks as everybody does: without a session, which the public addresses refuse. Gives the answer's `data`, or what
 * the server says against it.
 */
export async function askPublicly<Data>({
  url,
  schema,
  signal,
}: {
  url: string;
  schema: z.ZodType<{ data: Data }>;
  signal: AbortSignal;
}) {
  const response = await fetch(url, { credentials: 'omit', signal });
  const answer: unknown = await response.json();
  return response.ok ? { data: schema.parse(answer).data } : refusalSchema.parse(answer);
}
