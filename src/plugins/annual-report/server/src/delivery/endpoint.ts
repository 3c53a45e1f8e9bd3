import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { parseRequest } from '../http/parse-request';
import type { Representation } from './answer';
import { EVERYTHING } from './answer-cache';

/** How long others may keep an answer: the latest not without asking, a numbered edition for a while. */
export type Lifetime = 'latest' | 'edition';

/** An endpoint with the parameters of one request. */
export type Bound = {
  endpoint: Endpoint;
  /** The same for all ways to write one request. */
  address: string;
  /** What it depends on. */
  topic: string;
  /** Whether making the answer costs so much that one client may not ask for as many as it likes. */
  isExpensive: boolean;
  /** @throws the error that a request without an answer gets */
  represent: () => Promise<Representation>;
};

/** One address of the public contract. */
export type Endpoint = {
  /** Below the contract's base, or of a page from the root of the site, with parameters as `:name`. */
  path: string;
  /** `controller.action`: the permission's name. */
  handler: string;
  lifetime: Lifetime;
  /** Whether it is a page for people, which has other headers than data. */
  isPage: boolean;
  /** Whether its Brotli is made as small as it can be, once somebody has had it. */
  isImproved: boolean;
  /** @throws ValidationError that names the parameter that is wrong */
  bind: (request: { strapi: Core.Strapi; params: unknown; query: unknown }) => Bound;
};

const topicOf = (params: unknown): string =>
  params !== null && typeof params === 'object' && 'school' in params && 'year' in params
    ? `${String(params.school)}/${String(params.year)}`
    : EVERYTHING;

/** Describes an endpoint: where it is, what it takes, and how its answer is made. */
export function endpoint<Params extends z.ZodType, Query extends z.ZodType>({
  path,
  handler,
  params,
  query,
  represent,
  lifetime = 'latest',
  isPage = false,
  isImproved = false,
  isExpensive = () => false,
}: {
  path: string;
  handler: string;
  params: Params;
  query: Query;
  represent: (input: {
    strapi: Core.Strapi;
    params: z.output<Params>;
    query: z.output<Query>;
  }) => Promise<Representation>;
  lifetime?: Lifetime;
  isPage?: boolean;
  isImproved?: boolean;
  isExpensive?: (input: { query: z.output<Query> }) => boolean;
}): Endpoint {
  const self: Endpoint = {
    path,
    handler,
    lifetime,
    isPage,
    isImproved,
    bind({ strapi, ...request }) {
      const input = {
        query: parseRequest({ strapi, schema: query, input: request.query }),
        params: parseRequest({ strapi, schema: params, input: request.params }),
      };
      return {
        endpoint: self,
        address: `${path} ${JSON.stringify(input)}`,
        topic: topicOf(input.params),
        isExpensive: isExpensive(input),
        represent: () => represent({ strapi, ...input }),
      };
    },
  };
  return self;
}
