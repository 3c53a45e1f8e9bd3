import { z } from 'zod';
import { blockSchema, laterBlockSchema } from './block';
import { RESPONSES } from './responses';
import { reportSchema } from './report';

export type JsonSchema = Record<string, unknown>;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

const LATER_BLOCK = 'laterBlock';

/** The union of blocks is open to kinds that come later: of these a reader prints `html`. */
const openBlocks = ({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void => {
  if (zodSchema !== blockSchema) return;
  const { oneOf = [], anyOf = oneOf } = jsonSchema;
  Reflect.deleteProperty(jsonSchema, 'oneOf');
  jsonSchema.anyOf = [...anyOf, { $ref: `#/$defs/${LATER_BLOCK}` }];
};

/** Objects stay open (`io: 'input'` writes no `additionalProperties: false`): clients ignore what they do not know. */
const convert = (schema: z.ZodType): { definitions: JsonSchema; root: JsonSchema } => {
  const {
    $schema: _dialect,
    $defs,
    ...root
  } = z.toJSONSchema(schema, {
    io: 'input',
    override: openBlocks,
  });
  return { definitions: $defs ?? {}, root };
};

const laterBlock = (): JsonSchema => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(laterBlockSchema, { io: 'input' });
  return schema;
};

/** Schemas of the report and of every answer of the contract, by name and in the order of their names. */
export function contractDefinitions(): JsonSchema {
  const report = convert(reportSchema);
  const definitions: JsonSchema = {
    ...report.definitions,
    [LATER_BLOCK]: laterBlock(),
    report: report.root,
  };
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
