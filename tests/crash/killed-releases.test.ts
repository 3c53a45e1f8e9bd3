import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { startAnnals, type Annals } from '../support/running/annals';
import { ask } from '../support/stored/ask';
import { moments } from '../support/running/endurance';
import { hold } from '../support/waiting/hold';
import { signInAs } from '../support/asking/people';
import { createReleasedReport, type ReleasedReport } from '../support/content/released-report';
import { createReportClient, type ReportClient } from '../support/asking/report-client';
import { FAR_AHEAD, makeDue } from '../support/content/schedule';
import { serve, type Served } from '../support/running/served';
import { makePhoto } from '../support/content/small-report';
import { changesBetween, takeSnapshot, type Snapshot } from '../support/stored/snapshot';
import { inspectEditions, untilAlone } from '../support/stored/stored';
import { waitUntil } from '../support/waiting/wait-until';

type Answer = { status: number } | null;

const COPIES = path.join('uploads', 'editions', 'files');
const PATIENCE_MS = 120_000;
const AT_COMMIT = 20_240_099;

/** Lets every edition wait, as the last thing before it is committed, for a lock that a test may hold. */
const WAIT_AT_COMMIT = [
  `CREATE FUNCTION test_wait_at_commit() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock_shared(${AT_COMMIT});
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER test_wait_at_commit AFTER INSERT ON annals_edition
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION test_wait_at_commit()`,
];

/** The steps of a release, each by the table that it waits for, and the lock that makes it wait. */
const STEPS = [
  ['when its files are copied and before its edition is stored', 'annals_edition', 'SHARE'],
  [
    'before its photographs are compared with withdrawn ones',
    'annals_withdrawn_file',
    'ACCESS EXCLUSIVE',
  ],
  ['before the copies of its files are planned', 'annals_edition_file', 'SHARE'],
  ['before it is noted which files the edition holds', 'annals_edition_holds_file', 'SHARE'],
  ['before the edition is noted as the latest', 'annals_latest_edition', 'SHARE'],
  ['before its values are stored', 'annals_released_value', 'SHARE'],
] as const;

/** Of the time that a release takes. */
const PARTS = [0.5, 0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9];

const NOTHING = { added: [], lost: [] };

const fileSchema = z.array(z.object({ url: z.string() }));

