import Ajv2020 from 'ajv/dist/2020';
import type {
  Operation,
  Parameter,
} from '../../../src/plugins/annual-report/contract/openapi/operation';

type Filled = { path: string; query: string };

const asText = ({ example }: Parameter): string => [example].flat().join(',');

const fill = (operation: Operation, parameters: Parameter[]): Filled => {
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
  const path = inPath.reduce(
    (text, parameter) => text.replace(`{${parameter.name}}`, encodeURIComponent(asText(parameter))),
    operation.path,
  );
  const query = parameters
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) => `${parameter.name}=${encodeURIComponent(asText(parameter))}`);
  return { path, query: query.join('&') };
};

const address = ({ path, query }: Filled): string => (query === '' ? path : `${path}?${query}`);

/** Addresses of an operation, below the contract's base: with the parameters that it needs, and with all. */
export function exampleAddresses(operation: Operation): { short: string; full: string } {
  return {
    short: address(
      fill(
        operation,
        operation.parameters.filter((parameter) => parameter.required),
      ),
    ),
    full: address(fill(operation, operation.parameters)),
  };
}

/** Validates against schemas inside an OpenAPI document, which stay where they are. */
export function openApiValidator({ document }: { document: object }) {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  ajv.addVocabulary(Object.keys(document));
  ajv.addSchema({ ...document, $id: 'openapi.json' });
  return ({ pointer, value }: { pointer: string; value: unknown }): string[] => {
    const validate = ajv.compile({ $ref: `openapi.json#${pointer}` });
    void validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

type Pointing = { $ref?: string };

const step = (node: unknown, part: string): unknown =>
  (Object(node) as Record<string, unknown>)[part];

const escaped = (part: string): string =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** JSON pointer of the schema of an answer of GET; a shared response is found where it is kept. */
export function schemaPointer({
  document,
  path,
  status,
  type,
}: {
  document: object;
  path: string;
  status: number;
  type: string;
}): string {
  const own = ['paths', path, 'get', 'responses', String(status)];
  const { $ref } = Object(own.reduce(step, document)) as Pointing;
  const place = $ref?.replace(/^#/, '') ?? `/${own.map(escaped).join('/')}`;
  return `${place}/content/${escaped(type)}/schema`;
}

/** The example of an error, as the document shows it. */
export function errorExample({ document, key }: { document: object; key: string }): unknown {
  return ['components', 'responses', key, 'content', 'application/json', 'example'].reduce(
    step,
    document,
  );
}
