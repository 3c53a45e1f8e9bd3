import { defineConfig, eslint, globalIgnores, tseslint } from './tests/tools/linting.mjs';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const JAVASCRIPT = ['**/*.mjs', '**/*.cjs'];
const PLUGIN = 'src/plugins/annual-report';

const IMPURE = ['Date', 'process', 'console', 'fetch', 'crypto', 'performance', 'setTimeout'];
const MUST_BE_PURE = 'contract/ and domain/ know no clock, no randomness and no I/O.';

const nodeGlobals = Object.fromEntries(
  Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']),
);

/** What the scripts of pages use of a browser. */
const BROWSER = [
  ...['document', 'location', 'matchMedia', 'addEventListener', 'requestAnimationFrame'],
  ...['customElements', 'DOMParser', 'Element', 'HTMLElement', 'HTMLAnchorElement'],
];

const unusedVariables = [
  'error',
  { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
];

export default defineConfig([
  globalIgnores([
    '**/dist/',
    '**/build/',
    '**/node_modules/',
    '.strapi/',
    '.cache/',
    '.data/',
    'types/generated/',
    'client/src/schema.ts',
    'coverage/',
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: JAVASCRIPT,
    extends: [eslint.configs.recommended],
    languageOptions: { ecmaVersion: 2023, globals: { ...nodeGlobals, __dirname: 'readonly' } },
    rules: { 'no-unused-vars': unusedVariables },
  },
  {
    files: ['src/reader/browser/*.mjs'],
    languageOptions: { globals: Object.fromEntries(BROWSER.map((name) => [name, 'readonly'])) },
  },
  {
    files: TYPESCRIPT,
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        // Each holds sources and tests: a program for either would read everything twice.
        project: ['tests/tsconfig.json', 'tests/component.tsconfig.json', 'client/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      // There is no enum, and no class of ours is passed about: two searches through all types for nothing.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': unusedVariables,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: [`${PLUGIN}/{contract,domain}/**`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...IMPURE.map((name) => ({ name, message: MUST_BE_PURE })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: MUST_BE_PURE },
      ],
    },
  },
  {
    files: [`${PLUGIN}/server/src/{admin-api,content-api,services,http,messages}/**`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='strapi'][property.name='db']",
          message: 'Only repositories reach the database.',
        },
      ],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}', '**/*.test.{ts,tsx}'],
    rules: {
      'max-lines': 'off',
      // Jest's asymmetric matchers, supertest's bodies and Strapi's services are typed any. What a test
      // misreads there, the test itself shows.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
]);
