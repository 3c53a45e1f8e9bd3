import type { Core } from '@strapi/strapi';
import { SCHEMA_VERSION } from '../../../contract/report';
import { sha256 } from '../hash/sha256';
import { outsideTransactions } from '../repositories/connection';
import { createRepresentationRepository } from '../repositories/representation-repository';
import { publicBaseUrl } from './public-url';

/**
 * Since when an edition has been represented as it is now: another public address or another version of the
 * software makes another answer of it, which is newer than the edition (RFC 9110 §8.8.2).
 */
export function representationSince({ strapi }: { strapi: Core.Strapi }): Promise<Date> {
  const software = strapi.config.get<string>('info.version', '');
  const made = JSON.stringify([publicBaseUrl({ strapi }), SCHEMA_VERSION, software]);
  const connection = outsideTransactions({ strapi });
  return createRepresentationRepository({ connection }).note({ fingerprint: sha256(made) });
}
