import type { Client } from 'pg';
import type { Connection } from '../../src/plugins/annual-report/server/src/repositories/connection';

/** A connection for repositories without Strapi around it: statements with `?`, as knex takes them. */
export function connectionOf(client: Client): Connection {
  const raw = (sql: string, bindings: unknown[]) => {
    let place = 0;
    return client.query(
      sql.replace(/\?/g, () => `$${(place += 1)}`),
      bindings,
    );
  };
  return { raw } as unknown as Connection;
}
