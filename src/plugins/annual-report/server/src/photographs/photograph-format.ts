import { open } from 'node:fs/promises';

export type PhotographFormat = {
  /** As sharp calls it. */
  id: 'jpeg' | 'png' | 'webp';
  name: string;
  mime: string;
  /** The first one is given to files that have none. */
  extensions: [string, ...string[]];
  /** Ends of names that Windows, browsers and cameras give it too; such a file is renamed. */
  aliases: string[];
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
    aliases: ['.jfif', '.jpe', '.jif', '.pjpeg', '.pjp', '.mpo'],
    isSignature: startsWith([0xff, 0xd8, 0xff]),
  },
  {
    id: 'png',
    name: 'PNG',
    mime: 'image/png',
    extensions: ['.png'],
    aliases: ['.apng'],
    isSignature: startsWith([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
  {
    id: 'webp',
    name: 'WebP',
    mime: 'image/webp',
    extensions: ['.webp'],
    aliases: [],
    isSignature: (head) =>
      head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  },
];

/** Brands of HEIF files whose pictures are HEVC, as iPhones and many other phones write them. */
const HEIF_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** Whether a file announces itself as HEIF, which is converted and never kept. */
export function isHeif(head: Buffer): boolean {
  return (
    head.toString('latin1', 4, 8) === 'ftyp' && HEIF_BRANDS.includes(head.toString('latin1', 8, 12))
  );
}

/** Ends of names of pictures that are converted or refused by what they hold. */
const OTHER_PICTURES = [
  ...['.heic', '.heif', '.hif', '.avif', '.gif', '.bmp', '.dib', '.tif', '.tiff', '.jxl'],
  ...['.dng', '.cr2', '.cr3', '.nef', '.arw', '.raf', '.orf', '.rw2'],
];

/** Enough of a file to tell what it is. */
const HEAD_BYTES = 32;

/** The format whose extension a name has, whatever the file holds. */
export function formatOfExtension(extension: string): PhotographFormat | null {
  const given = extension.toLowerCase();
  return (
    FORMATS.find(({ extensions, aliases }) => [...extensions, ...aliases].includes(given)) ?? null
  );
}

/** Whether a name ends like a picture's, of whatever format: phones and chats mix them up. */
export function isPictureExtension(extension: string): boolean {
  return formatOfExtension(extension) !== null || OTHER_PICTURES.includes(extension.toLowerCase());
}

/** The format that the first bytes of a file announce. */
export function signatureOf(bytes: Buffer): PhotographFormat | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  return FORMATS.find(({ isSignature }) => isSignature(head)) ?? null;
}

/** The first bytes of a file on disk. */
export async function readHead(filepath: string): Promise<Buffer> {
  const file = await open(filepath);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
