import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reportJsonSchemaText } from '../../../contract/json-schema';
import { openApiText } from '../../../contract/openapi/document';
import { SCHEMA_VERSION } from '../../../contract/report';

const FOLDER = path.join('src', 'plugins', 'annual-report', 'contract');
const RELEASED = path.join(FOLDER, 'released');

const write = (file: string, text: string): void => {
  writeFileSync(file, text);
  process.stdout.write(`Wrote ${file}\n`);
};

const DOCUMENTS = { report: reportJsonSchemaText(), openapi: openApiText() };

mkdirSync(RELEASED, { recursive: true });
for (const [name, text] of Object.entries(DOCUMENTS)) {
  write(path.join(FOLDER, `${name}.v1.json`), text);
  // A kept copy is what was promised: it is written once for each version and never again.
  const kept = path.join(RELEASED, `${name}.v${SCHEMA_VERSION}.json`);
  if (!existsSync(kept)) write(kept, text);
}
