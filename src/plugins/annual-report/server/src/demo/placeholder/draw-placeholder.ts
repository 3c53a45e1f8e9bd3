import sharp from 'sharp';
import { GLYPHS } from './glyphs';

const WIDTH = 1600;
const HEIGHT = 1200;
const JPEG_QUALITY = 85;
const GAP = 16;

const line = ({ text, scale, y }: { text: string; scale: number; y: number }): string => {
  const glyphs = Array.from(text).flatMap((sign) => GLYPHS[sign] ?? []);
  const width = glyphs.reduce((sum, glyph) => sum + glyph.width + GAP, -GAP) * scale;
  let x = (WIDTH - width) / 2;
  return glyphs
    .map((glyph) => {
      const drawn = `<path transform="translate(${x} ${y}) scale(${scale})" d="${glyph.path}"/>`;
      x += (glyph.width + GAP) * scale;
      return drawn;
    })
    .join('');
};

/** Draws a plain placeholder, 1600 × 1200, that says which figure it stands for. Gives a JPEG. */
export const drawPlaceholder = ({ number }: { number: number }): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
        <rect width="100%" height="100%" fill="#eceff3"/>
        <rect x="40" y="40" width="${WIDTH - 80}" height="${HEIGHT - 80}" fill="none" stroke="#c3cad5" stroke-width="6" stroke-dasharray="28 20"/>
        <g fill="none" stroke="#5b6675" stroke-width="7" stroke-linecap="round" stroke-linejoin="round">
          ${line({ text: `图 ${number}`, scale: 3, y: 330 })}
          ${line({ text: '占位图', scale: 1.2, y: 760 })}
        </g>
      </svg>`,
    ),
  )
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer();
