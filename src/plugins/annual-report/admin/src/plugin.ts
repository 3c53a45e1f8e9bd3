/** The plugin's name in addresses, permissions and texts. */
export const PLUGIN = 'annual-report';

/** Where the plugin's pages are. */
export const HOME = `/plugins/${PLUGIN}`;

/** Where everybody sets their own second factor up. */
export const SECURITY_PAGE = `/settings/${PLUGIN}/security`;
