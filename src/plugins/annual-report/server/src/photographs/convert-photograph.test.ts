import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import {
  CAMERA_OWNER,
  photographTakenAt,
} from '../../../../../../tests/support/content/photographs';
import { convertPhotograph } from './convert-photograph';
import { JPEG_END } from './jpeg-end';
import { momentTaken } from './moment-taken';

/** Held upright by its phone: 240 × 320 with a yellow corner at the top right; place, owner and time beside it. */
const HEIC = path.resolve('tests/fixtures/photographs/held-upright.heic');

const convert = async (bytes: Buffer): Promise<Buffer> => {
  const conversion = await convertPhotograph({ bytes });
  if (!conversion.ok) throw new Error(conversion.code);
  return Buffer.from(conversion.jpeg);
};

const colourAt = async (jpeg: Buffer, left: number, top: number): Promise<string> => {
  const { data } = await sharp(jpeg)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [red = 0, green = 0, blue = 0] = data;
  if (red > 150) return green > 150 ? 'yellow' : 'red';
  return blue > 120 ? 'blue' : 'other';
};

describe('a photograph that a phone wrote as HEIC', () => {
  it('should become a JPEG that is turned once', async () => {
    const jpeg = await convert(await readFile(HEIC));
    const { format, width, height, orientation } = await sharp(jpeg).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 240, height: 320 });
    expect(orientation ?? 1).toBe(1);
    expect(await colourAt(jpeg, 220, 20)).toBe('yellow');
    expect(await colourAt(jpeg, 20, 20)).toBe('red');
    expect(await colourAt(jpeg, 120, 300)).toBe('blue');
  });

  it('should keep its day and nothing of its place and owner', async () => {
    const sent = await readFile(HEIC);
    const jpeg = await convert(sent);
    const { exif } = await sharp(jpeg).metadata();
    expect(momentTaken({ exif })?.toISOString()).toBe('2025-11-05T10:20:30.000Z');
    expect(sent.includes(CAMERA_OWNER)).toBe(true);
    expect(jpeg.includes(CAMERA_OWNER)).toBe(false);
    expect(jpeg.includes('GPS')).toBe(false);
  });

  it('should be refused with the way out of its phone when it is cut off', async () => {
    const whole = await readFile(HEIC);
    const bytes = whole.subarray(0, whole.length * 0.8);
    expect(await convertPhotograph({ bytes })).toMatchObject({
      ok: false,
      code: 'photo-heic-broken',
    });
  });
});

describe('a photograph of more pixels than anybody needs', () => {
  const large = () =>
    sharp({ create: { width: 8192, height: 6144, channels: 3, background: '#3a7d44' } });

  it('should be halved, and turned as it was held', async () => {
    const jpeg = await convert(await large().withMetadata({ orientation: 6 }).jpeg().toBuffer());
    const { width, height, orientation } = await sharp(jpeg).metadata();
    expect({ width, height }).toEqual({ width: 3072, height: 4096 });
    expect(orientation ?? 1).toBe(1);
  });

  it('should be taken without its last two bytes', async () => {
    const whole = await large().jpeg().toBuffer();
    expect(whole.subarray(-2)).toEqual(JPEG_END);
    const jpeg = await convert(whole.subarray(0, -2));
    expect((await sharp(jpeg).metadata()).width).toBe(4096);
  });
});

it('should keep the day of a photograph that it converts', async () => {
  const bytes = await photographTakenAt({ moment: '2024:05:12 23:30:00' }).jpeg().toBuffer();
  const { exif } = await sharp(await convert(bytes)).metadata();
  expect(momentTaken({ exif })?.toISOString()).toBe('2024-05-12T23:30:00.000Z');
});
