import { statSync } from 'node:fs';
import path from 'node:path';

/**
 * Goes on as the user to whom the uploads belong, when root runs a command: what it writes there is of use to the
 * service, and what the service laid there leads root nowhere. There is no way back.
 */
export function becomeOwnerOfUploads({ publicFolder }: { publicFolder: string }): void {
  if (process.getuid?.() !== 0) return;
  const owner = statSync(path.join(publicFolder, 'uploads'), { throwIfNoEntry: false });
  if (owner === undefined || owner.uid === 0) return;
  process.setgroups?.([owner.gid]);
  process.setgid?.(owner.gid);
  process.setuid?.(owner.uid);
}
