import { bootStrapi } from '../support/boot-strapi';
import { z } from 'zod';

const addressSchema = z.object({ port: z.number() });

/** Serves Annals with Strapi's own REST routes opened, for the comparison; counts SQL statements. */
const serve = async (): Promise<void> => {
  const { BENCH_DATABASE_URL = '', BENCH_PUBLIC_FOLDER = '' } = process.env;
  const strapi = await bootStrapi({
    databaseUrl: BENCH_DATABASE_URL,
    publicFolder: BENCH_PUBLIC_FOLDER,
    env: { ANNALS_CORE_REST: 'true', NODE_ENV: 'production' },
  });
  let queries = 0;
  strapi.db.connection.on('query', () => {
    queries += 1;
  });
  process.on('message', () => {
    process.send?.({ queries });
    queries = 0;
  });
  process.on('SIGTERM', () => process.exit(0));
  const { port } = addressSchema.parse(strapi.server.httpServer.address());
  process.send?.({ url: `http://127.0.0.1:${port}` });
};

void serve();
