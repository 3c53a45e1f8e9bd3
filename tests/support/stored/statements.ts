import { waitUntilIdle } from '../../../src/plugins/annual-report/server/src/cli/wait-until-idle';
import type { Annals } from '../running/annals';

/** The SQL statements that work sends, in order; those that Strapi's events still send for earlier work are over. */
export async function statementsOf(
  { strapi }: Pick<Annals, 'strapi'>,
  work: () => Promise<unknown>,
): Promise<string[]> {
  await waitUntilIdle({ strapi });
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
