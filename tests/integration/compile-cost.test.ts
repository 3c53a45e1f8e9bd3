import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { createPreviewService } from '../../src/plugins/annual-report/server/src/services/preview-service';
import { createReleaseService } from '../../src/plugins/annual-report/server/src/services/editions/release-service';
import { createContentRepository } from '../../src/plugins/annual-report/server/src/repositories/content/content-repository';
import { startAnnals, type Annals } from '../support/running/annals';
import { DEMO } from '../support/content/editions';
import { createSmallReport } from '../support/content/small-report';
import { enlargeReport } from '../support/content/enlarge-report';

type Key = { school: string; year: number };

const STATEMENTS_OF_CONTENT = 17;
/** With the one that compares what is kept. */
const STATEMENTS_OF_PREVIEW = 24;
const STATEMENTS_OF_RELEASE = 37;
/** A report without a pack has none to read. */
const STATEMENTS_OF_PACK = 1;

describe('the cost of a compile', () => {
  let annals: Annals;
  let large: Key;

  beforeAll(async () => {
    annals = await startAnnals();
    large = await enlargeReport({ databaseUrl: annals.databaseUrl, times: 10 });
  });

  afterAll(() => annals.stop());

  const statementsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    const statements: string[] = [];
    const count = ({ sql }: { sql: string }) => statements.push(sql);
    const { connection } = annals.strapi.db;
    connection.on('query', count);
    try {
      await work();
    } finally {
      connection.off('query', count);
    }
    return statements;
  };

  const read = (key: Key, status: 'draft' | 'published') => () =>
    createContentRepository({ strapi: annals.strapi }).read({ ...key, status });
  const preview = (key: Key) => () =>
    createPreviewService({ strapi: annals.strapi }).show({ ...key, status: 'draft' });

  it('should be counted on a report ten times as large as the demo', async () => {
    const [small, big] = [await read(DEMO, 'published')(), await read(large, 'published')()];
    const sizes = (content: typeof small) => ({
      chapters: content?.chapters.length,
      cases: content?.cases.length,
      images: content?.images.length,
      tables: content?.tables.length,
    });
    expect(sizes(small)).toEqual({ chapters: 57, cases: 28, images: 50, tables: 15 });
    expect(sizes(big)).toEqual({ chapters: 570, cases: 280, images: 500, tables: 150 });
    expect(big?.observations).toHaveLength(10 * (small?.observations.length ?? 0));
  });

  it.each(['draft', 'published'] as const)(
    'should be the same fixed number of statements for %s content of either size',
    async (status) => {
      expect(await statementsOf(read(DEMO, status))).toHaveLength(STATEMENTS_OF_CONTENT);
      expect(await statementsOf(read(large, status))).toHaveLength(STATEMENTS_OF_CONTENT);
    },
  );

  it('should be the same fixed number of statements for a preview of either size, at most 30', async () => {
    expect(await statementsOf(preview(DEMO))).toHaveLength(STATEMENTS_OF_PREVIEW);
    expect(await statementsOf(preview(large))).toHaveLength(STATEMENTS_OF_PREVIEW);
    expect(STATEMENTS_OF_PREVIEW).toBeLessThanOrEqual(30);
  });

  it('should be the same fixed number of statements for a release of either size, whatever its files', async () => {
    const releases = createReleaseService({ strapi: annals.strapi });
    const release = (key: Key) => () => releases.release({ ...key, note: '再', by: null });
    expect(await statementsOf(release(DEMO))).toHaveLength(STATEMENTS_OF_RELEASE);
    expect(await statementsOf(release(large))).toHaveLength(STATEMENTS_OF_RELEASE);
    const photographs = await createSmallReport({ strapi: annals.strapi });
    expect(await statementsOf(release(photographs))).toHaveLength(
      STATEMENTS_OF_RELEASE - STATEMENTS_OF_PACK,
    );
  });

  it('should stay under 250 MB of memory at ten times the size', async () => {
    const run = promisify(execFile);
    const { stdout } = await run(
      process.execPath,
      [
        '--max-old-space-size=250',
        path.join(process.cwd(), 'tests', 'support', 'running', 'compile-once.mjs'),
        large.school,
        String(large.year),
      ],
      {
        env: { ...process.env, DATABASE_URL: annals.databaseUrl, NODE_OPTIONS: '' },
      },
    );
    const { bytes, growth } = z
      .object({ bytes: z.number(), growth: z.number() })
      .parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
    expect(bytes).toBeGreaterThan(3_000_000);
    expect(growth).toBeLessThan(250 * 1024 * 1024);
  });
});
