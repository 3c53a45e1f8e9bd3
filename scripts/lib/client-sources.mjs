import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEADER =
  '// Written by `npm run client:build` from contract/openapi.v1.json. Do not edit.\n\n';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * What of the client follows from the contract: its types, and its version.
 * @param {{ root: string }} input
 * @returns {Promise<{ file: string, text: string }[]>}
 */
export const clientSources = async ({ root }) => {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const contract = join(root, 'src', 'plugins', 'annual-report', 'contract', 'openapi.v1.json');
  const { openapi, info, components } = readJson(contract);
  const schemas = { openapi, info, paths: {}, components: { schemas: components.schemas } };
  // What did not change is the same object again, which nobody may write into.
  const types = astToString(await openapiTS(schemas, { immutable: true }));
  const packageFile = join(root, 'client', 'package.json');
  const manifest = { ...readJson(packageFile), version: info.version };
  return [
    { file: join(root, 'client', 'src', 'schema.ts'), text: `${HEADER}${types}` },
    { file: packageFile, text: `${JSON.stringify(manifest, null, 2)}\n` },
  ];
};
