// The parts that eslint.config.mjs is made of: packages of this folder, which it could not find from its own.
export { default as eslint } from '@eslint/js';
export { defineConfig, globalIgnores } from 'eslint/config';
export { default as tseslint } from 'typescript-eslint';
