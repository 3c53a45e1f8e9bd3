import type { Core } from '@strapi/strapi';

/** A session of the admin panel. */
type AdminSession = { userId: number; sessionId: string };

/** The session that an access token of the admin panel belongs to; null for anything else. */
export function adminSession({
  strapi,
  token,
}: {
  strapi: Core.Strapi;
  token: string;
}): AdminSession | null {
  const { isValid, payload } = strapi.sessionManager('admin').validateAccessToken(token);
  if (!isValid) return null;
  return { userId: Number(payload.userId), sessionId: payload.sessionId };
}

/** The token that a request carries, read as Strapi reads it. */
export function bearerToken({ authorization }: { authorization: string }): string | null {
  const [scheme = '', token, ...rest] = authorization.split(/\s+/);
  return scheme.toLowerCase() === 'bearer' && rest.length === 0 ? (token ?? null) : null;
}
