import { ENDPOINTS } from '../delivery/endpoints';
import { PLUGIN } from '../uids';

/** Actions of the public contract: released editions only. */
export const PUBLIC_ACTIONS: readonly string[] = [
  ...new Set(ENDPOINTS.map(({ handler }) => handler)),
];

/**
 * The public contract and, apart from it, the preview. Strapi makes grants and the actions of tokens from the
 * names of handlers, which several addresses share; which endpoint is meant stands beside the name. It is given
 * by a function, because Strapi sends its routes to the admin panel as JSON, which leaves functions out. The
 * preview's action does not end in `find` or `findOne`, which a read-only token would cover.
 */
export const contentApiRoutes = {
  type: 'content-api' as const,
  routes: [
    ...ENDPOINTS.map((endpoint) => ({
      method: 'GET' as const,
      path: endpoint.path,
      handler: endpoint.handler,
      config: { endpoint: () => endpoint },
    })),
    {
      method: 'GET' as const,
      path: '/reports/:school/:year/preview',
      handler: 'preview.show',
      config: { policies: [`plugin::${PLUGIN}.holds-token`] },
    },
  ],
};
