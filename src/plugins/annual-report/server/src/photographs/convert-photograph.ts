import sharp, { type Metadata, type Sharp } from 'sharp';
import type { ProblemCode } from '../messages/problem';
import { withColourProfile } from './colour-profile';
import type { Conversion } from './conversion';
import { DECODINGS, JPEG_END } from './jpeg-end';
import { momentTaken, writtenMoment } from './moment-taken';
import { keptSize, megapixelsOf, MOST_MEGAPIXELS, MOST_PIXELS } from './pixel-limits';
import { isHeif } from './photograph-format';

/** So good that the encoding which follows does not show. */
const JPEG = { quality: 96, chromaSubsampling: '4:4:4' } as const;

const refusal = (code: ProblemCode, params: Record<string, string | number> = {}): Conversion => ({
  ok: false,
  code,
  params,
});

type Opened = { picture: Sharp; width: number; height: number; profile?: Buffer | undefined };

/** The decoder turns the picture as the file says, and so nothing else may turn it again. */
const openHeif = async (bytes: Buffer, { icc, pagePrimary }: Metadata): Promise<Opened> => {
  const { all } = (await import('heic-decode')).default;
  const pictures = await all({ buffer: bytes });
  const primary = pictures[pagePrimary ?? 0] ?? pictures[0];
  if (primary === undefined) throw new Error('There is no picture in the file.');
  const { data, width, height } = await primary.decode();
  const raw = { width, height, channels: 4 as const };
  const picture = sharp(data, { raw, limitInputPixels: MOST_PIXELS }).removeAlpha();
  return { picture, width, height, profile: icc };
};

const encode = async (
  { picture, width, height, profile }: Opened,
  moment: Date | null,
): Promise<Conversion> => {
  const size = keptSize({ width, height });
  const dated =
    moment === null
      ? picture
      : picture.withExif({ IFD2: { DateTimeOriginal: writtenMoment({ moment }) } });
  const jpeg = await dated
    .resize({ ...size, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .jpeg(JPEG)
    .toBuffer();
  return { ok: true, jpeg: withColourProfile({ jpeg, profile }) };
};

const convertHeif = async (bytes: Buffer, metadata: Metadata): Promise<Conversion> => {
  if (metadata.compression !== 'hevc') {
    return refusal('photo-other-format', {
      format: metadata.compression === 'av1' ? 'AVIF' : 'HEIF',
    });
  }
  return encode(await openHeif(bytes, metadata), momentTaken(metadata));
};

/** Decodes at half the size where that is enough, and turns the picture as the camera held it. */
const convertLarge = async (bytes: Buffer, metadata: Metadata): Promise<Conversion> => {
  const { width, height } = metadata.autoOrient;
  let reason: unknown;
  for (const { isMended, failOn } of DECODINGS) {
    const input = isMended ? Buffer.concat([bytes, JPEG_END]) : bytes;
    const picture = sharp(input, { failOn, limitInputPixels: MOST_PIXELS }).autoOrient();
    try {
      return await encode({ picture, width, height }, momentTaken(metadata));
    } catch (error) {
      reason = error;
      if (metadata.format !== 'jpeg') break;
    }
  }
  throw reason;
};

/**
 * Makes an ordinary JPEG of a photograph that the library does not keep as it is: HEIC, or more pixels than anybody
 * needs. For the process of its own: it takes some hundred megabytes.
 */
export async function convertPhotograph({ bytes }: { bytes: Buffer }): Promise<Conversion> {
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    const isOfPhone = isHeif(bytes);
    const megapixels = megapixelsOf(metadata);
    const limit = isOfPhone ? MOST_MEGAPIXELS.heif : MOST_MEGAPIXELS.jpeg;
    if (megapixels > limit) {
      return refusal('photo-too-large', { megapixels: Math.round(megapixels), limit });
    }
    return await (isOfPhone ? convertHeif : convertLarge)(bytes, metadata);
  } catch {
    return refusal(isHeif(bytes) ? 'photo-heic-broken' : 'photo-broken');
  }
}
