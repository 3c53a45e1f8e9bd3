import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { createContext, runMain } from '../launcher/context.mjs';
import { readJson } from '../launcher/files.mjs';
import { Problem } from '../launcher/problem.mjs';
import { makeSecrets } from '../launcher/settings.mjs';
import { runChild } from '../processes/run-program.mjs';
import { setUp } from '../set-up/set-up.mjs';

const header =
  '// Written by `npm run client:build` from contract/openapi.v1.json. Do not edit.\n\n';

/** `npm run build`: packages, server and admin panel; no database, no `.env`. */
export function build() {
  const context = createContext({ name: 'npm run build' });
  return runMain({
    context,
    main: async () => {
      await setUp({ context, part: 'all', env: { ...makeSecrets(), ...process.env } });
      context.reporter.line('the build in dist/ is up to date');
      return 0;
    },
  });
}

const LATER_BLOCK = '#/components/schemas/laterBlock';

/**
 * The kinds of blocks that this version knows, without the branch for those to come: with it, no comparison of
 * `type` would tell the compiler what a block holds. `isKnownBlock` tells the others apart.
 */
const knownBlocks = ({ anyOf, ...block }) => ({
  ...block,
  anyOf: anyOf.filter(({ $ref }) => $ref !== LATER_BLOCK),
});

/** What of the client follows from the contract: its types, and its version. */
const makeClientSources = async ({ paths }) => {
  const { root, tools } = paths;
  const { default: openapiTS, astToString } = createRequire(tools.lockFile)('openapi-typescript');
  const contract = join(root, 'src', 'plugins', 'annual-report', 'contract', 'openapi.v1.json');
  const { openapi, info, components } = readJson({ file: contract });
  const { block, ...others } = components.schemas;
  const known = { ...others, block: knownBlocks(block) };
  const schemas = { openapi, info, paths: {}, components: { schemas: known } };
  // What did not change is the same object again, which nobody may write into.
  const types = astToString(await openapiTS(schemas, { immutable: true }));
  const packageFile = join(root, 'client', 'package.json');
  const manifest = { ...readJson({ file: packageFile }), version: info.version };
  return [
    { file: join(root, 'client', 'src', 'schema.ts'), text: `${header}${types}` },
    { file: packageFile, text: `${JSON.stringify(manifest, null, 2)}\n` },
  ];
};

const isCurrent = ({ file, text }) => existsSync(file) && readFileSync(file, 'utf8') === text;

const refuseOld = ({ root, old }) => {
  if (old.length === 0) return;
  const names = old.map(({ file }) => relative(root, file)).join(', ');
  throw new Problem({
    message: `The contract has changed since ${names}. Run \`npm run client:build\` and commit what it writes.`,
  });
};

/**
 * `npm run client:build`: writes the client's types from the contract and compiles it into client/dist/.
 * With `--check` it writes nothing, and fails where the committed types are not those of the contract.
 */
export function buildClient() {
  const context = createContext({ name: 'npm run client:build', isQuiet: true });
  const { paths, reporter } = context;
  const { root } = paths;
  return runMain({
    context,
    main: async () => {
      await setUp({ context, part: 'none', withTools: true });
      const old = (await makeClientSources({ paths })).filter((source) => !isCurrent(source));
      if (process.argv.includes('--check')) {
        refuseOld({ root, old });
        return 0;
      }
      for (const { file, text } of old) writeFileSync(file, text);
      rmSync(join(root, 'client', 'dist'), { recursive: true, force: true });
      await runChild({
        context,
        name: 'tsc',
        file: process.execPath,
        args: [paths.typescript, '-p', join(root, 'client')],
        failure: 'The client could not be compiled',
      });
      reporter.line('the client in client/dist/ is up to date');
      return 0;
    },
  });
}
