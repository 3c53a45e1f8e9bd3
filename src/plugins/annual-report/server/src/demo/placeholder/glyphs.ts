/** Signs of the placeholder pictures as strokes, so that no font is needed: width and path in a box 100 high. */
export type Glyph = { width: number; path: string };

export const GLYPHS: Record<string, Glyph> = {
  '0': { width: 60, path: 'M30 8 Q54 8 54 50 Q54 92 30 92 Q6 92 6 50 Q6 8 30 8 Z' },
  '1': { width: 60, path: 'M14 24 L34 8 L34 92' },
  '2': { width: 60, path: 'M8 30 Q8 8 30 8 Q52 8 52 30 Q52 48 8 92 L54 92' },
  '3': { width: 60, path: 'M8 8 L48 8 L26 42 Q54 44 54 67 Q54 92 30 92 Q12 92 6 76' },
  '4': { width: 60, path: 'M40 92 L40 8 L6 66 L56 66' },
  '5': { width: 60, path: 'M50 8 L16 8 L12 46 Q20 38 32 38 Q54 40 54 64 Q54 92 30 92 Q12 92 6 78' },
  '6': { width: 60, path: 'M46 8 Q8 24 8 62 Q8 92 31 92 Q54 92 54 66 Q54 44 31 44 Q14 44 8 62' },
  '7': { width: 60, path: 'M6 8 L54 8 L24 92' },
  '8': {
    width: 60,
    path: 'M30 46 Q12 46 12 27 Q12 8 30 8 Q48 8 48 27 Q48 46 30 46 Q54 46 54 69 Q54 92 30 92 Q6 92 6 69 Q6 46 30 46 Z',
  },
  '9': { width: 60, path: 'M14 92 Q52 76 52 38 Q52 8 29 8 Q6 8 6 34 Q6 56 29 56 Q46 56 52 38' },
  图: {
    width: 100,
    path: 'M10 10 L90 10 L90 92 L10 92 Z M46 20 L28 44 M42 30 L66 30 Q52 54 26 66 M36 38 Q54 58 76 64 M46 64 L58 71 M40 76 L60 85',
  },
  占: { width: 100, path: 'M50 6 L50 50 M50 28 L84 28 M22 50 L78 50 L78 92 L22 92 Z' },
  位: {
    width: 100,
    path: 'M34 6 Q26 30 8 46 M24 32 L24 94 M60 6 L66 20 M42 28 L92 28 M52 42 L59 74 M82 40 L71 84 M36 88 L96 88',
  },
  ' ': { width: 40, path: '' },
};
