// Compiles one report of a database without Strapi around it, and prints the bytes and what the memory
// grew by. Run with a small heap: it must be enough.
import { createRequire } from 'node:module';
import path from 'node:path';
import pg from 'pg';

const require = createRequire(import.meta.url);
const dist = path.join(process.cwd(), 'dist', 'src', 'plugins', 'annual-report');
const load = (file) => require(path.join(dist, file));

const { readContent } = load('server/src/repositories/content/content-repository.js');
const { prepareReport } = load('domain/compile/prepare-report.js');
const { runChecks } = load('domain/checks/run-checks.js');
const { compileReport } = load('domain/compile/compile-report.js');
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const connection = {
  raw: (sql, bindings) => {
    let place = 0;
    return client.query(
      sql.replace(/\?/g, () => `$${(place += 1)}`),
      bindings,
    );
  },
};

const [school, year] = process.argv.slice(2);
const request = { connection, school, year: Number(year), status: 'draft' };
const before = process.memoryUsage().rss;
const content = await readContent(request);
const prepared = prepareReport({ content });
const findings = runChecks({ context: prepared });
const { body } = compileReport({ prepared, edition: null, findings });
const growth = process.memoryUsage().rss - before;
process.stdout.write(`${JSON.stringify({ bytes: Buffer.byteLength(body), growth })}\n`);
await client.end();
