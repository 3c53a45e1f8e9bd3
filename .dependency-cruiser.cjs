const domainRules = require('./.dependency-cruiser.domain.cjs');
const { devDependencies: tools } = require('./tests/tools/package.json');

const PLUGIN = '^src/plugins/annual-report';
const CONTRACT = `${PLUGIN}/contract/`;
const DOMAIN = `${PLUGIN}/domain/`;
const SERVER = `${PLUGIN}/server/`;
const READER = '^src/reader/';
const ADMIN = `${PLUGIN}/admin/`;
const OURS = '^(src|config|scripts|tests|database|client)/';

const TESTS = '\\.test\\.tsx?$';
const TOOLS = '^tests/tools/node_modules/';
/** Packages that tests/tools/package.json declares, and their types. */
const DECLARED_TOOLS = Object.keys(tools).map((name) => `${TOOLS}${name.replace('.', '\\.')}/`);

/** What a rule of the product is for: its own files. Tests beside them may use whatever they need. */
const ofProduct = (path) => ({ path, pathNot: TESTS });

const serverFolder = (names) => `${SERVER}src/(${names})(/|\\.ts$)`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
/** Rooms of the server, and what each of them may use of it. */
const leaves = Object.entries({
  http: 'http|hash|messages|uids',
  messages: 'messages|uids',
  // Spreadsheet files in and out, whatever is in them.
  sheets: 'sheets|messages',
  // Everything may count and log; what it tells of is handed to it.
  monitoring: 'monitoring|uids',
}).map(([room, allowed]) => ({
  name: `${room}-is-a-leaf`,
  severity: 'error',
  from: ofProduct(serverFolder(room)),
  to: { path: SERVER, pathNot: serverFolder(allowed) },
}));

const forbidden = [
  {
    name: 'no-cycles',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolvable',
    comment: 'Nothing imports what is not installed or not there.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-dev-dependencies-in-the-product',
    severity: 'error',
    from: ofProduct('^(src|config)/'),
    to: {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: '^node_modules/@types/',
    },
  },
  {
    name: 'no-undeclared-packages',
    comment: 'A package that is used stands in package.json; types may come from Strapi’s own.',
    severity: 'error',
    from: { path: '^(src|config|tests|client)/' },
    to: {
      dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
      pathNot: DECLARED_TOOLS,
    },
  },
  {
    name: 'no-tests-in-the-product',
    severity: 'error',
    from: ofProduct('^(src|config|scripts)/'),
    to: { path: '^tests/' },
  },
  {
    name: 'contract-imports-zod-alone',
    severity: 'error',
    from: ofProduct(CONTRACT),
    to: { pathNot: [CONTRACT, '^node_modules/zod/'] },
  },
  {
    name: 'domain-is-pure',
    comment: 'No Strapi, no I/O, no clock, no randomness: contract, itself and pure packages.',
    severity: 'error',
    from: ofProduct(DOMAIN),
    to: { pathNot: [CONTRACT, DOMAIN, '^node_modules/(decimal\\.js|canonicalize|diff)/'] },
  },
  ...domainRules,
  {
    name: 'server-imports-contract-and-domain',
    comment: 'And the reader, to make its pages.',
    severity: 'error',
    from: ofProduct(SERVER),
    to: { path: OURS, pathNot: [CONTRACT, DOMAIN, SERVER, READER] },
  },
  {
    name: 'admin-imports-contract',
    severity: 'error',
    from: ofProduct([ADMIN, '^src/admin/']),
    to: { path: OURS, pathNot: [CONTRACT, ADMIN, '^src/admin/'] },
  },
  {
    name: 'reader-imports-client-and-react',
    comment: 'It knows the public JSON alone, as every other website does.',
    severity: 'error',
    from: ofProduct(READER),
    to: { pathNot: [READER, '^client/src/', '^node_modules/(@types/)?react(-dom)?/'] },
  },
  {
    name: 'reader-makes-pages-only',
    comment: 'Threads and the service of pages call it; nothing else knows that there are pages.',
    severity: 'error',
    from: { path: SERVER, pathNot: ['/pages/', '/page-tasks\\.ts$', TESTS] },
    to: { path: READER },
  },
  {
    name: 'client-imports-itself',
    comment: 'It is used elsewhere: no package, nothing of the server, its types are generated.',
    severity: 'error',
    from: ofProduct('^client/src/'),
    to: { pathNot: '^client/src/' },
  },
  {
    name: 'admin-api-calls-services',
    severity: 'error',
    from: ofProduct(serverFolder('admin-api')),
    to: {
      path: serverFolder('content-api|repositories|database|documents|demo|report-folder|cli'),
    },
  },
  {
    name: 'content-api-serves-endpoints',
    comment:
      'Beside the public contract, which delivery holds, it has the preview of the admin API.',
    severity: 'error',
    from: ofProduct(serverFolder('content-api')),
    to: { path: SERVER, pathNot: serverFolder('content-api|admin-api|delivery|uids') },
  },
  {
    name: 'delivery-calls-services',
    comment: 'Finished answers: it asks services for what they hold, and hears announcements.',
    severity: 'error',
    from: ofProduct(serverFolder('delivery')),
    to: {
      path: serverFolder(
        'admin-api|content-api|repositories|database|documents|demo|report-folder|cli',
      ),
      pathNot: `${SERVER}src/repositories/announcements/`,
    },
  },
  {
    name: 'threads-compute',
    comment: 'A thread has no Strapi: it is given all that a task needs.',
    severity: 'error',
    from: { path: serverFolder('threads'), pathNot: ['run-in-thread\\.ts$', TESTS] },
    to: { path: SERVER, pathNot: serverFolder('threads|formats|hash') },
  },
  {
    name: 'services-call-repositories',
    severity: 'error',
    from: ofProduct(serverFolder('services')),
    to: {
      path: serverFolder(
        'admin-api|content-api|delivery|http|documents|database|demo|report-folder|cli',
      ),
    },
  },
  {
    name: 'repositories-call-nothing-above',
    severity: 'error',
    from: ofProduct(serverFolder('repositories')),
    to: {
      path: serverFolder('admin-api|content-api|http|services|documents|demo|report-folder|cli'),
    },
  },
  {
    name: 'document-rules-stand-beside-http',
    severity: 'error',
    from: ofProduct(serverFolder('documents')),
    to: { path: serverFolder('admin-api|content-api|http|database|demo|report-folder|cli') },
  },
  {
    name: 'guard-stands-before-strapi',
    comment: 'It answers before any handler, and knows whose a thing is, not what it is.',
    severity: 'error',
    from: ofProduct(serverFolder('guard')),
    to: {
      path: serverFolder(
        'admin-api|content-api|delivery|documents|database|demo|report-folder|cli',
      ),
    },
  },
  ...leaves,
  {
    name: 'file-reading-reads-alone',
    comment:
      'What comes from outside is read in a process of its own; others ask file-reading for it.',
    severity: 'error',
    from: { path: SERVER, pathNot: [serverFolder('file-reading'), TESTS] },
    to: { path: `${SERVER}src/sheets/read-sheets` },
  },
  {
    name: 'launcher-needs-no-package',
    comment: 'It runs before `npm ci`; what it loads afterwards, it loads with import().',
    severity: 'error',
    from: { path: '^scripts/' },
    to: { pathNot: '^scripts/', dependencyTypesNot: ['core'], dynamic: false },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: ['^node_modules/', TOOLS] },
    exclude: { path: '^(dist|build|\\.strapi|\\.data)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: 'tests/tools/find-packages.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'import', 'default'],
      mainFields: ['main', 'types', 'module'],
    },
  },
};
