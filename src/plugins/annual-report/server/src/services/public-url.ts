import type { Core } from '@strapi/strapi';

export const API_BASE = '/api/annual-report';

/**
 * The configured public address, without a trailing slash; where none is set, the address that the server
 * listens on. Never taken from a request, so that a forged Host header cannot put foreign links into an answer.
 */
export function publicBaseUrl({ strapi }: { strapi: Core.Strapi }): string {
  const configured = strapi.config.get<string>('server.url', '');
  if (/^https?:\/\//.test(configured)) return configured.replace(/(?<!\/)\/+$/, '');
  const host = strapi.config.get<string>('server.host', '127.0.0.1');
  return `http://${host}:${strapi.config.get<number>('server.port', 1337)}`;
}

/** Absolute address of a path below the public contract. */
export function publicUrl({ strapi, path }: { strapi: Core.Strapi; path: string }): string {
  return `${publicBaseUrl({ strapi })}${API_BASE}${path}`;
}
