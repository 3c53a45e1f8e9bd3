import { fileAddressesRequestSchema } from '../../../contract/admin/file-addresses';
import { ADMIN_ACTIONS } from '../access/permissions';
import { renewAddresses } from '../services/private-files/renew-addresses';
import { action } from './action';

/** Addresses of photographs end after a while; a page that stays open asks for new ones. */
export const FILE_ADDRESS_ACTIONS = [
  action({
    method: 'POST',
    path: '/file-addresses',
    permissions: [ADMIN_ACTIONS.preview],
    school: 'own',
    body: fileAddressesRequestSchema,
    answer: async ({ strapi, body: { addresses }, ownSchools }) =>
      renewAddresses({ strapi, addresses, schools: await ownSchools() }),
  }),
];
