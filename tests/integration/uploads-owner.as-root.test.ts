import { chmod, chown, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rawRequest } from '../support/asking/raw-request';
import { createReportClient } from '../support/asking/report-client';
import { createReleasedReport, type ReleasedReport } from '../support/content/released-report';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { startAnnals, type Annals } from '../support/running/annals';
import { runCommand } from '../support/running/command';
import { createDatabase, databaseUrl, dropDatabase } from '../support/running/databases';
import { serve, type Served } from '../support/running/served';
import { waitUntil } from '../support/waiting/wait-until';

/** The user of the service, in the place of one made for it. */
const SERVICE = 65534;
const PATIENCE_MS = 60_000;

/** Root types the commands; the service runs as somebody else, to whom the uploads belong. */
describe('uploads of the user of a service', () => {
  let annals: Annals;
  let released: ReleasedReport;
  let small: SmallReport;
  let unreleased: SmallReport;
  let uploads: string;

  const everything = async (folder = uploads): Promise<string[]> => [
    folder,
    ...(await readdir(folder, { recursive: true })).map((name) => path.join(folder, name)),
  ];
  const give = async (places: string[], owner: number): Promise<void> => {
    for (const place of places) await chown(place, owner, owner);
  };
  const owners = async (folder = uploads): Promise<number[]> => {
    const found = await Promise.all((await everything(folder)).map((place) => stat(place)));
    return [...new Set(found.map(({ uid }) => uid))];
  };

  beforeAll(async () => {
    annals = await startAnnals();
    released = await createReleasedReport(annals);
    small = await createSmallReport(annals);
    unreleased = await createSmallReport(annals);
    await annals.end();
    uploads = path.join(annals.publicFolder, 'uploads');
    // A temporary folder lets nobody but its maker pass.
    await chmod(path.dirname(annals.publicFolder), 0o755);
    await give(await everything(), SERVICE);
  });
  afterAll(() => annals.remove());

  it('should stay that user’s when root releases by a command', async () => {
    const before = (await everything()).length;
    const args = [small.school, String(small.year)];
    const { code, stdout } = await runCommand({ name: 'release', args, ...annals });
    expect(stdout).toContain('as edition 1');
    expect(code).toBe(0);
    expect((await everything()).length).toBeGreaterThan(before);
    expect(await owners()).toEqual([SERVICE]);
  });

  it('should be that user’s again when root restores what only root may read', async () => {
    const closed = await mkdtemp(path.join(tmpdir(), 'annals-backup-'));
    const args = [path.join(closed, 'annals.zip')];
    expect(await runCommand({ name: 'backup', args, ...annals })).toMatchObject({ code: 0 });
    const name = `annals_restored_${process.pid}`;
    await createDatabase({ name });
    const publicFolder = path.join(path.dirname(annals.publicFolder), 'restored');
    const restored = path.join(publicFolder, 'uploads');
    await mkdir(restored, { recursive: true });
    await give([restored], SERVICE);
    const target = { databaseUrl: databaseUrl({ name }), publicFolder };
    expect(await runCommand({ name: 'restore', args, ...target })).toMatchObject({ code: 0 });
    expect((await readdir(path.join(restored, 'editions', 'files'))).length).toBeGreaterThan(0);
    expect(await owners(restored)).toEqual([SERVICE]);
    await dropDatabase({ name });
    await rm(closed, { recursive: true });
  });

  describe('of which a folder belongs to root', () => {
    let served: Served;

    beforeAll(async () => {
      const copies = path.join(uploads, 'editions', 'files');
      await give([copies], 0);
      served = await serve({ ...annals, user: SERVICE });
    });
    afterAll(() => served.stop());

    it('should be named in the log as it starts', async () => {
      await waitUntil({
        what: 'the log names the folder',
        check: () => Promise.resolve(served.output().includes('cannot be written by the user')),
        timeoutMs: PATIENCE_MS,
      });
      expect(served.output()).toContain(
        `${path.join(uploads, 'editions', 'files')} cannot be written by the user ${SERVICE}`,
      );
    });

    it('should be named by /readyz', async () => {
      const { status, bytes } = await rawRequest({ url: `${served.url}/readyz` });
      expect(status).toBe(503);
      expect(JSON.parse(bytes.toString())).toMatchObject({
        status: 'not-ready',
        checks: { database: 'ok', uploads: 'failed' },
      });
    });

    it('should let nothing be released, and say why', async () => {
      const report = { ...released, small: unreleased };
      const client = createReportClient({ url: served.url, report });
      const { status, body } = await client.post('editions', {});
      expect(status).toBe(503);
      expect(body).toMatchObject({
        error: {
          details: { code: 'uploads-closed' },
          message: expect.stringContaining('public/uploads'),
        },
      });
      expect(served.output()).toContain('A file could not be used: Error: EACCES');
    });
  });
});
