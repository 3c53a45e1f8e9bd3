import { checkSync } from 'recheck';
import { builtWhenLoaded } from './built-when-loaded';
import { extractPatterns, type Pattern } from './extract-patterns';
import { productFiles } from './product-files';

/** No limit of time: what is found must not hang on how busy the machine is. */
const UNTIL_DONE = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  recallTimeout: null,
  seedingTimeout: null,
} as const;

const flawOf = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string | null => {
  const { status, complexity, attack } = checkSync(source, flags, UNTIL_DONE);
  if (status === 'safe') return null;
  return `${status} (${complexity?.type ?? ''}): /${source}/${flags} with ${attack?.pattern ?? ''}`;
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
