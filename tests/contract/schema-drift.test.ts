import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { reportJsonSchemaText } from '../../src/plugins/annual-report/contract/json-schema';
import { RESPONSES } from '../../src/plugins/annual-report/contract/responses';

const file = join(__dirname, '../../src/plugins/annual-report/contract/report.v1.json');
const committed = readFileSync(file, 'utf8');

describe('the committed JSON Schema', () => {
  it('should be what the contract says; `npm run schema:write` brings it up to date', () => {
    expect(committed).toBe(reportJsonSchemaText());
  });

  it('should be valid draft 2020-12 in strict mode', () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    expect(ajv.validateSchema(JSON.parse(committed) as object)).toBe(true);
    expect(() => ajv.compile(JSON.parse(committed) as object)).not.toThrow();
  });

  it.each(Object.keys(RESPONSES))('should define %s for validation', (name) => {
    const ajv = new Ajv2020({ strict: true });
    const schema = JSON.parse(committed) as { $id: string };
    ajv.addSchema(schema);
    expect(ajv.getSchema(`${schema.$id}#/$defs/${name}`)).toBeDefined();
  });
});
