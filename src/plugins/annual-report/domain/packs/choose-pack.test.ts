import { fittingPacks } from './offer-packs';

const summary = (pack: string, year: number, includes: string[] = []) => ({
  pack,
  year,
  includes,
  schoolTypes: ['secondary-vocational'],
});

const choose = (year: number, schoolType = 'secondary-vocational') =>
  fittingPacks({
    packs: [
      summary('text-2024', 2024, ['base-2024']),
      summary('base-2024', 2024),
      summary('base-2023', 2023),
      summary('base-2026', 2026),
    ],
    schoolType,
    year,
  }).map(({ pack }) => pack);

describe('packs that fit a report', () => {
  it('should leave out those that are a part of another', () => {
    expect(choose(2024)).toEqual(['text-2024']);
  });

  it('should be those of the newest year that is not after the report', () => {
    expect([choose(2025), choose(2023), choose(2026)]).toEqual([
      ['text-2024'],
      ['base-2023'],
      ['base-2026'],
    ]);
  });

  it('should be none for a school that no pack is made for', () => {
    expect(choose(2024, 'higher-vocational')).toEqual([]);
  });

  it('should be none for a year before every pack', () => {
    expect(choose(2000)).toEqual([]);
  });
});
