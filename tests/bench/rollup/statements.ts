import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { z } from 'zod';

export type Statement = { sql: string; bindings: unknown[]; milliseconds: number };

type Query = { sql: string; bindings?: unknown[]; __knexQueryUid: string };

/** Runs work and gives the statements on our own tables that it took, with the time until each was answered. */
export async function recordStatements({
  strapi,
  work,
}: {
  strapi: Core.Strapi;
  work: () => Promise<unknown>;
}): Promise<Statement[]> {
  const started = new Map<string, number>();
  const statements: Statement[] = [];
  const begin = ({ __knexQueryUid: id }: Query) => started.set(id, performance.now());
  const end = (_response: unknown, { sql, bindings = [], __knexQueryUid: id }: Query): void => {
    if (!sql.includes('annals_')) return;
    const milliseconds = performance.now() - (started.get(id) ?? Number.NaN);
    statements.push({ sql, bindings, milliseconds });
  };
  const { connection } = strapi.db;
  connection.on('query', begin).on('query-response', end);
  try {
    await work();
  } finally {
    connection.off('query', begin).off('query-response', end);
  }
  return statements;
}

const nodeSchema = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().optional(),
  'Heap Fetches': z.number().optional(),
  get Plans() {
    return z.array(nodeSchema).optional();
  },
});

type PlanNode = z.infer<typeof nodeSchema>;

const planSchema = z.array(
  z.object({ 'QUERY PLAN': z.array(z.object({ Plan: nodeSchema, 'Execution Time': z.number() })) }),
);

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Rows of released values that a plan's scan read, and how. */
export type Scan = { way: string; rows: number };

/** Runs a statement under EXPLAIN (ANALYZE, BUFFERS): its plan as text, and what it read of the released values. */
export async function explainStatement({
  client,
  statement: { sql, bindings },
}: {
  client: Client;
  statement: Pick<Statement, 'sql' | 'bindings'>;
}): Promise<{ plan: string; scans: Scan[]; milliseconds: number }> {
  const text = await client.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN (ANALYZE, BUFFERS) ${sql}`,
    bindings,
  );
  const json = await client.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, bindings);
  const [explained] = planSchema.parse(json.rows)[0]?.['QUERY PLAN'] ?? [];
  if (!explained) throw new Error('PostgreSQL explained nothing.');
  const scans = nodesOf(explained.Plan)
    .filter((node) => node['Relation Name'] === 'annals_released_value')
    .map((node) => ({
      way: `${node['Node Type']} ${node['Index Name'] ?? ''}`.trim(),
      rows: Math.round(
        (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      ),
    }))
    .filter(({ rows }) => rows > 0);
  return {
    plan: text.rows.map((row) => row['QUERY PLAN']).join('\n'),
    scans,
    milliseconds: explained['Execution Time'],
  };
}
