const { existsSync } = require('node:fs');

const shared = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests', '<rootDir>/src'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: false } },
        // Left alone, import() reaches ES modules such as scripts/lib/*.mjs.
        module: { type: 'commonjs', ignoreDynamic: true },
        sourceMaps: 'inline',
      },
    ],
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
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
};

// As anybody else, PostgreSQL runs as the same user, and there is no folder that it could not enter.
const forRootAlone = process.getuid?.() === 0 ? [] : ['\\.as-root\\.test\\.ts$'];

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
  // Whole loads and builds on a machine that others use too.
  testTimeout: 240_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/tests/{unit,contract,launcher}/**/*.test.ts',
        '<rootDir>/src/**/*.test.ts',
      ],
      testPathIgnorePatterns: ['/node_modules/', ...forRootAlone],
    },
    {
      ...native,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
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