describe('killed by kill -9', () => {
  let annals: Annals;
  let report: ReleasedReport;
  let editor: Record<string, string>;
  let server: Served;
  let client: ReportClient;
  let before: Snapshot;
  /** Numbers of the editions that there are. */
  let known: number[];
  /** What an undisturbed release takes, in milliseconds, and changes. */
  let usual: { ms: number; rows: ReturnType<typeof changesBetween>['rows']; copies: number };

  const start = async (): Promise<void> => {
    server = await serve(annals);
    client = createReportClient({ url: server.url, report });
  };

  const replacePhoto = async (): Promise<void> => {
    const { file } = report.small;
    const form = new FormData();
    form.set('fileInfo', JSON.stringify({ name: 'other.jpg' }));
    form.set(
      'files',
      new Blob([new Uint8Array(await makePhoto())], { type: 'image/jpeg' }),
      'other.jpg',
    );
    const address = `${server.url}/upload?id=${file.id}`;
    const { status } = await fetch(address, { method: 'POST', headers: editor, body: form });
    expect(status).toBe(200);
  };

  const inspect = () => inspectEditions({ ...annals, school: report.small.school });
  const changes = async () => changesBetween(before, await takeSnapshot(annals));
  const release = (): Promise<Answer> =>
    client.post('editions', { note: '再次发布' }).catch(() => null);
  const copiesOnDisk = () => readdir(path.join(annals.publicFolder, COPIES));
  const countCopies = async () => (await copiesOnDisk()).length;
  const listed = async (which: string) =>
    fileSchema.parse(
      await ask({
        databaseUrl: annals.databaseUrl,
        sql: `SELECT url FROM annals_edition_file WHERE ${which} ORDER BY url`,
      }),
    );
  const untilNothingIsUnused = () =>
    waitUntil({
      what: 'nothing is to be deleted any more',
      check: async () => (await listed('unused_since IS NOT NULL')).length === 0,
      timeoutMs: PATIENCE_MS,
    });

  /** Kills the server while what was begun waits for a lock. */
  const killHeld = async (lock: string, begin: () => Promise<Answer>): Promise<Answer> => {
    const held = await hold({ ...annals, lock });
    const answer = begin();
    await held.untilAwaited();
    await server.kill();
    await held.release();
    await untilAlone(annals);
    return answer;
  };

  /** Kills the server at a moment of a release. */
  const killAt = async (moment: () => Promise<unknown>): Promise<Answer> => {
    const answer = release();
    await moment();
    await server.kill();
    await untilAlone(annals);
    return answer;
  };

  /** The server deletes, soon after its start, what a killed release had copied: what lies there is what is listed. */
  const expectNoCopyLeftOver = async (): Promise<void> => {
    await untilNothingIsUnused();
    const names = (await listed('true')).map(({ url }) => path.basename(url));
    expect((await copiesOnDisk()).sort()).toEqual(names.sort());
  };

  /** Starts the server again, on a report that shows a photograph that no edition has. */
  const startAgain = async (): Promise<void> => {
    await start();
    await expectNoCopyLeftOver();
    known = (await inspect()).numbers;
    expect(await client.latest()).toBe(known.at(-1));
    await replacePhoto();
    before = await takeSnapshot(annals);
  };

  /** The edition is whole or absent, and nothing but an edition was added. */
  const expectWholeOrAbsent = async (answer: Answer): Promise<number> => {
    const { numbers, problems } = await inspect();
    const { rows, files } = await changes();
    expect(problems).toEqual([]);
    const more = numbers.length - known.length;
    expect([[], [known.length + 1]]).toContainEqual(numbers.slice(known.length));
    const unused = await listed('unused_since IS NOT NULL');
    const planned = { added: unused.map(() => 'annals_edition_file'), lost: [] };
    expect(rows).toEqual(more === 1 ? usual.rows : planned);
    expect(unused.length).toBeLessThanOrEqual(usual.copies);
    expect(files.lost).toEqual([]);
    expect(files.added.filter((file) => path.dirname(file) !== COPIES)).toEqual([]);
    // Whoever was told of an edition has it.
    expect(answer?.status ?? 201).toBe(201);
    expect(more).toBeGreaterThanOrEqual(answer === null ? 0 : 1);
    return more;
  };

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi, databaseUrl } = annals;
    report = await createReleasedReport(annals);
    editor = await signInAs({ strapi, role: 'strapi-super-admin' });
    await annals.end();
    for (const sql of WAIT_AT_COMMIT) await ask({ databaseUrl, sql });
    await start();
    await replacePhoto();
    before = await takeSnapshot(annals);
    const copies = await countCopies();
    const begun = performance.now();
    expect(await release()).toMatchObject({ status: 201 });
    const ms = performance.now() - begun;
    usual = { ms, rows: (await changes()).rows, copies: (await countCopies()) - copies };
    await server.stop();
  });

  afterAll(() => annals.remove());

  afterEach(() => server.stop());

  it('should be compared with a release that adds rows of editions alone', () => {
    expect(usual.rows.lost).toEqual(['annals_latest_edition']);
    expect(new Set(usual.rows.added)).toEqual(
      new Set([
        'annals_audit_entry',
        'annals_edition',
        'annals_edition_file',
        'annals_edition_holds_file',
        'annals_edition_memory',
        'annals_latest_edition',
        'annals_released_value',
      ]),
    );
    expect(usual.copies).toBeGreaterThan(1);
  });

  describe('a release', () => {
    beforeEach(startAgain);

    it.each(moments([...STEPS], { few: 2 }))(
      'should leave no edition %s',
      async (_when, table, mode) => {
        const answer = await killHeld(`LOCK TABLE ${table} IN ${mode} MODE`, release);
        expect(answer).toBeNull();
        expect(await expectWholeOrAbsent(answer)).toBe(0);
      },
    );

    it('should leave a whole edition when it is being committed, though nobody is told', async () => {
      const answer = await killHeld(`SELECT pg_advisory_xact_lock(${AT_COMMIT})`, release);
      expect(answer).toBeNull();
      expect(await expectWholeOrAbsent(answer)).toBe(1);
    });

    it.each(moments(['the last', 'the first'], { few: 1 }))(
      'should leave a whole edition or none when %s file has been copied',
      async (which) => {
        const copies = (await countCopies()) + (which === 'the first' ? 1 : usual.copies);
        const answer = await killAt(() =>
          waitUntil({
            what: `${which} file is copied`,
            check: async () => (await countCopies()) >= copies,
            timeoutMs: PATIENCE_MS,
          }),
        );
        await expectWholeOrAbsent(answer);
      },
    );

    it.each(moments(PARTS, { few: 1 }))(
      'should leave a whole edition or none after %f of its time',
      async (part) => {
        await expectWholeOrAbsent(await killAt(() => wait(usual.ms * part)));
      },
    );
  });

  describe('a scheduled release that is being revealed', () => {
    beforeEach(startAgain);

    it('should leave no edition, and reveal it at the next start', async () => {
      const body = { releaseAt: FAR_AHEAD, note: '定时发布' };
      expect(await client.post('schedule', body)).toMatchObject({ status: 201 });
      await makeDue(annals, report.small);
      before = await takeSnapshot(annals);
      const reveal = async () => {
        const { databaseUrl } = annals;
        await ask({ databaseUrl, sql: `SELECT pg_notify('annals', '{"type":"schedule"}')` });
        return null;
      };
      await killHeld('LOCK TABLE annals_released_value IN SHARE MODE', reveal);
      expect(await expectWholeOrAbsent(null)).toBe(0);
      await start();
      const number = known.length + 1;
      await waitUntil({
        what: `edition ${number} is revealed`,
        check: async () => (await client.latest()) === number,
        timeoutMs: PATIENCE_MS,
      });
      await server.stop();
      known = [...known, number];
      expect(await inspect()).toEqual({ numbers: known, problems: [] });
    });
  });

  describe('a withdrawal', () => {
    beforeEach(startAgain);

    const withdrawNewest = (): Promise<Answer> => {
      const withdrawal = { editions: known.slice(-1), reason: '家长撤回了授权' };
      return client.post('withdrawals', withdrawal).catch(() => null);
    };

    beforeEach(async () => {
      expect(await release()).toMatchObject({ status: 201 });
      known = (await inspect()).numbers;
      before = await takeSnapshot(annals);
    });

    it('should change nothing before it is complete', async () => {
      await killHeld('LOCK TABLE annals_edition_file IN SHARE MODE', withdrawNewest);
      expect(await changes()).toEqual({ rows: NOTHING, files: NOTHING });
    });

    it('should delete at the next start what it could not take off the list any more', async () => {
      const own = `sha256 IN (SELECT sha256 FROM annals_edition_holds_file
        WHERE edition_id = (SELECT max(id) FROM annals_edition))`;
      const urls = (await listed(own)).map(({ url }) => url.slice(1));
      expect(urls.length).toBeGreaterThan(0);
      const lock = `SELECT 1 FROM annals_edition_file WHERE ${own} FOR KEY SHARE`;
      await killHeld(lock, withdrawNewest);
      expect((await changes()).files).toEqual({ added: [], lost: urls.sort() });
      expect(await listed('unused_since IS NOT NULL')).toHaveLength(urls.length);
      await start();
      await untilNothingIsUnused();
      expect(await client.status(`/editions/${known.length}`)).toBe(410);
      expect(await client.latest()).not.toBeNull();
      await server.stop();
      expect((await changes()).files).toEqual({ added: [], lost: urls });
      expect(await inspect()).toEqual({ numbers: known, problems: [] });
    });
  });
});
