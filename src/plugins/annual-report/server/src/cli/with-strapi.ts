import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { waitUntilIdle } from './wait-until-idle';
import { DemoFileError } from '../demo/demo-problem';
import { PackFileError } from '../packs/pack-problem';

/** Errors whose message is meant for whoever typed the command; anything else is a fault and shows its stack. */
const isExpected = (error: unknown): error is Error =>
  error instanceof errors.ApplicationError ||
  error instanceof DemoFileError ||
  error instanceof PackFileError;

const findingsSchema = z.object({
  details: z.object({ findings: z.array(z.object({ messages: z.object({ zh: z.string() }) })) }),
});

const describeFindings = (error: Error): string[] => {
  const told = findingsSchema.safeParse(error);
  return told.success ? told.data.details.findings.map(({ messages }) => `- ${messages.zh}`) : [];
};

/**
 * Runs a command on a loaded Strapi that does not listen, and ends the process with its exit code: 0, what
 * the command set, or 1 after a clear line on stderr. `isQuiet` keeps the log off stdout, for output that a
 * program reads.
 */
export const withStrapi = async (
  run: (strapi: Core.Strapi) => Promise<void>,
  { isQuiet = false }: { isQuiet?: boolean } = {},
): Promise<void> => {
  process.env.ANNALS_DEMO = 'false';
  const app = createStrapi({
    appDir: process.cwd(),
    distDir: path.join(process.cwd(), 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  app.log.level = 'warn';
  app.log.silent = isQuiet;
  try {
    await app.load();
    await run(app);
  } catch (error) {
    process.exitCode = 1;
    const lines = isExpected(error)
      ? [error.message, ...describeFindings(error)]
      : [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    process.stderr.write(`${lines.join('\n')}\n`);
  }
  await waitUntilIdle({ strapi: app });
  await app.destroy();
  process.exit();
};
