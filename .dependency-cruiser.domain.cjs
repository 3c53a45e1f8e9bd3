const DOMAIN = '^src/plugins/annual-report/domain/';
const TESTS = '\\.test\\.tsx?$';

const ofProduct = (path) => ({ path, pathNot: TESTS });

/**
 * The rooms of domain/ and what each may import: arrows run one way, from what everything needs to what is said
 * of a whole report. Preparing, checking and assembling a report are one floor of three rooms.
 */
const DOMAIN_ROOMS = {
  base: [],
  canonical: [],
  formats: [],
  parts: [],
  text: ['base'],
  reading: ['base'],
  formulas: ['base'],
  content: ['base', 'text'],
  outline: ['base', 'content'],
  values: ['base', 'content', 'formulas'],
  facts: ['base', 'content', 'outline'],
  texts: ['base', 'content', 'outline', 'facts', 'reading'],
  edits: ['base', 'content', 'texts'],
  aggregation: ['base', 'content', 'formulas', 'values'],
  editions: ['base', 'canonical', 'content'],
  packs: ['base', 'content', 'formulas', 'outline'],
  photos: ['base', 'content', 'outline'],
  tables: ['base', 'content', 'values'],
  verification: ['base', 'canonical', 'formats', 'parts'],
};

const ON_THE_PREPARED_REPORT = ['compile', 'ledger', 'registers', 'checks', 'assemble'];
const ABOVE_THE_PREPARED_REPORT = ['editor-panel', 'overview'];

const domainRooms = (names) => names.map((name) => `${DOMAIN}${name}/`);

module.exports = [
  ...Object.entries(DOMAIN_ROOMS).map(([room, below]) => ({
    name: `domain-${room}-imports-what-is-below`,
    severity: 'error',
    from: ofProduct(domainRooms([room])),
    to: { path: DOMAIN, pathNot: domainRooms([room, ...below]) },
  })),
  {
    name: 'domain-prepared-report-knows-no-desk',
    severity: 'error',
    from: ofProduct(domainRooms(ON_THE_PREPARED_REPORT)),
    to: { path: domainRooms(ABOVE_THE_PREPARED_REPORT) },
  },
  {
    name: 'domain-room-has-its-place',
    comment: 'A new room of domain/ takes its place in the order above.',
    severity: 'error',
    from: {
      path: DOMAIN,
      pathNot: domainRooms([
        ...Object.keys(DOMAIN_ROOMS),
        ...ON_THE_PREPARED_REPORT,
        ...ABOVE_THE_PREPARED_REPORT,
      ]),
    },
    to: {},
  },
];
