import { ENDPOINTS } from '../delivery/endpoints';
import { PLUGIN } from '../uids';

/** Actions of the public contract: released editions only. */
export const PUBLIC_ACTIONS: readonly string[] = [
  ...new Set(ENDPOINTS.map(({ handler }) => handler)),
];

/**
 * The public contract and, apart from it, the preview. The preview's action does not end in `find` or
 * `findOne`, which a read-only token would cover.
 */
export const contentApiRoutes = {
  type: 'content-api' as const,
  routes: [
    ...ENDPOINTS.map(({ path, handler }) => ({ method: 'GET' as const, path, handler })),
    {
      method: 'GET' as const,
      path: '/reports/:school/:year/preview',
      handler: 'preview.show',
      config: { policies: [`plugin::${PLUGIN}.holds-token`] },
    },
  ],
};
