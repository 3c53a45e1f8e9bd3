import type { Annals } from '../running/annals';

type Row = Record<string, unknown>;

/** Runs a statement on the database of a suite, past Strapi's documents and their rules. */
export async function sql(
  { strapi }: Pick<Annals, 'strapi'>,
  statement: string,
  bindings: unknown[] = [],
): Promise<Row[]> {
  const { rows } = await strapi.db.connection.raw<{ rows: Row[] }>(statement, bindings as never[]);
  return rows;
}
