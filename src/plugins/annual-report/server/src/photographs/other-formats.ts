import type { ProblemCode } from '../messages/problem';
import { isHeif } from './photograph-format';

/** Why a file is not taken, as far as its first bytes tell, and what it is in words that people know. */
export type Refusal = { code: ProblemCode; format: string };

type OtherFormat = Refusal & { isSignature: (head: Buffer) => boolean };

const text =
  (...starts: string[]) =>
  (head: Buffer): boolean =>
    starts.some((start) => head.toString('latin1', 0, start.length) === start);

const hex =
  (...starts: string[]) =>
  (head: Buffer): boolean =>
    starts.some((start) => head.toString('hex', 0, start.length / 2) === start);

const brand =
  (...brands: string[]) =>
  (head: Buffer): boolean =>
    head.toString('latin1', 4, 8) === 'ftyp' && brands.includes(head.toString('latin1', 8, 12));

const OTHERS: OtherFormat[] = [
  { code: 'photo-animation', format: 'GIF', isSignature: text('GIF8') },
  { code: 'photo-other-format', format: 'BMP', isSignature: text('BM') },
  { code: 'photo-other-format', format: 'AVIF', isSignature: brand('avif', 'avis') },
  {
    code: 'photo-other-format',
    format: 'JPEG XL',
    isSignature: hex('ff0a', '0000000c4a584c20'),
  },
  { code: 'photo-other-format', format: 'JPEG 2000', isSignature: hex('0000000c6a502020') },
  { code: 'photo-other-format', format: 'PSD', isSignature: text('8BPS') },
  // Cameras write their own kinds of TIFF; which one the end of the name tells.
  { code: 'photo-raw', format: 'RAW', isSignature: brand('crx ') },
  { code: 'photo-raw', format: 'RAW', isSignature: text('FUJIFILMCCD-RAW', 'IIRO', 'IIU\0') },
  {
    code: 'photo-other-format',
    format: 'TIFF',
    isSignature: hex('49492a00', '4d4d002a', '49492b00'),
  },
  {
    code: 'photo-film',
    format: 'MP4 / MOV',
    isSignature: (head) => head.toString('latin1', 4, 8) === 'ftyp' && !isHeif(head),
  },
  { code: 'photo-document', format: 'PDF', isSignature: text('%PDF') },
  { code: 'photo-document', format: 'ZIP / Word / PPT', isSignature: text('PK\u0003\u0004') },
  { code: 'photo-document', format: 'Word / PPT', isSignature: hex('d0cf11e0a1b11ae1') },
  { code: 'photo-document', format: 'RAR / 7z', isSignature: hex('526172211a07', '377abcaf271c') },
];

const RAW_NAME = /\.(?:dng|cr2|nef|arw|orf|rw2|pef|srw)$/i;

/** What a file is that is no photograph to be taken; null when nobody can tell. */
export function refusalOf({ head, name }: { head: Buffer; name: string }): Refusal | null {
  const found = OTHERS.find(({ isSignature }) => isSignature(head));
  if (!found) return null;
  const { code, format } = found;
  return format === 'TIFF' && RAW_NAME.test(name)
    ? { code: 'photo-raw', format: 'RAW' }
    : { code, format };
}
