import { Client } from 'pg';
import { assembleReport } from '../../src/plugins/annual-report/domain/assemble/assemble-report';
import { runChecks } from '../../src/plugins/annual-report/domain/checks/run-checks';
import { prepareReport } from '../../src/plugins/annual-report/domain/compile/prepare-report';
import { readContent } from '../../src/plugins/annual-report/server/src/repositories/content/content-repository';
import { readFingerprint } from '../../src/plugins/annual-report/server/src/repositories/content/read-fingerprint';
import { ask, findChapter, pagesOf, type Page } from './admin-pages';
import { connectionOf } from './bare-connection';
import { startAnnalsServer, type AnnalsServer } from './children';
import { digits, median, printTable } from './figures';
import { nestedPopulate } from './nested-populate';
import { prepare, type BenchReport, type World } from './prepare';
import { ROUNDS, say, writeResults } from './results';

/** Milliseconds that a page may take: when nothing changed, and after one changed word. */
const UNCHANGED_MS = 30;
const CHANGED_MS = { demo: 150, 'ten-times': 600 };
const BESIDE_CHECKS_MS = 150;
const FINGERPRINT_MS = 5;
const AT_ONCE = 10;
const LEAST_OF_COMPILE = 3;
const LEAST_OF_PREVIEW = 1.3;

type Times = { unchanged: number[]; changed: number[] };

const timeOf = async (work: () => unknown): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

const timeOfPage = (annals: AnnalsServer, world: World, page: Page): Promise<number> =>
  timeOf(async () => (await ask(annals, world, page)).arrayBuffer());

const measure = async (world: World, annals: AnnalsServer, report: BenchReport) => {
  const client = new Client({ connectionString: world.databaseUrl });
  await client.connect();
  const connection = connectionOf(client);
  const chapter = await findChapter(annals, world, report);
  /** What a saved word does to the database, but for the word. */
  const changeWord = () =>
    client.query('UPDATE chapters SET title = title WHERE document_id = $1', [chapter]);
  const request = { connection, school: report.school, year: report.year };

  const pages = pagesOf(report, chapter);
  const times = new Map<string, Times>(
    pages.map(({ name }) => [name, { unchanged: [], changed: [] }]),
  );
  const nested: number[] = [];
  const compiled: number[] = [];
  const checked: number[] = [];
  const fingerprint: number[] = [];
  const atOnce: number[] = [];
  const preparations: number[] = [];
  const populate = nestedPopulate(report).whole;

  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      say(`${report.name}, round ${round} of ${ROUNDS}`);
      for (const page of pages) {
        await changeWord();
        times.get(page.name)?.changed.push(await timeOfPage(annals, world, page));
        times.get(page.name)?.unchanged.push(await timeOfPage(annals, world, page));
      }
      nested.push(
        await timeOf(async () => {
          for (const path of populate) {
            const response = await fetch(`${annals.url}${path}`, { headers: world.token });
            await response.arrayBuffer();
          }
        }),
      );
      compiled.push(
        await timeOf(async () => {
          const content = await readContent({ ...request, status: 'draft' });
          if (!content) throw new Error('There is no such report.');
          const prepared = prepareReport({ content });
          JSON.stringify(assembleReport({ prepared, edition: null, findings: [] }));
        }),
      );
      const content = await readContent({ ...request, status: 'draft' });
      if (content) {
        const context = prepareReport({ content });
        checked.push(await timeOf(() => runChecks({ context })));
      }
      fingerprint.push(await timeOf(() => readFingerprint(request)));
      const preview = pages.find(({ name }) => name === 'preview');
      if (preview) {
        await changeWord();
        const before = (await annals.takeState()).statesRead;
        atOnce.push(
          ...(await Promise.all(
            Array.from({ length: AT_ONCE }, () => timeOfPage(annals, world, preview)),
          )),
        );
        preparations.push((await annals.takeState()).statesRead - before);
      }
    }
    const { statesRead } = await annals.takeState();
    const release = await annals.release({ school: report.school, year: report.year });
    const ofRelease = (await annals.takeState()).statesRead - statesRead;
    const name = report.name;
    return {
      name,
      pages,
      times,
      nested,
      compiled,
      checked,
      fingerprint,
      atOnce,
      preparations,
      release,
      ofRelease,
    };
  } finally {
    await client.end();
  }
};

type Measured = Awaited<ReturnType<typeof measure>>;

const verdict = (isMet: boolean): string => (isMet ? 'met' : 'missed');

const print = (measured: Measured): void => {
  const { name, pages, times, nested, compiled, checked, fingerprint, atOnce } = measured;
  const checks = median(checked);
  const limitOf = (page: Page): number =>
    page.isChecked ? checks + BESIDE_CHECKS_MS : CHANGED_MS[name];
  const rows = pages.map((page) => {
    const { unchanged = [], changed = [] } = times.get(page.name) ?? {};
    const limit = limitOf(page);
    return [
      page.name,
      digits(median(unchanged)),
      `≤ ${UNCHANGED_MS} ${verdict(median(unchanged) <= UNCHANGED_MS)}`,
      digits(median(changed)),
      `≤ ${digits(limit)} ${verdict(median(changed) <= limit)}`,
    ];
  });
  const preview = times.get('preview')?.changed ?? [];
  const ratio = (theirs: number[], ours: number[]): number =>
    median(theirs.map((time, round) => time / (ours[round] ?? Number.NaN)));
  const compile = ratio(nested, compiled);
  const cold = ratio(nested, preview);
  say(
    `\n${name}: milliseconds, medians of ${ROUNDS} rounds\n` +
      printTable([['page', 'unchanged', 'goal', 'one word changed', 'goal'], ...rows]) +
      `\nfingerprint ${digits(median(fingerprint))} ms (goal ≤ ${FINGERPRINT_MS} for the demo), checks ${digits(checks)} ms, nested populate ${digits(median(nested))} ms` +
      `\ncompile without checks ${digits(median(compiled))} ms: ${digits(compile)} times the nested populate (goal ≥ ${LEAST_OF_COMPILE} ${verdict(compile >= LEAST_OF_COMPILE)})` +
      `\ncold preview with checks ${digits(median(preview))} ms: ${digits(cold)} times (goal ≥ ${LEAST_OF_PREVIEW} ${verdict(cold >= LEAST_OF_PREVIEW)})` +
      `\n${AT_ONCE} previews at once ${digits(median(atOnce))} ms each, states read: ${measured.preparations.join(', ')} (goal 1)` +
      `\nrelease ${digits(measured.release)} ms, states read: ${measured.ofRelease} (goal at most 1)`,
  );
};

/** What the pages of the admin panel take on the server, and a compile against the nested populate of the same. */
export async function benchAdmin(): Promise<void> {
  const world = await prepare({ name: 'annals_bench_admin' });
  try {
    const annals = await startAnnalsServer(world);
    const all: Measured[] = [];
    try {
      for (const report of [world.demo, world.large]) {
        all.push(await measure(world, annals, report));
      }
    } finally {
      await annals.stop();
    }
    all.forEach(print);
    await writeResults({
      part: 'admin',
      measured: all.map(({ times, pages: _pages, ...rest }) => ({
        ...rest,
        times: Object.fromEntries(times),
      })),
    });
  } finally {
    await world.remove();
  }
}
