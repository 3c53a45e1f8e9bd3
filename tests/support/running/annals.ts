import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { bootStrapi, endStrapi, type LogLine } from './boot-strapi';
import { createDatabase, databaseUrl, dropDatabase, runSql, TEMPLATE } from './databases';
import { templateFolder } from './template';

/** A running Annals that holds the demo, released as edition 1; nobody else's. */
export type Annals = {
  strapi: Core.Strapi;
  /** HTTP client. */
  http: ReturnType<typeof supertest>;
  /** Address of the server. */
  url: string;
  databaseUrl: string;
  publicFolder: string;
  /** Ends this process's Strapi and starts another on the same data. */
  restart: () => Promise<Annals>;
  /** Ends this process's Strapi alone. */
  end: () => Promise<void>;
  /** Removes the data of one that has ended. */
  remove: () => Promise<void>;
  /** Ends Strapi and removes its data. */
  stop: () => Promise<void>;
};

type Options = {
  env?: Record<string, string>;
  hasPanel?: boolean;
  onLog?: (line: LogLine) => void;
};

const serve = async ({
  name,
  folder,
  ...options
}: Options & { name: string; folder: string }): Promise<Annals> => {
  const publicFolder = path.join(folder, 'public');
  const url = databaseUrl({ name });
  const strapi = await bootStrapi({ databaseUrl: url, publicFolder, ...options });
  const address = strapi.server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('Strapi does not listen.');
  const end = (): Promise<void> => endStrapi(strapi);
  const remove = async (): Promise<void> => {
    await dropDatabase({ name });
    await rm(folder, { recursive: true, force: true });
  };
  return {
    strapi,
    http: supertest(strapi.server.httpServer),
    url: `http://127.0.0.1:${address.port}`,
    databaseUrl: url,
    publicFolder,
    async restart() {
      await end();
      return serve({ name, folder, ...options });
    },
    end,
    remove,
    async stop() {
      await end();
      await remove();
    },
  };
};

const newName = (): string => `annals_${randomUUID().slice(0, 8)}`;

const newFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'annals-suite-'));

/** Starts Annals on a copy of the template. Call `stop` in `afterAll`. */
export async function startAnnals(options: Options = {}): Promise<Annals> {
  const name = newName();
  await createDatabase({ name, template: TEMPLATE });
  const folder = await newFolder();
  await cp(templateFolder(), path.join(folder, 'public'), { recursive: true });
  return serve({ name, folder, ...options });
}

/** Starts Annals for the first time, on an empty database. Call `stop` in `afterAll`. */
export async function startEmptyAnnals(options: Options = {}): Promise<Annals> {
  const name = newName();
  await createDatabase({ name });
  const folder = await newFolder();
  await mkdir(path.join(folder, 'public', 'uploads'), { recursive: true });
  return serve({ name, folder, ...options });
}

/**
 * Starts Annals on a database laid out by SQL, whose files are missing. `beforeStart` gets its address when it is
 * filled and nobody uses it yet. Call `stop` in `afterAll`.
 */
export async function startAnnalsOn({
  sql,
  beforeStart,
  ...options
}: Options & {
  sql: string;
  beforeStart: (databaseUrl: string) => Promise<void>;
}): Promise<Annals> {
  const name = newName();
  await createDatabase({ name });
  await runSql({ name, sql });
  await beforeStart(databaseUrl({ name }));
  const folder = await newFolder();
  await mkdir(path.join(folder, 'public', 'uploads'), { recursive: true });
  return serve({ name, folder, ...options });
}
