import { createHash } from 'node:crypto';

/** Hexadecimal SHA-256 of bytes, or of a text's UTF-8. */
export function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
