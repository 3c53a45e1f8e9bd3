import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { rawRequest } from '../asking/raw-request';

/** Longer than an answer from memory takes on a machine that has other work. */
const FROM_MEMORY_MS = 1_000;

/** Whether a process answers from its memory: it does so while nobody can read editions. */
export async function isRemembered({
  databaseUrl,
  url,
}: {
  databaseUrl: string;
  url: string;
}): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN; LOCK TABLE annals_edition IN ACCESS EXCLUSIVE MODE');
    const isAnswered = rawRequest({ url }).then(({ status }) => status === 200);
    return await Promise.race([isAnswered, wait(FROM_MEMORY_MS, false)]);
  } finally {
    await client.end();
  }
}
