import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Core } from '@strapi/strapi';
import { API_BASE } from '../services/public-url';
import { flatHeaders, type FlatHeaders } from './flat-headers';

/** An answer of the contract that is always there. */
const PROBE = `${API_BASE}/schema/report.v1.json`;

/** What belongs to the probe's own answer, not to every answer. */
const OWN = new Set([
  'content-type',
  'content-length',
  'content-encoding',
  'etag',
  'cache-control',
]);

const MAX_REMEMBERED = 100;

/** By the status of the answer: a 304 does without what only a body needs. */
export type HeadersByStatus = Record<200 | 304, FlatHeaders>;

/**
 * The headers that the middlewares give every answer (security, CORS, …), as they are configured: for each
 * value of `Origin`, two requests are sent through them without a network. @throws when one is refused
 */
export function createFixedHeaders({ strapi }: { strapi: Core.Strapi }) {
  const known = new Map<string, HeadersByStatus>();
  const handle = strapi.server.app.callback();

  const probe = async (status: 200 | 304, origin: string): Promise<FlatHeaders> => {
    const request = new IncomingMessage(new Socket());
    Object.assign(request, {
      method: 'GET',
      url: PROBE,
      headers: {
        host: 'localhost',
        ...(origin === '' ? {} : { origin }),
        ...(status === 304 ? { 'if-none-match': '*' } : {}),
      },
    });
    const response = new ServerResponse(request);
    await handle(request, response);
    if (response.statusCode !== status) throw new Error(`${PROBE}: ${response.statusCode}`);
    const fixed = Object.entries(response.getHeaders()).filter(([name]) => !OWN.has(name));
    return flatHeaders(Object.fromEntries(fixed));
  };

  return {
    /** The headers when they are known, at once. */
    peek: (origin: string | undefined): HeadersByStatus | undefined => known.get(origin ?? ''),

    /** Asks for them where they are not known. */
    async get(origin: string | undefined): Promise<HeadersByStatus> {
      const key = origin ?? '';
      const present = known.get(key);
      if (present) return present;
      const headers = { 200: await probe(200, key), 304: await probe(304, key) };
      if (known.size >= MAX_REMEMBERED) known.clear();
      known.set(key, headers);
      return headers;
    },
  };
}
