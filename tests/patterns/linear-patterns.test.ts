import { check } from 'recheck';
import { builtWhenLoaded } from './built-when-loaded';
import { extractPatterns, type Pattern } from './extract-patterns';
import { productFiles } from './product-files';

/**
 * Ten to twenty times what the dearest pattern needs: with its usual second for an attack, recheck on a busy machine
 * calls safe ones vulnerable. None is without an end: an attack on a vulnerable pattern can take for ever.
 */
const LIMITS = { timeout: 60_000, attackTimeout: 20_000 };

const flawOf = async ({
  source,
  flags,
}: Pick<Pattern, 'source' | 'flags'>): Promise<string | null> => {
  const result = await check(source, flags, LIMITS);
  if (result.status === 'safe') return null;
  const why =
    result.status === 'vulnerable'
      ? `${result.complexity.type}, with ${result.attack.pattern}`
      : result.error.kind;
  return `${result.status}: /${source}/${flags} (${why})`;
};

const files = productFiles().map((file) => ({ file, ...extractPatterns({ file }) }));
const written = files.flatMap((file) => file.written);
const building = files.filter(({ built }) => built.length > 0);

const distinct = (patterns: Pattern[]): [string, Pattern][] => [
  ...new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])),
];

const flawsOf = async (patterns: Pattern[]): Promise<string[]> => {
  const flaws: string[] = [];
  for (const [, pattern] of distinct(patterns)) {
    const flaw = await flawOf(pattern);
    if (flaw !== null) flaws.push(`${pattern.place}: ${flaw}`);
  }
  return flaws;
};

describe('every pattern of the product', () => {
  it.each([
    ['as many wide digits as there are', '[\\d０-９]*(?:\\d[０-９]|[０-９]\\d)[\\d０-９]*', 'g'],
    ['a mark or blanks at the start', '^(\\ufeff|\\s)*(<[!?a-z]|mime-version:)', 'i'],
  ])('would be found if it were not linear: %s', async (_what, source, flags) => {
    expect(await flawOf({ source, flags })).toContain('vulnerable');
  });

  it('should be found in all rooms', () => {
    expect(distinct(written).length).toBeGreaterThan(300);
    for (const room of ['domain/', 'server/', 'admin/', 'scripts/']) {
      expect(written.some(({ place }) => place.includes(room))).toBe(true);
    }
  });

  it('should be linear as it is written', async () => {
    expect(await flawsOf(written)).toEqual([]);
  });

  /** What is built of what people write could be anything: all is built of constants, once. */
  it.each(building.map(({ file, built }) => [file, built.length] as const))(
    'should be linear as %s builds it, and be built when that is loaded',
    async (file, count) => {
      const made = await builtWhenLoaded({ file });
      expect(made.length).toBeGreaterThanOrEqual(count);
      expect(await flawsOf(made)).toEqual([]);
    },
  );
});
