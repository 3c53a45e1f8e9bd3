import type { Core } from '@strapi/strapi';
import type { FileAddresses } from '../../../../contract/admin/file-addresses';
import { outsideTransactions } from '../../repositories/connection';
import { createStoredAddressRepository } from '../../repositories/photos/stored-address-repository';
import { createEditionFileService } from '../editions/edition-file-service';
import { createAddressSigner } from './address-signer';
import { decodedPath, unsignedAddress } from './signed-address';

/** As addresses are stored: without a query, and without signs for letters. */
const storedForm = (address: string): string => {
  const plain = unsignedAddress(address);
  return decodedPath(plain) ?? plain;
};

/**
 * Signs addresses of photographs anew for a page that stays open. An earlier signature counts for nothing: what
 * its reader may see is asked again.
 */
export async function renewAddresses({
  strapi,
  addresses,
  schools,
}: {
  strapi: Core.Strapi;
  addresses: string[];
  /** Codes of the schools that the reader works for; null for all. */
  schools: string[] | null;
}): Promise<FileAddresses> {
  const connection = outsideTransactions({ strapi });
  const signer = createAddressSigner({ strapi });
  const copies = createEditionFileService({ strapi });
  const asked = new Map(addresses.map((address) => [address, storedForm(address)]));
  const known = await createStoredAddressRepository({ connection }).known({
    addresses: [...new Set(asked.values())],
    schools,
  });
  const isOpen = async (address: string): Promise<boolean> =>
    known.includes(address) || (await copies.readable({ address })) !== null;

  const renewed: Record<string, string> = {};
  for (const [address, stored] of asked) {
    if (await isOpen(stored)) renewed[address] = await signer.sign(stored);
  }
  return { addresses: renewed };
}
