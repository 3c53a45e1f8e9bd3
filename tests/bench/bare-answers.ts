import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { rawRequest, type RawResponse } from '../support/asking/raw-request';

export const CODINGS = ['identity', 'gzip', 'br'] as const;

/** Names and values in turn: what Node writes fastest. */
const headersSchema = z.array(z.string());

export const bareAnswersSchema = z.array(
  z.object({
    path: z.string(),
    etag: z.string(),
    headers: headersSchema,
    notModifiedHeaders: headersSchema,
    file: z.string(),
  }),
);

/** An answer that the bare server gives as Annals gave it. */
export type BareAnswer = z.infer<typeof bareAnswersSchema>[number];

/** What Node writes by itself, of either server. */
const OF_NODE = new Set(['date', 'connection', 'keep-alive']);

const headersOf = ({ headers }: RawResponse): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    OF_NODE.has(name) ? [] : [name, String(value)],
  );

/** Fetches a report in every coding and writes down bytes and headers, of 200 and 304, for the bare server. */
export async function takeBareAnswers({
  name,
  url,
  folder,
}: {
  name: string;
  url: string;
  folder: string;
}): Promise<BareAnswer[]> {
  const answers: BareAnswer[] = [];
  for (const coding of CODINGS) {
    const accept = { 'Accept-Encoding': coding };
    const full = await rawRequest({ url, headers: accept });
    const etag = full.headers.etag ?? '';
    const held = await rawRequest({ url, headers: { ...accept, 'If-None-Match': etag } });
    if (full.status !== 200 || held.status !== 304) {
      throw new Error(`${url} answered ${full.status} and ${held.status} in ${coding}`);
    }
    const file = path.join(folder, `${name}.${coding}`);
    await writeFile(file, full.bytes);
    answers.push({
      path: `/${name}/${coding}`,
      etag,
      headers: headersOf(full),
      notModifiedHeaders: headersOf(held),
      file,
    });
  }
  return answers;
}
