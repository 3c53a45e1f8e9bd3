import { AnnalsError } from './annals-error.ts';
import type { AnswerMemory } from './answer-memory.ts';
import { readRefusal } from './read-refusal.ts';

export type Fetch = typeof globalThis.fetch;

const parseAnswer = ({ url, text, status }: { url: string; text: string; status: number }) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const message = `The answer of ${url} is not JSON. Is this the address of Annals?`;
    throw new AnnalsError({ message, status, code: 'not-json', details: {}, url });
  }
};

/**
 * Fetches an answer and remembers it with its ETag; while the server says 304, gives the same object again.
 * @throws AnnalsError for every answer but 200 and 304
 */
export async function fetchAnswer({
  url,
  fetch,
  memory,
  signal,
}: {
  url: string;
  fetch: Fetch;
  memory: AnswerMemory;
  signal?: AbortSignal | undefined;
}): Promise<unknown> {
  const held = memory.get(url);
  const response = await fetch(url, {
    headers: { Accept: 'application/json', ...(held && { 'If-None-Match': held.etag }) },
    ...(signal && { signal }),
  });
  if (response.status === 304 && held) return held.answer;
  const text = await response.text();
  if (!response.ok) throw readRefusal({ url, status: response.status, text });
  const answer = parseAnswer({ url, text, status: response.status });
  // Where a proxy hides the header, the browser keeps and revalidates by itself.
  const etag = response.headers.get('ETag');
  if (etag !== null) memory.put(url, { etag, answer });
  return answer;
}
