// Compiles one report of a database without Strapi around it, and prints the bytes and what the memory
// grew by. Run with a small heap: it must be enough.
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const dist = path.join(process.cwd(), 'dist', 'src', 'plugins', 'annual-report');
const load = (file) => require(path.join(dist, file));

const { readContent } = load('server/src/repositories/content/content-repository.js');
const { runChecks } = load('domain/checks/run-checks.js');
const { compileReport } = load('domain/compile/compile-report.js');
const connection = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL });

const [school, year] = process.argv.slice(2);
const request = { connection, school, year: Number(year), status: 'draft' };
const before = process.memoryUsage().rss;
const content = await readContent(request);
const { body } = compileReport({ content, edition: null, findings: runChecks({ content }) });
const growth = process.memoryUsage().rss - before;
process.stdout.write(`${JSON.stringify({ bytes: Buffer.byteLength(body), growth })}\n`);
await connection.destroy();
