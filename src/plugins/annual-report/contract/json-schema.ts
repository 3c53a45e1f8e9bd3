import { z } from 'zod';
import { RESPONSES } from './responses';
import { reportSchema } from './report';

export type JsonSchema = Record<string, unknown>;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Objects stay open (`io: 'input'` writes no `additionalProperties: false`): clients ignore what they do not know. */
const convert = (schema: z.ZodType): { definitions: JsonSchema; root: JsonSchema } => {
  const { $schema: _dialect, $defs, ...root } = z.toJSONSchema(schema, { io: 'input' });
  return { definitions: $defs ?? {}, root };
};

/** Schemas of the report and of every answer of the contract, by name and in the order of their names. */
export function contractDefinitions(): JsonSchema {
  const report = convert(reportSchema);
  const definitions: JsonSchema = { ...report.definitions, report: report.root };
  for (const [name, schema] of Object.entries(RESPONSES)) {
    const response = convert(schema);
    Object.assign(definitions, response.definitions);
    definitions[name] = response.root;
  }
  return Object.fromEntries(
    Object.entries(definitions).sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

/**
 * The published JSON Schema, version 1: its root describes `data` of a report; `$defs` hold every answer of
 * the contract by name.
 */
export function reportJsonSchema(): JsonSchema {
  return {
    $schema: DIALECT,
    $id: 'report.v1.json',
    title: 'Annual quality report, version 1',
    $ref: '#/$defs/report',
    $defs: contractDefinitions(),
  };
}

/** The text of the committed `report.v1.json`. */
export function reportJsonSchemaText(): string {
  return `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
}
