const { existsSync } = require('node:fs');
const { join } = require('node:path');

const TOOLS = join(__dirname, 'tests', 'tools');
const tool = (name) => require.resolve(name, { paths: [TOOLS] });

const compile = ({ tsx }) => [
  tool('@swc/jest'),
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
    },
    // Left alone, import() reaches ES modules such as scripts/*/*.mjs.
    module: { type: 'commonjs', ignoreDynamic: true },
    sourceMaps: 'inline',
  },
];

const shared = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests', '<rootDir>/src'],
  resolver: join(TOOLS, 'jest', 'resolver.cjs'),
  transform: {
    '^.+\\.ts$': compile({ tsx: false }),
    '^.+\\.tsx$': compile({ tsx: true }),
  },
};

/**
 * Suites with a running Strapi: a worker loads packages and the compiled project once, by Node itself. Of the
 * project's own code they import what the server runs.
 */
const native = {
  ...shared,
  runtime: '<rootDir>/tests/tools/jest/native-runtime.cjs',
  testEnvironment: '<rootDir>/tests/tools/jest/native-environment.cjs',
  moduleNameMapper: {
    '^.*/src/plugins/annual-report/(contract|domain|server)/(.*)$':
      '<rootDir>/dist/src/plugins/annual-report/$1/$2',
  },
  globalSetup: '<rootDir>/tests/support/running/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/running/global-teardown.ts',
};

// As anybody else, PostgreSQL runs as the same user, and there is no folder that it could not enter.
const forRootAlone = process.getuid?.() === 0 ? [] : ['\\.as-root\\.test\\.ts$'];

/** What Strapi's panel imports as ES modules, which Jest cannot require() under Node 20. */
const ES_MODULES = ['@?react-dnd', 'dnd-core', 'fractional-indexing'].join('|');

/** Pieces of the panel in jsdom, without a server. */
const component = {
  ...shared,
  displayName: 'component',
  testEnvironment: tool('jest-environment-jsdom'),
  transform: { ...shared.transform, '^.+\\.js$': compile({ tsx: false }) },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES})[^/]*/)`],
  moduleNameMapper: { '\\.css(\\?raw)?$': '<rootDir>/tests/support/panel/no-style.cjs' },
  testMatch: ['<rootDir>/src/**/admin/**/*.test.tsx'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/panel/set-up-jsdom.ts'],
};

const CHROMIUM = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
const hasBrowser = existsSync(CHROMIUM);

const browser = {
  ...native,
  displayName: 'browser',
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
};

if (!hasBrowser && process.env.CI !== 'true')
  console.warn(
    `There is no browser at ${CHROMIUM}: the tests in tests/browser are left out.\n` +
      'Install chromium and fonts-noto-cjk (Debian), or name another in CHROMIUM_PATH.',
  );

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 2,
  // What files leave behind in a worker (Strapi's modules hold every Strapi that was there) slows down all later ones.
  workerIdleMemoryLimit: '700MB',
  // Whole loads and builds on a machine that others use too.
  testTimeout: 240_000,
  testSequencer: join(TOOLS, 'jest', 'sequencer.cjs'),
  reporters: ['default', join(TOOLS, 'jest', 'reporter.cjs')],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/tests/{client,contract,launcher,patterns,reports}/**/*.test.ts',
        '<rootDir>/src/**/*.test.ts',
      ],
      testPathIgnorePatterns: ['/node_modules/', ...forRootAlone],
    },
    component,
    {
      ...native,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...forRootAlone],
    },
    {
      ...native,
      displayName: 'crash',
      testMatch: ['<rootDir>/tests/crash/**/*.test.ts'],
    },
    // On a build server a missing browser is a failure.
    ...(hasBrowser || process.env.CI === 'true' ? [browser] : []),
  ],
};
