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

const MOST_REMEMBERED = 100;

/**
 * The headers that Strapi's middlewares give every answer (security, CORS, …), as they are configured: for
 * each value of `Origin`, one request is sent through them without a network. @throws when it is refused
 */
export const createFixedHeaders = ({ strapi }: { strapi: Core.Strapi }) => {
  const known = new Map<string, FlatHeaders>();
  const handle = strapi.server.app.callback();

  const probe = async (origin: string): Promise<FlatHeaders> => {
    const request = new IncomingMessage(new Socket());
    Object.assign(request, {
      method: 'GET',
      url: PROBE,
      headers: { host: 'localhost', ...(origin === '' ? {} : { origin }) },
    });
    const response = new ServerResponse(request);
    await handle(request, response);
    if (response.statusCode !== 200) throw new Error(`${PROBE} answered ${response.statusCode}`);
    const fixed = Object.entries(response.getHeaders()).filter(([name]) => !OWN.has(name));
    return flatHeaders(Object.fromEntries(fixed));
  };

  return {
    /** The headers when they are known, at once. */
    peek: (origin: string | undefined): FlatHeaders | undefined => known.get(origin ?? ''),

    async get(origin: string | undefined): Promise<FlatHeaders> {
      const key = origin ?? '';
      const present = known.get(key);
      if (present) return present;
      const headers = await probe(key);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(key, headers);
      return headers;
    },
  };
};
