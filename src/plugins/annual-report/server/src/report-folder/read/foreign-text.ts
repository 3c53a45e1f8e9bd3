import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { isMissing, normaliseText } from '../../files/text-files';
import { folderReason } from '../../messages/commands/folder-messages';
import type { Message } from '../../messages/message';

/** Ten times the longest text of a real report. */
const MOST_KILOBYTES = 512;
const KILOBYTE = 1024;

type ForeignText = { ok: true; text: string } | { ok: false; line: number; reason: Message };

const refuse = (reason: Message, line = 1): ForeignText => ({ ok: false, line, reason });

/** What a database of text has no room for, or no reader can see; tabs and line ends are no such thing. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** The file as text, or why it is none; null where there is no file. Links, pipes and folders are not opened. */
export async function readForeignText(path: string): Promise<ForeignText | null> {
  const bytes = await readForeignFile({ path, limit: MOST_KILOBYTES * KILOBYTE });
  if (bytes === null || !bytes.ok) return bytes;
  let text: string;
  try {
    text = normaliseText(new TextDecoder('utf-8', { fatal: true }).decode(bytes.bytes));
  } catch {
    return refuse(folderReason('file-encoding'));
  }
  const control = CONTROL.exec(text);
  if (!control) return { ok: true, text };
  const code = control[0].charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
  const line = text.slice(0, control.index).split('\n').length;
  return refuse(folderReason('file-control', { code }), line);
}

type ForeignFile = { ok: true; bytes: Buffer } | { ok: false; line: number; reason: Message };

/** Bytes of a plain file up to a limit, or why they are not read; null where there is no file. */
export async function readForeignFile({
  path,
  limit,
}: {
  path: string;
  limit: number;
}): Promise<ForeignFile | null> {
  const refused = (reason: Message): ForeignFile => ({ ok: false, line: 1, reason });
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink()) return refused(folderReason('file-link'));
    if (!found.isFile()) return refused(folderReason('file-special'));
    // Whoever puts a link or a pipe there in this moment does not get it opened either.
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const { size } = await file.stat();
      if (size > limit) {
        const kilobytes = Math.ceil(size / KILOBYTE);
        return refused(folderReason('file-large', { kilobytes, limit: limit / KILOBYTE }));
      }
      return { ok: true, bytes: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error)) return null;
    const reason = error instanceof Error ? error.message : String(error);
    return refused(folderReason('file-unreadable', { reason }));
  }
}
