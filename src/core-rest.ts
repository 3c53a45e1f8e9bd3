/**
 * Strapi's own REST routes of the content types stay off: the public contract is the plugin's, and a core
 * route would hand drafts to whoever holds `find`. `ANNALS_CORE_REST=true` opens them for a project that
 * has decided otherwise.
 */
export const isCoreRestEnabled = (): boolean => process.env.ANNALS_CORE_REST === 'true';

/** Options for `factories.createCoreRouter`: every route, or none. */
export const coreRoutes = (): { only?: [] } => (isCoreRestEnabled() ? {} : { only: [] });
