import { mkdir, mkdtemp, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { openSession } from '../../src/plugins/annual-report/server/src/repositories/backup/database-session';
import { readLayout } from '../../src/plugins/annual-report/server/src/repositories/backup/layout';
import { tablesWithContent } from '../../src/plugins/annual-report/server/src/repositories/backup/restore-session';
import {
  FILLED_BY_START,
  LEFT_OUT,
} from '../../src/plugins/annual-report/server/src/repositories/backup/table-rules';
import { startAnnals, type Annals } from '../support/running/annals';
import { ask } from '../support/stored/ask';
import { runCommand, startCommand } from '../support/running/command';
import { createDatabase, databaseUrl, dropDatabase } from '../support/running/databases';
import { releaseDemo } from '../support/content/editions';
import { hold } from '../support/waiting/hold';
import { changesBetween, takeSnapshot } from '../support/stored/snapshot';
import { sql } from '../support/stored/sql';
import { signInAs } from '../support/asking/people';
import { makePhoto } from '../support/content/small-report';

const EN = { LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: '', INIT_CWD: '' };

type Target = { databaseUrl: string; publicFolder: string };

describe('backup and restore', () => {
  let annals: Annals;
  let folder: string;
  let count = 0;
  const databases: string[] = [];

  const newTarget = async (): Promise<Target> => {
    count += 1;
    const name = `annals_restored_${process.pid}_${count}`;
    databases.push(name);
    await createDatabase({ name });
    const publicFolder = path.join(folder, `public-${count}`);
    await mkdir(path.join(publicFolder, 'uploads'), { recursive: true });
    return { databaseUrl: databaseUrl({ name }), publicFolder };
  };

  const fileNamed = (name: string): string => path.join(folder, name);
  const backup = (name: string) =>
    runCommand({ name: 'backup', args: [fileNamed(name)], ...annals, env: EN });
  const restore = (target: Target, name: string, env = {}) =>
    runCommand({ name: 'restore', args: [fileNamed(name)], ...target, env: { ...EN, ...env } });

  beforeAll(async () => {
    annals = await startAnnals();
    folder = await mkdtemp(path.join(tmpdir(), 'annals-backup-'));
  });
  afterAll(async () => {
    await annals.stop();
    for (const name of databases) await dropDatabase({ name });
    await rm(folder, { recursive: true, force: true });
  });

  it('should hold every table of the schema, or name it with a reason', async () => {
    const session = await openSession({ connectionString: annals.databaseUrl, name: 'test' });
    const layout = await readLayout(session).finally(() => session.close());
    const present = await sql(
      annals,
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
    );
    const names = layout.tables.map(({ name }) => name);
    expect([...names, ...layout.leftOut.map(({ name }) => name)].toSorted()).toEqual(
      present.map(({ tablename }) => String(tablename)).toSorted(),
    );
    expect(layout.leftOut.map(({ name }) => name).toSorted()).toEqual(
      Object.keys(LEFT_OUT).toSorted(),
    );
  });

  describe('made while others write', () => {
    let outcome: Awaited<ReturnType<typeof runCommand>>;
    let revisionsBefore: number;
    let target: Target;

    /** Marks two rows of a transaction alike: whoever sees them differ sees no one moment. */
    const keepWriting = () => {
      const stopping = new AbortController();
      let writes = 0;
      const writing = (async () => {
        while (!stopping.signal.aborted) {
          writes += 1;
          await sql(
            annals,
            `WITH marked AS (UPDATE observations SET note = ?, updated_at = now()
                WHERE id IN (SELECT id FROM observations ORDER BY id LIMIT 20) RETURNING 1)
             UPDATE reports SET subtitle = ?, updated_at = now() WHERE EXISTS (SELECT FROM marked)`,
            [`第 ${writes} 次`, `第 ${writes} 次`],
          );
          await wait(5);
        }
      })();
      return async (): Promise<number> => {
        stopping.abort();
        await writing;
        return writes;
      };
    };

    /** Puts a photograph that no report shows into the library, or in place of one there. */
    const upload = async (headers: { Authorization: string }, of?: number): Promise<number> => {
      const response = await annals.http
        .post(of === undefined ? '/upload' : `/upload?id=${of}`)
        .set(headers)
        .field('fileInfo', JSON.stringify({ name: 'photo.jpg' }))
        .attach('files', await makePhoto(), { filename: 'photo.jpg', contentType: 'image/jpeg' });
      const file = z.object({ id: z.int() });
      const [{ id }] = z.tuple([file]).parse([response.body].flat());
      return id;
    };

    beforeAll(async () => {
      const counted = 'SELECT count(*)::int AS n FROM annals_value_revision';
      revisionsBefore = Number((await sql(annals, counted))[0]?.n);
      const headers = await signInAs({ strapi: annals.strapi, role: 'strapi-super-admin' });
      const replaced = await upload(headers);
      const deleted = await upload(headers);
      const stop = keepWriting();
      // Stops the backup between two tables, until others have released, replaced and deleted.
      const lock = 'LOCK TABLE strapi_webhooks IN ACCESS EXCLUSIVE MODE';
      const held = await hold({ ...annals, lock });
      const running = startCommand({
        name: 'backup',
        args: [fileNamed('load.zip')],
        ...annals,
        env: EN,
      });
      await held.untilAwaited();
      await releaseDemo(annals);
      await upload(headers, replaced);
      await annals.http.delete(`/upload/files/${deleted}`).set(headers).expect(200);
      await held.release();
      outcome = await running.ended;
      expect(await stop()).toBeGreaterThan(1);
      target = await newTarget();
    });

    it('should restore sound editions of one moment', async () => {
      expect(outcome).toMatchObject({ code: 0, stderr: '' });
      expect(outcome.stdout).toContain('Backup complete');
      const restored = await restore(target, 'load.zip');
      expect(restored.stderr).toBe('');
      expect(restored.code).toBe(0);
      expect(restored.stdout).toMatch(/juying\/2024 edition 1: sound/);
    });

    it('should hold what a transaction wrote whole or not at all, with every revision', async () => {
      const [moment] = await ask({
        ...target,
        sql: `SELECT count(DISTINCT note)::int AS notes,
                     bool_and(note IS NOT DISTINCT FROM (SELECT subtitle FROM reports LIMIT 1)) AS alike
                FROM (SELECT note FROM observations ORDER BY id LIMIT 20) AS marked`,
      });
      expect(moment).toEqual({ notes: 1, alike: true });
      const broken = await ask({
        ...target,
        sql: `SELECT o.id FROM observations o WHERE o.revision <> (
                SELECT count(*) FROM annals_value_revision r
                 WHERE (r.school_code, r.indicator_code, r.year)
                     = (o.school_code, o.indicator_code, o.year))`,
      });
      expect(broken).toEqual([]);
      const [{ n }] = (await ask({
        ...target,
        sql: 'SELECT count(*)::int AS n FROM annals_value_revision',
      })) as [{ n: number }];
      expect(n).toBeGreaterThan(revisionsBefore);
    });
  });

  describe('of a system at rest', () => {
    it('should restore the same rows, bytes, hashes, revisions and files', async () => {
      // What this version does not use is named, and in nobody's way.
      await sql(annals, 'CREATE TABLE left_behind AS SELECT 1 AS id');
      await sql(annals, 'ALTER TABLE schools ADD COLUMN left_over text');
      const made = await backup('rest.zip');
      expect(made).toMatchObject({ code: 0, stderr: '' });
      expect(made.stdout).toContain('left_behind, schools.left_over does not belong');
      await sql(annals, 'DROP TABLE left_behind');
      await sql(annals, 'ALTER TABLE schools DROP COLUMN left_over');

      const target = await newTarget();
      const restored = await restore(target, 'rest.zip');
      expect(restored).toMatchObject({ code: 0, stderr: '' });
      expect(restored.stdout).not.toContain('in .env is not the one');
      expect(restored.stdout.match(/: sound \(/g)).toHaveLength(2);

      const changes = changesBetween(await takeSnapshot(annals), await takeSnapshot(target));
      const content = (names: string[]) => names.filter((name) => !(name in LEFT_OUT));
      expect(changes.files).toEqual({ added: [], lost: [] });
      // The mark of who prepared the database is taken off; what is not in a backup is this database's own.
      expect(content(changes.rows.lost)).toEqual(['strapi_core_store_settings']);
      // So it is in the trail, which says that a restore did it.
      expect(content(changes.rows.added)).toEqual(['annals_audit_entry']);
    });

    it('should count on where it stood, and keep what is released as before', async () => {
      const target = { databaseUrl: databaseUrl({ name: databases.at(-1) ?? '' }) };
      const sequences = `SELECT sequencename, last_value FROM pg_sequences WHERE sequencename <> ALL
        (SELECT unnest(ARRAY['strapi_database_schema_id_seq', 'strapi_migrations_id_seq',
                             'annals_audit_entry_id_seq',
                             'strapi_migrations_internal_id_seq', 'strapi_sessions_id_seq'])) ORDER BY 1`;
      const own = await ask({ ...annals, sql: sequences });
      expect(await ask({ ...target, sql: sequences })).toEqual(own);
      await expect(ask({ ...target, sql: 'DELETE FROM annals_edition' })).rejects.toThrow(
        'never changed or deleted',
      );
      const off = `SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'`;
      expect(await ask({ ...target, sql: off })).toEqual([]);
    });
  });

  it('should not be written over a file, and name files that are missing or changed', async () => {
    expect(await backup('rest.zip')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('exists already'),
    });
    const [{ url }] = (await sql(annals, 'SELECT url FROM files LIMIT 1')) as [{ url: string }];
    const [copy] = (await sql(annals, 'SELECT url FROM annals_edition_file LIMIT 1')) as [
      { url: string },
    ];
    const [gone, changed] = [url, copy.url].map((one) => path.join(annals.publicFolder, one));
    const bytes = await Promise.all([gone, changed].map((file) => readFile(String(file))));
    await unlink(String(gone));
    await writeFile(String(changed), 'something else');
    const made = await backup('faulty.zip');
    await Promise.all([gone, changed].map((file, i) => writeFile(String(file), bytes[i] ?? '')));
    expect(made.code).toBe(1);
    expect(made.stdout).toContain(`The file ${url} cannot be read`);
    expect(made.stdout).toContain(`The file ${copy.url} is no longer what was released`);
  });

  describe('refused', () => {
    let target: Target;

    /** The restore ends with a clear line, and neither rows nor files came. */
    const expectRefusal = async (name: string, line: string, env = {}): Promise<void> => {
      const outcome = await restore(target, name, env);
      expect(outcome.code).toBe(1);
      expect(outcome.stderr.trim().split('\n')).toEqual([expect.stringContaining(line)]);
      const session = await openSession({ connectionString: target.databaseUrl, name: 'test' });
      expect(await tablesWithContent(session).finally(() => session.close())).toEqual([]);
      expect((await takeSnapshot(target)).files).toEqual([]);
    };

    beforeAll(async () => {
      target = await newTarget();
    });

    it('should say so of a file that is cut off or damaged, before anything is written', async () => {
      const whole = await readFile(fileNamed('rest.zip'));
      await writeFile(fileNamed('cut.zip'), whole.subarray(0, whole.length / 2));
      await expectRefusal('cut.zip', 'is no complete backup');
      whole[Math.floor(whole.length / 2)] = 255 - Number(whole[Math.floor(whole.length / 2)]);
      await writeFile(fileNamed('damaged.zip'), whole);
      await expectRefusal('damaged.zip', 'is damaged');
      await expectRefusal('nowhere.zip', 'cannot be read');
      expect((await takeSnapshot(target)).rows).toEqual([]);
    });

    it('should leave a database with content, and files of others, as they are', async () => {
      const before = await takeSnapshot(annals);
      const outcome = await restore(annals, 'rest.zip');
      expect(outcome).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('only fills an empty one'),
      });
      const changes = changesBetween(before, await takeSnapshot(annals));
      expect(changes).toEqual({
        rows: { added: [], lost: [] },
        files: { added: [], lost: [] },
      });
      const [{ url }] = (await sql(annals, 'SELECT url FROM files LIMIT 1')) as [{ url: string }];
      const other = path.join(target.publicFolder, url);
      await writeFile(other, 'of somebody else');
      const refused = await restore(target, 'rest.zip');
      expect(refused.stderr).toContain('is there already and is not the one of the backup');
      expect(await readFile(other, 'utf8')).toBe('of somebody else');
      await unlink(other);
    });

    it('should ask others to leave the database', async () => {
      const held = await hold({ ...target, lock: 'SELECT 1' });
      await expectRefusal('rest.zip', 'Other programs use this database');
      await held.release();
    });

    /** What is there is what a first start writes, and every table of which that is said has some of it. */
    const expectFirstStart = async (): Promise<void> => {
      const tables = await ask({
        ...target,
        sql: `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
      });
      const present = new Set(tables.map(({ tablename }) => String(tablename)));
      const { rows } = await takeSnapshot(target);
      const filled = new Set(rows.map(({ name }) => name).filter((name) => !(name in LEFT_OUT)));
      expect([...filled].toSorted()).toEqual(FILLED_BY_START.filter((name) => present.has(name)));
    };

    it('should take a restore that was killed for none, and complete the next', async () => {
      for (const moment of ['comparing rows', 'restoring files']) {
        const running = startCommand({
          name: 'restore',
          args: [fileNamed('rest.zip')],
          ...target,
          env: EN,
        });
        await running.printed(moment);
        await running.kill();
        const session = await openSession({ connectionString: target.databaseUrl, name: 'test' });
        expect(await tablesWithContent(session).finally(() => session.close())).toEqual([]);
        await expectFirstStart();
      }
      const restored = await restore(target, 'rest.zip', { API_TOKEN_SALT: 'another' });
      expect(restored).toMatchObject({ code: 0, stderr: '' });
      expect(restored.stdout).toContain('API_TOKEN_SALT in .env is not the one of the backup');
      expect(restored.stdout.match(/in \.env is not the one/g)).toHaveLength(1);
      const { files } = changesBetween(await takeSnapshot(annals), await takeSnapshot(target));
      expect(files).toEqual({ added: [], lost: [] });
      await expect(stat(path.join(target.publicFolder, 'uploads', '.restore'))).rejects.toThrow();
    });
  });
});
