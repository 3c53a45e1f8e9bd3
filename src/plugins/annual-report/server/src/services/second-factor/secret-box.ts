import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts second factors and hashes recovery codes, with keys of their own that are derived from
 * `ENCRYPTION_KEY` (HKDF, RFC 5869). What is encrypted for one user does not open for another.
 */
export function createSecretBox({ strapi }: { strapi: Core.Strapi }) {
  const keyFor = (use: string): Buffer => {
    const secret = strapi.config.get<string>('admin.secrets.encryptionKey');
    return Buffer.from(hkdfSync('sha256', secret, '', `annals/second-factor/${use}`, KEY_BYTES));
  };
  return {
    /** base64 of nonce, tag and ciphertext. */
    close({ userId, text }: { userId: number; text: string }): string {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, keyFor('secret'), iv);
      cipher.setAAD(Buffer.from(String(userId)));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
    },

    /** @throws Error when it was closed for somebody else, or with another `ENCRYPTION_KEY` */
    open({ userId, closed }: { userId: number; closed: string }): string {
      const bytes = Buffer.from(closed, 'base64');
      const decipher = createDecipheriv(CIPHER, keyFor('secret'), bytes.subarray(0, IV_BYTES));
      decipher.setAAD(Buffer.from(String(userId)));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const sealed = bytes.subarray(IV_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
    },

    /** Recovery codes are random: a keyed hash is enough. */
    hash: ({ userId, text }: { userId: number; text: string }): string =>
      createHmac('sha256', keyFor('recovery')).update(`${userId}:${text}`).digest('base64'),
  };
}
