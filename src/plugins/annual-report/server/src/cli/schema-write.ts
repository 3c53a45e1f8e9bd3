import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { reportJsonSchemaText } from '../../../contract/json-schema';

const FILE = path.join('src', 'plugins', 'annual-report', 'contract', 'report.v1.json');

writeFileSync(FILE, reportJsonSchemaText());
process.stdout.write(`Wrote ${FILE}\n`);
