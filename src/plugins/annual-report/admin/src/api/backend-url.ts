import { z } from 'zod';

/** Where the panel finds its server; empty when both have one address. */
export function backendUrl(): string {
  return z.object({ backendURL: z.string() }).parse(window.strapi).backendURL;
}
