import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTemplate } from './template';

/** Runs once before all suites that need a booted Strapi. */
export default async function globalSetup(): Promise<void> {
  process.env.ANNALS_TEST_FOLDER = await mkdtemp(path.join(tmpdir(), 'annals-test-'));
  await createTemplate();
}
