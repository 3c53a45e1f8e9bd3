import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import {
  openApiDocument,
  openApiText,
} from '../../src/plugins/annual-report/contract/openapi/document';
import { EXAMPLES } from '../../src/plugins/annual-report/contract/openapi/examples';
import type { ResponseName } from '../../src/plugins/annual-report/contract/openapi/operation';
import { OPERATIONS } from '../../src/plugins/annual-report/contract/openapi/operations';
import { contentApiRoutes } from '../../src/plugins/annual-report/server/src/content-api/routes';
import { contractErrors } from '../support/asking/contract';

const ROOT = join(__dirname, '../..');
const file = join(ROOT, 'src/plugins/annual-report/contract/openapi.v1.json');
const validator = join(
  ROOT,
  'tests/tools/node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js',
);

/** `/reports/:school` as OpenAPI writes it. A file's ending, `\.csv`, is no part of the name before it. */
const templated = (path: string): string => path.replaceAll('\\', '').replaceAll(/:(\w+)/g, '{$1}');

const PARAMETERS = OPERATIONS.flatMap(({ id, parameters }) =>
  parameters.map((parameter) => ({ id, name: parameter.name, parameter })),
);

describe('the committed OpenAPI document', () => {
  it('should be what the contract says; `npm run schema:write` brings it up to date', () => {
    expect(readFileSync(file, 'utf8')).toBe(openApiText());
  });

  it('should be valid OpenAPI 3.1', () => {
    const output = execFileSync(process.execPath, [validator, file], { encoding: 'utf8' });
    expect(JSON.parse(output)).toMatchObject({ valid: true });
  });
});

describe('the described operations', () => {
  it('should be the routes of the public contract, no more and no less', () => {
    const routes = contentApiRoutes.routes.map(({ path }) => templated(path));
    expect(OPERATIONS.map(({ path }) => path).sort()).toEqual(routes.sort());
  });

  it('should have names of their own', () => {
    const ids = OPERATIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('should have a description of each tag', () => {
    const described = openApiDocument().tags.map(({ name }) => name);
    expect(described).toEqual(expect.arrayContaining(OPERATIONS.map(({ tag }) => tag)));
  });

  describe.each(OPERATIONS.map((operation) => [operation.id, operation] as const))(
    '%s',
    (_id, { path, parameters }) => {
      it('should describe the parameters that stand in its path', () => {
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        const described = parameters.filter((parameter) => parameter.in === 'path');
        expect(described.map(({ name }) => name)).toEqual(inPath);
      });
    },
  );

  it.each(PARAMETERS)('should give an example of $name of $id that it allows', ({ parameter }) => {
    const ajv = new Ajv2020({ strict: true });
    expect(ajv.validate(parameter.schema, parameter.example)).toBe(true);
  });

  it.each(Object.entries(EXAMPLES))('should show a valid example of %s', (name, body) => {
    expect(contractErrors({ name: name as ResponseName, body })).toEqual([]);
  });
});
