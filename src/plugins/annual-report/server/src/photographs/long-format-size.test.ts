import { longFormatSize } from './long-format-size';
import { keptSize } from './pixel-limits';

describe('smaller formats of a long picture', () => {
  it('should stay as wide as writing in them needs', () => {
    const screenshot = { width: 1080, height: 21_600 };
    expect(longFormatSize({ ...screenshot, breakpoint: 1600 })).toEqual({
      width: 800,
      height: 16_000,
    });
    expect(longFormatSize({ ...screenshot, breakpoint: 800 })).toEqual({
      width: 400,
      height: 8000,
    });
  });

  it('should hold for what is long the other way', () => {
    expect(longFormatSize({ width: 12_000, height: 1200, breakpoint: 800 })).toEqual({
      width: 4000,
      height: 400,
    });
  });

  it('should never be larger than the picture, nor longer than can be encoded', () => {
    expect(longFormatSize({ width: 300, height: 3000, breakpoint: 1600 })).toEqual({
      width: 300,
      height: 3000,
    });
    expect(longFormatSize({ width: 1000, height: 40_000, breakpoint: 1600 })).toEqual({
      width: 400,
      height: 16_000,
    });
  });

  it.each([
    [3000, 2000],
    [1080, 2160],
    [2000, 2000],
  ])('should be Strapi’s own for %i × %i', (width, height) => {
    expect(longFormatSize({ width, height, breakpoint: 800 })).toBeNull();
  });
});

describe('the size that a photograph is kept in', () => {
  it.each([
    [4032, 3024, 4032, 3024],
    [8064, 6048, 4032, 3024],
    [8192, 6144, 4096, 3072],
    [12_000, 9000, 6000, 4500],
  ])('should be of %i × %i: %i × %i', (width, height, keptWidth, keptHeight) => {
    expect(keptSize({ width, height })).toEqual({ width: keptWidth, height: keptHeight });
  });
});
