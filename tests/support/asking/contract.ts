import Ajv2020 from 'ajv/dist/2020';
import { reportJsonSchema } from '../../../src/plugins/annual-report/contract/json-schema';
import type { RESPONSES } from '../../../src/plugins/annual-report/contract/responses';

export type ResponseName = keyof typeof RESPONSES;

const schema = reportJsonSchema();
const ajv = new Ajv2020({ strict: true, allErrors: true }).addSchema(schema);

/** What in an answer breaks the published JSON Schema; empty when nothing does. */
export function contractErrors({ name, body }: { name: ResponseName; body: unknown }): string[] {
  const validate = ajv.getSchema(`report.v1.json#/$defs/${name}`);
  if (!validate) throw new Error(`The published schema has no ${name}.`);
  void validate(body);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
