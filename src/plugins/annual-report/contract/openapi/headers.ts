import type { Caching } from './operation';

const text = (description: string, example: string) => ({
  description,
  schema: { type: 'string' },
  example,
});

/** `components.headers` of the document. */
export const HEADERS = {
  ETag: text(
    'Strong validator of the bytes sent; send it back as `If-None-Match`',
    '"d2f0c2a3bd1f4f5b8a0e7f6c5d4e3b2a1908f7e6d5c4b3a29180f7e6d5c4b3a2"',
  ),
  LastModified: text(
    'Release of the edition that the answer was made from',
    'Tue, 25 Nov 2025 08:00:00 GMT',
  ),
  CacheControl: text('How long the answer may be kept', 'public, max-age=0, must-revalidate'),
  Vary: text('Request headers that choose the answer', 'Accept-Encoding'),
  RetryAfter: {
    description: 'Seconds until the next request is answered',
    schema: { type: 'integer', minimum: 0 },
    example: 30,
  },
} as const;

const reference = (name: keyof typeof HEADERS) => ({ $ref: `#/components/headers/${name}` });

const BY_CACHING: Record<Caching, Record<string, unknown>> = {
  edition: {
    ETag: reference('ETag'),
    'Last-Modified': reference('LastModified'),
    'Cache-Control': reference('CacheControl'),
    Vary: reference('Vary'),
  },
  computed: {
    ETag: reference('ETag'),
    'Cache-Control': reference('CacheControl'),
    Vary: reference('Vary'),
  },
  never: { 'Cache-Control': reference('CacheControl') },
};

/** Headers of a 200, and of a 304 where there is one. */
export function responseHeaders(caching: Caching): Record<string, unknown> {
  return BY_CACHING[caching];
}

/** Whether `If-None-Match` can bring a 304. */
export function isConditional(caching: Caching): boolean {
  return caching !== 'never';
}
