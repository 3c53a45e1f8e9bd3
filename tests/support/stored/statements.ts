import type { Annals } from '../running/annals';

/** The SQL statements that work sends, in order. */
export async function statementsOf(
  { strapi }: Pick<Annals, 'strapi'>,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => statements.push(sql);
  const { connection } = strapi.db;
  connection.on('query', note);
  try {
    await work();
  } finally {
    connection.off('query', note);
  }
  return statements;
}
