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

// As anybody else, PostgreSQL runs as the same user, and there is no folder that it could not enter.
const forRootAlone = process.getuid?.() === 0 ? [] : ['\\.as-root\\.test\\.ts$'];

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
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/global-setup.ts',
      globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
    },
  ],
};
