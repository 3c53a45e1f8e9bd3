import type { Core } from '@strapi/strapi';
import { requiredSecret } from '../src/environment';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: requiredSecret({ env, name: 'ADMIN_JWT_SECRET' }) },
  apiToken: { salt: requiredSecret({ env, name: 'API_TOKEN_SALT' }) },
  transfer: { token: { salt: requiredSecret({ env, name: 'TRANSFER_TOKEN_SALT' }) } },
  secrets: { encryptionKey: requiredSecret({ env, name: 'ENCRYPTION_KEY' }) },
  flags: { nps: false, promoteEE: false, docLinks: false },
  // Ours stands in the plugin; left unset, every form would invite to set Strapi's up.
  preview: { enabled: false, config: { handler: () => null } },
  autoOpen: false,
});

export default config;
