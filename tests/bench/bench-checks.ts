import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CHECKS, runChecks } from '../../src/plugins/annual-report/domain/checks/run-checks';
import { prepareReport } from '../../src/plugins/annual-report/domain/compile/prepare-report';
import type { ReportContent } from '../../src/plugins/annual-report/domain/content/report-content';
import { loadDemo } from '../../src/plugins/annual-report/server/src/demo/load-demo';
import { demoFolder } from '../../src/plugins/annual-report/server/src/demo/offer-demo';
import { createContentRepository } from '../../src/plugins/annual-report/server/src/repositories/content/content-repository';
import { bootStrapi, endStrapi } from '../support/running/boot-strapi';
import { createDatabase, databaseUrl, dropDatabase } from '../support/running/databases';
import { enlargeReport } from '../support/content/enlarge-report';
import { median } from './figures';

const DATABASE = 'annals_bench_checks';
const ROUNDS = 7;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const timeOf = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** Texts are remembered sentence by sentence, so that each round needs a report of its own. */
const measure = (name: string, content: ReportContent): void => {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const fresh = structuredClone(content);
    const preparing = timeOf(() => prepareReport({ content: fresh }));
    const context = prepareReport({ content: fresh });
    const checking = timeOf(() => runChecks({ context }));
    return { preparing, checking, found: runChecks({ context }).length };
  });
  const milliseconds = (times: number[]): string =>
    `first ${(times[0] ?? 0).toFixed(0)} ms, median ${median(times).toFixed(0)} ms`;
  say(
    `${name}: ${content.chapters.length} chapters, ${content.observations.length} values, ${rounds[0]?.found ?? 0} findings\n` +
      `  prepare: ${milliseconds(rounds.map(({ preparing }) => preparing))}\n` +
      `  all ${CHECKS.length} checks: ${milliseconds(rounds.map(({ checking }) => checking))}`,
  );
};

/** Times preparing and checking of the demo and of a report ten times as large. */
export async function benchChecks(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'annals-bench-'));
  const publicFolder = path.join(folder, 'public');
  await mkdir(path.join(publicFolder, 'uploads'), { recursive: true });
  await createDatabase({ name: DATABASE });
  const url = databaseUrl({ name: DATABASE });
  const strapi = await bootStrapi({ databaseUrl: url, publicFolder });
  try {
    const demo = await loadDemo({
      strapi,
      folder: demoFolder({ strapi }),
      reset: false,
      progress: () => {},
    });
    const large = await enlargeReport({ databaseUrl: url, times: 10 });
    const contents = createContentRepository({ strapi });
    for (const [name, { school, year }] of [
      ['the demo', demo],
      ['ten times the demo', large],
    ] as const) {
      const content = await contents.read({ school, year, status: 'published' });
      if (content) measure(name, content);
    }
  } finally {
    await endStrapi(strapi);
    await dropDatabase({ name: DATABASE });
    await rm(folder, { recursive: true, force: true });
  }
}
