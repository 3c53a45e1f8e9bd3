import path from 'node:path';
import { decodedPath } from '../../services/private-files/signed-address';

const FOLDER = '/uploads';

/**
 * What a request asks for in the folder of the files: its path, decoded. Null for a path that leads there but is
 * written as no address of ours is (`//uploads/a`, `/x/../uploads/a`, `/UPLOADS/a`), and undefined for one that
 * leads elsewhere. What cannot be decoded leads nowhere: the file server refuses it itself.
 */
export function uploadPathOf(requested: string): string | null | undefined {
  const decoded = decodedPath(requested);
  if (decoded === null) return undefined;
  const plain = path.posix.normalize(`/${decoded.replaceAll('\\', '/')}`);
  const isInside = `${plain.toLowerCase()}/`.startsWith(`${FOLDER}/`);
  if (!isInside) return undefined;
  return decoded === plain && plain.startsWith(FOLDER) ? plain : null;
}
