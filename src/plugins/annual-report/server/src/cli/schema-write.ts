import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { reportJsonSchema } from '../../../contract/json-schema';

const FILE = path.join('src', 'plugins', 'annual-report', 'contract', 'report.v1.json');

writeFileSync(FILE, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
process.stdout.write(`Wrote ${FILE}\n`);
