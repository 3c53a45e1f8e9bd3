import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Words that a camera writes into a file and that must not stay in it. */
export const CAMERA_OWNER = 'owner-of-the-camera-7431';
export const CAMERA_NOTE = 'edited-at-home-address-9052';

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${CAMERA_NOTE}"/></rdf:RDF></x:xmpmeta>`;

/** A photograph full of grain, which no encoder makes small. */
export function grainyPhotograph({ width, height }: { width: number; height: number }): Sharp {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });
}

/** A plain photograph to be encoded. */
export function photograph({ width = 900, height = 600 } = {}): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#3a7d44' } });
}

/** The same with everything a phone writes beside the picture: place, owner, history, and how it was held. */
export function phonePhotograph({
  width = 900,
  height = 600,
  orientation = 1,
}: { width?: number; height?: number; orientation?: number } = {}): Sharp {
  return grainyPhotograph({ width, height })
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Artist: CAMERA_OWNER, Make: 'Camera' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '31/1 14/1 10/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '121/1 28/1 25/1',
      },
    })
    .withXmp(XMP);
}

/** A photograph with the moment that its camera wrote, as cameras write it: `2024:05:12 09:30:00`. */
export function photographTakenAt({ moment }: { moment: string }): Sharp {
  return photograph().withExifMerge({ IFD2: { DateTimeOriginal: moment } });
}

const crc32 = (bytes: Buffer): number => {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};

/** One chunk of a PNG file. */
const pngChunk = ({ type, data }: { type: string; data: Buffer }): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
};

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A valid black-and-white PNG of `side` × `side` pixels: a few kilobytes that decode into a lot of memory. */
export function pngBomb({ side }: { side: number }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const pixels = Buffer.alloc(side * (1 + Math.ceil(side / 8)));
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk({ type: 'IHDR', data: header }),
    pngChunk({ type: 'IDAT', data: deflateSync(pixels, { level: 1 }) }),
    pngChunk({ type: 'IEND', data: Buffer.alloc(0) }),
  ]);
}

/** A PNG with a text chunk behind its header. */
export async function pngWithText({ text }: { text: string }): Promise<Buffer> {
  const png = await photograph({ width: 40, height: 40 }).png().toBuffer();
  const behindHeader = PNG_SIGNATURE.length + 25;
  return Buffer.concat([
    png.subarray(0, behindHeader),
    pngChunk({ type: 'tEXt', data: Buffer.from(`Comment\0${text}`, 'latin1') }),
    png.subarray(behindHeader),
  ]);
}
