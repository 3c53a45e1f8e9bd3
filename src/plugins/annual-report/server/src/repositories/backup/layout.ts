import { z } from 'zod';
import { jsonColumn } from '../json-column';
import { identifiers, type DatabaseSession } from './database-session';
import { orderTables } from './order-tables';
import { LEFT_OUT, MIGRATION_TABLES, OWN_PREFIX, type LeftOutReason } from './table-rules';

const columnSchema = z.object({ name: z.string(), type: z.string() });

export type TableLayout = { name: string; columns: z.infer<typeof columnSchema>[] };

/** The tables of a database as a backup sees them. */
export type Layout = {
  /** What a backup holds: each table after all that it refers to. */
  tables: TableLayout[];
  /** What it does not hold. `unknown`: tables and `table.column`s that this version does not use. */
  leftOut: { name: string; reason: LeftOutReason }[];
  sequences: string[];
  /** Names of the migrations that were applied. */
  migrations: string[];
};

const TABLES = `
  SELECT c.relname AS name,
         json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
                  ORDER BY a.attnum) AS columns
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
   WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
   GROUP BY c.relname`;

const REFERENCES = `
  SELECT c.relname AS table, r.relname AS "refersTo"
    FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class r ON r.oid = f.confrelid
   WHERE f.contype = 'f' AND c.relnamespace = current_schema()::regnamespace`;

/** Each with the column that it numbers, where it belongs to one. */
const SEQUENCES = `
  SELECT s.relname AS name, t.relname AS table, a.attname AS column
    FROM pg_class s
    LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.oid
         AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
    LEFT JOIN pg_class t ON t.oid = d.refobjid
    LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
   WHERE s.relnamespace = current_schema()::regnamespace AND s.relkind = 'S' ORDER BY s.relname`;

const STRAPI_TABLES = 'SELECT schema FROM strapi_database_schema ORDER BY time DESC LIMIT 1';

const foundTables = z.array(
  z.object({ name: z.string(), columns: jsonColumn(z.array(columnSchema)) }),
);
const foundReferences = z.array(z.object({ table: z.string(), refersTo: z.string() }));
const foundSequences = z.array(
  z.object({ name: z.string(), table: z.string().nullable(), column: z.string().nullable() }),
);
const names = z.array(z.object({ name: z.string() }));

const strapiTables = z.array(
  z.object({
    schema: jsonColumn(
      z.object({
        tables: z.array(
          z.object({ name: z.string(), columns: z.array(z.object({ name: z.string() })) }),
        ),
      }),
    ),
  }),
);

/** Columns of every table that Strapi laid out when it started last. What it no longer uses it leaves behind. */
const readStrapiColumns = async (session: DatabaseSession): Promise<Map<string, Set<string>>> => {
  const [row] = strapiTables.parse(await session.select(STRAPI_TABLES));
  return new Map(
    (row?.schema.tables ?? []).map(({ name, columns }) => [
      name,
      new Set(columns.map((column) => column.name)),
    ]),
  );
};

const readMigrations = async (session: DatabaseSession, tables: string[]): Promise<string[]> => {
  const present = MIGRATION_TABLES.filter((table) => tables.includes(table));
  const applied: string[] = [];
  for (const table of present) {
    const rows = await session.select(`SELECT name FROM ${identifiers([table])} ORDER BY name`);
    applied.push(...names.parse(rows).map(({ name }) => name));
  }
  return applied;
};

/** Sequences of what is backed up; those of what is left out are not in a database that a first start lays out. */
const readSequenceNames = async (
  session: DatabaseSession,
  tables: TableLayout[],
): Promise<string[]> => {
  const columns = new Map(
    tables.map((table) => [table.name, new Set(table.columns.map(({ name }) => name))]),
  );
  return foundSequences
    .parse(await session.select(SEQUENCES))
    .filter(
      ({ table, column }) =>
        table === null || column === null || columns.get(table)?.has(column) === true,
    )
    .map(({ name }) => name);
};

/** Every table with its columns, whosever it is. An empty database has none. */
export async function readTables(session: DatabaseSession): Promise<TableLayout[]> {
  return foundTables.parse(await session.select(TABLES));
}

/**
 * Reads what there is to back up, in the snapshot of the session's transaction.
 * @throws when no Annals has ever started on this database
 */
export async function readLayout(session: DatabaseSession): Promise<Layout> {
  const found = await readTables(session);
  const references = foundReferences.parse(await session.select(REFERENCES));
  const ofStrapi = await readStrapiColumns(session);
  const tables: TableLayout[] = [];
  const leftOut: Layout['leftOut'] = [];
  for (const { name, columns } of found) {
    const rule = LEFT_OUT[name];
    const used = ofStrapi.get(name);
    if (rule) leftOut.push({ name, reason: rule.reason });
    else if (name.startsWith(OWN_PREFIX)) tables.push({ name, columns });
    else if (!used) leftOut.push({ name, reason: 'unknown' });
    else {
      const unused = columns.filter((column) => !used.has(column.name));
      for (const column of unused) {
        leftOut.push({ name: `${name}.${column.name}`, reason: 'unknown' });
      }
      tables.push({ name, columns: columns.filter((column) => used.has(column.name)) });
    }
  }
  const order = orderTables({ tables: tables.map(({ name }) => name), references });
  return {
    tables: tables.toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name)),
    leftOut: leftOut.toSorted((one, other) => one.name.localeCompare(other.name)),
    sequences: await readSequenceNames(session, tables),
    migrations: await readMigrations(
      session,
      found.map(({ name }) => name),
    ),
  };
}

const linesOf = ({ tables, sequences, migrations }: Omit<Layout, 'leftOut'>): Set<string> =>
  new Set([
    ...tables.flatMap(({ name, columns }) =>
      columns.map((column) => `${name}.${column.name} ${column.type}`),
    ),
    ...sequences.map((name) => `sequence ${name}`),
    ...migrations.map((name) => `migration ${name}`),
  ]);

/** Columns, sequences and migrations that only one of two layouts has; the order of columns does not count. */
export function compareLayouts(
  one: Omit<Layout, 'leftOut'>,
  other: Omit<Layout, 'leftOut'>,
): string[] {
  const [left, right] = [linesOf(one), linesOf(other)];
  return [
    ...[...left].filter((line) => !right.has(line)),
    ...[...right].filter((line) => !left.has(line)),
  ].toSorted();
}
