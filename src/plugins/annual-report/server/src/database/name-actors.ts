import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { z } from 'zod';

/** Who acts where nobody asks: the server by itself, or a command. */
let processActor = 'system';

/** Says on whose behalf this process works, such as `command:release`. */
export function actAs({ actor }: { actor: string }): void {
  processActor = actor;
}

const stateSchema = z.object({
  auth: z.object({
    strategy: z.object({ name: z.string() }),
    credentials: z.object({ id: z.int() }).nullish(),
  }),
});

/** What an actor is called whose id Strapi's ways to sign in give, by the name of the way. */
const KINDS = new Map([
  ['admin', 'admin'],
  ['admin-token', 'token'],
  ['content-api-token', 'token'],
  ['users-permissions', 'website'],
]);

/**
 * Who acts now: `admin:ID`, `token:ID`, `website:ID` for a user of the website, `website` for a request of nobody's,
 * or who the process is.
 */
function actorNow({ strapi }: { strapi: Core.Strapi }): string {
  const context = strapi.requestContext.get();
  if (!context) return processActor;
  const auth = stateSchema.safeParse(context.state).data?.auth;
  const kind = KINDS.get(auth?.strategy.name ?? '');
  return kind === undefined || !auth?.credentials ? 'website' : `${kind}:${auth.credentials.id}`;
}

type Pool = {
  acquireConnection: () => Promise<Client>;
  releaseConnection: (connection: Client) => Promise<unknown>;
};

/**
 * Has every connection say who uses it (`annals.actor`), for triggers that record who did what: before each
 * transaction, and each statement without one. A connection that its last user used too is asked nothing.
 */
export function nameActors({ strapi }: { strapi: Core.Strapi }): void {
  const pool = strapi.db.connection.client as Pool;
  const acquire = pool.acquireConnection.bind(pool);
  const actors = new WeakMap<Client, string>();
  pool.acquireConnection = async () => {
    const connection = await acquire();
    const actor = actorNow({ strapi });
    if (actors.get(connection) !== actor) {
      actors.delete(connection);
      try {
        await connection.query("SELECT set_config('annals.actor', $1, false)", [actor]);
      } catch (error) {
        await pool.releaseConnection(connection);
        throw error;
      }
      actors.set(connection, actor);
    }
    return connection;
  };
}
