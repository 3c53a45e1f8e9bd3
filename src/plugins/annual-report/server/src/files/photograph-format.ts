import { open } from 'node:fs/promises';

export type PhotographFormat = {
  /** As sharp calls it. */
  id: 'jpeg' | 'png' | 'webp';
  name: string;
  mime: string;
  /** The first one is given to files that have none. */
  extensions: [string, ...string[]];
  isSignature: (head: Buffer) => boolean;
};

const startsWith =
  (bytes: number[]) =>
  (head: Buffer): boolean =>
    head.subarray(0, bytes.length).equals(Buffer.from(bytes));

const FORMATS: PhotographFormat[] = [
  {
    id: 'jpeg',
    name: 'JPEG',
    mime: 'image/jpeg',
    extensions: ['.jpg', '.jpeg'],
    isSignature: startsWith([0xff, 0xd8, 0xff]),
  },
  {
    id: 'png',
    name: 'PNG',
    mime: 'image/png',
    extensions: ['.png'],
    isSignature: startsWith([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
  {
    id: 'webp',
    name: 'WebP',
    mime: 'image/webp',
    extensions: ['.webp'],
    isSignature: (head) =>
      head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  },
];

const HEAD_BYTES = 12;

/** The format whose extension a name has, whatever the file holds. */
export function formatOfExtension(extension: string): PhotographFormat | null {
  return FORMATS.find(({ extensions }) => extensions.includes(extension.toLowerCase())) ?? null;
}

/** The format that the first bytes of a file announce. */
export function signatureOf(bytes: Buffer): PhotographFormat | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  return FORMATS.find(({ isSignature }) => isSignature(head)) ?? null;
}

/** The same of a file on disk; no other file is handed to a decoder. */
export async function formatOfFile(filepath: string): Promise<PhotographFormat | null> {
  const file = await open(filepath);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return signatureOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
