import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { z } from 'zod';
import { sha256 } from '../../src/plugins/annual-report/server/src/hash/sha256';
import { startAnnalsOn, type Annals } from '../support/running/annals';

const FILE = 'tests/fixtures/earlier-database/first.sql.gz';
const PASSWORD = 'Password123';
const REPORT = '/annual-report/reports/juying/2024';

type Row = Record<string, unknown>;
type Tables = Map<string, Row[]>;

const namesSchema = z.array(z.object({ name: z.string() }));
const rowSchema = z.record(z.string(), z.unknown());
const rowsSchema = z.array(z.object({ row: z.string() }));

const bindingsSchema = z.object({
  users: z.array(z.object({ email: z.string(), schools: z.array(z.string()) })),
});

/** Every row of every table, by table. */
const readTables = async (databaseUrl: string): Promise<Tables> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const tables: Tables = new Map();
    for (const { name } of namesSchema.parse(rows)) {
      const found = await client.query(
        `SELECT to_jsonb(whole_row)::text AS row FROM "${name}" whole_row`,
      );
      tables.set(
        name,
        rowsSchema.parse(found.rows).map(({ row }) => rowSchema.parse(JSON.parse(row))),
      );
    }
    return tables;
  } finally {
    await client.end();
  }
};

/** What every start writes anew: settings of Strapi, and how this version's answers look. */
const WRITTEN_AT_START = new Set([
  'strapi_core_store_settings',
  'strapi_migrations_internal',
  'strapi_database_schema',
  'annals_representation',
]);

/** Rows of permissions change with the fields of content types: what they grant is compared instead. */
const GRANTED = new Set(['admin_permissions', 'admin_permissions_role_lnk']);

/** Taken from roles that are bound to a school: it changes the forms of every school. */
const TAKEN = 'plugin::upload.configure-view';

const said = (row: Row, columns: string[]): string =>
  JSON.stringify(columns.map((column) => [column, row[column] ?? null]));

/** Rows of before that are not there as they were, as far as their columns of before go. */
const lostRows = (before: Tables, after: Tables): string[] =>
  [...before]
    .filter(([table]) => !WRITTEN_AT_START.has(table) && !GRANTED.has(table))
    .flatMap(([table, rows]) => {
      const [first] = rows;
      if (!first) return [];
      const now = after.get(table) ?? [];
      const kept = Object.keys(first).filter((column) => !now[0] || column in now[0]);
      const present = new Set(now.map((row) => said(row, kept)));
      return rows
        .filter((row) => !present.has(said(row, kept)))
        .map((row) => `${table}: ${said(row, kept).slice(0, 300)}`);
    });

const grantsSchema = z.array(
  z.object({
    id: z.number(),
    action: z.string(),
    subject: z.string().nullable(),
    properties: z.object({ fields: z.array(z.string()).optional() }),
  }),
);
const rolesSchema = z.array(z.object({ role_id: z.number(), permission_id: z.number() }));

/** What each role may do, with each field that it may do it to. */
const grantsOf = (tables: Tables): string[] => {
  const grants = new Map(
    grantsSchema.parse(tables.get('admin_permissions')).map((grant) => [grant.id, grant]),
  );
  return rolesSchema
    .parse(tables.get('admin_permissions_role_lnk'))
    .flatMap(({ role_id, permission_id }) => {
      const grant = grants.get(permission_id);
      if (!grant) return [];
      const { action, subject, properties } = grant;
      return (properties.fields ?? ['']).map((field) =>
        [role_id, action, subject ?? '', field].join(' '),
      );
    });
};

const columnsLost = (before: Tables, after: Tables): string[] =>
  [...before].flatMap(([table, [first]]) => {
    const [now] = after.get(table) ?? [];
    if (!first || !now) return [];
    return Object.keys(first)
      .filter((column) => !(column in now))
      .map((column) => `${table}.${column}`);
  });

describe('a database of an earlier version', () => {
  let annals: Annals;
  let before: Tables;
  let after: Tables;

  const signIn = async (email: string): Promise<{ Authorization: string }> => {
    const { body } = await annals.http
      .post('/admin/login')
      .send({ email, password: PASSWORD })
      .expect(200);
    return { Authorization: `Bearer ${body.data.accessToken}` };
  };

  beforeAll(async () => {
    annals = await startAnnalsOn({
      sql: gunzipSync(await readFile(FILE)).toString(),
      beforeStart: async (databaseUrl) => {
        before = await readTables(databaseUrl);
      },
    });
    after = await readTables(annals.databaseUrl);
  });

  afterAll(() => annals.stop());

  it('should start with all that it held', () => {
    expect([...before.keys()].filter((table) => !after.has(table))).toEqual([]);
    expect(columnsLost(before, after)).toEqual([]);
    expect(lostRows(before, after)).toEqual([]);
  });

  it('should let its roles do what they could, but for what no role of a school may', () => {
    const granted = new Set(grantsOf(after));
    expect(granted.size).toBeGreaterThan(300);
    const lost = grantsOf(before).filter((grant) => !granted.has(grant));
    expect(lost.map((grant) => grant.split(' ')[1])).toEqual([TAKEN, TAKEN, TAKEN]);
  });

  it('should serve its editions byte for byte', async () => {
    const stored = z
      .array(z.object({ number: z.number(), sha256: z.string() }))
      .parse(before.get('annals_edition'));
    expect(stored).toHaveLength(2);
    for (const { number, sha256: hash } of stored) {
      const { text } = await annals.http
        .get(`/api/annual-report/reports/juying/2024/editions/${number}`)
        .expect(200);
      expect(text).toContain(hash);
      const data = text.slice('{"data":'.length, text.lastIndexOf(',"meta":'));
      expect(sha256(Buffer.from(data))).toBe(hash);
    }
  });

  it('should know its people, and their schools', async () => {
    const editor = await signIn('editor@school.example');
    await annals.http.get(`${REPORT}/findings`).set(editor).expect(200);
    const head = await signIn('head@school.example');
    const { body } = await annals.http.get('/annual-report/bindings').set(head).expect(200);
    expect(bindingsSchema.parse(body.data).users).toContainEqual({
      email: 'editor@school.example',
      schools: ['juying'],
    });
  });

  it('should hold its waivers', async () => {
    const head = await signIn('head@school.example');
    const { body } = await annals.http.get(`${REPORT}/findings`).set(head).expect(200);
    const waived = z
      .array(z.object({ check: z.string(), waiver: z.object({ reason: z.string() }).nullable() }))
      .parse(body.data)
      .filter(({ waiver }) => waiver?.reason === '已核对，原文如此')
      .map(({ check }) => check);
    expect(waived.sort()).toEqual(['partition', 'relation', 'relation']);
  });

  it('should be changed by its first start alone', async () => {
    annals = await annals.restart();
    const again = await readTables(annals.databaseUrl);
    expect([...again.keys()]).toEqual([...after.keys()]);
    expect(lostRows(after, again)).toEqual([]);
  });
});
