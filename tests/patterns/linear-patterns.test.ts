import { checkSync } from 'recheck';
import { builtWhenLoaded } from './built-when-loaded';
import { extractPatterns, type Pattern } from './extract-patterns';
import { productFiles } from './product-files';

const FOR_EVER_MS = 600_000;
/** Far beyond what a pattern needs: with its usual seconds, recheck on a busy machine calls safe ones vulnerable. */
const UNTIL_DONE = {
  timeout: FOR_EVER_MS,
  attackTimeout: FOR_EVER_MS,
  incubationTimeout: FOR_EVER_MS,
  seedingTimeout: FOR_EVER_MS,
};

const flawOf = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string | null => {
  const result = checkSync(source, flags, UNTIL_DONE);
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

const flawsOf = (patterns: Pattern[]): string[] =>
  distinct(patterns).flatMap(([, pattern]) => {
    const flaw = flawOf(pattern);
    return flaw === null ? [] : [`${pattern.place}: ${flaw}`];
  });

describe('every pattern of the product', () => {
  it.each([
    ['as many wide digits as there are', '[\\d０-９]*(?:\\d[０-９]|[０-９]\\d)[\\d０-９]*', 'g'],
    ['a mark or blanks at the start', '^(\\ufeff|\\s)*(<[!?a-z]|mime-version:)', 'i'],
  ])('would be found if it were not linear: %s', (_what, source, flags) => {
    expect(flawOf({ source, flags })).toContain('vulnerable');
  });

  it('should be found in all rooms', () => {
    expect(distinct(written).length).toBeGreaterThan(300);
    for (const room of ['domain/', 'server/', 'admin/', 'scripts/']) {
      expect(written.some(({ place }) => place.includes(room))).toBe(true);
    }
  });

  it('should be linear as it is written', () => {
    expect(flawsOf(written)).toEqual([]);
  });

  /** What is built of what people write could be anything: all is built of constants, once. */
  it.each(building.map(({ file, built }) => [file, built.length] as const))(
    'should be linear as %s builds it, and be built when that is loaded',
    async (file, count) => {
      const made = await builtWhenLoaded({ file });
      expect(made.length).toBeGreaterThanOrEqual(count);
      expect(flawsOf(made)).toEqual([]);
    },
  );
});
