import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from './support/checkout';
import { isAlive, killHard, waitFor } from './support/processes';
import { runModule } from './support/run-module';

describe('process records', () => {
  let root: string;
  const foreign: number[] = [];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'annals-processes-'));
  });
  afterEach(() => {
    for (const pid of foreign.splice(0)) if (isAlive({ pid })) process.kill(pid, 'SIGKILL');
    removeFolder({ folder: root });
  });

  const records = (): string => join(root, '.data', 'processes');

  /** A launcher that starts a child of its own group, writes it down and waits to be killed. */
  const startLauncher = async (): Promise<{ launcher: number; child: number }> => {
    const { pid, result } = runModule({
      input: { root },
      lines: `
        const { spawn } = await import('node:child_process');
        const { createPaths } = await load('launcher/paths');
        const { recordLauncher, recordProcess } = await load('processes/process-records');
        const paths = createPaths(input);
        const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
        recordProcess({ paths, name: 'child', pid: child.pid, group: true });
        recordLauncher({ context: { paths, name: 'test' }, usesDatabase: false });
        setInterval(() => {}, 1000);
        await new Promise(() => {});`,
    });
    result.catch(() => undefined);
    const isWritten = (): boolean => {
      try {
        return readdirSync(records()).filter((name) => name.endsWith('.json')).length === 2;
      } catch {
        return false;
      }
    };
    await waitFor({ what: 'two records', check: isWritten });
    const pids = readdirSync(records()).map((name) => Number.parseInt(name, 10));
    const child = pids.find((other) => other !== pid) ?? 0;
    foreign.push(pid, child);
    return { launcher: pid, child };
  };

  const endOrphans = (): Promise<unknown> =>
    runModule({
      input: { root },
      lines: `
        const { createPaths } = await load('launcher/paths');
        const { createReporter } = await load('launcher/reporter');
        const { endOrphans } = await load('processes/end-orphans');
        await endOrphans({ paths: createPaths(input), reporter: createReporter() });`,
    }).result;

  it('should let the next run end what a killed launcher left behind', async () => {
    const { launcher, child } = await startLauncher();
    await killHard({ pid: launcher });
    await endOrphans();
    expect(isAlive({ pid: child })).toBe(false);
    expect(readdirSync(records())).toEqual([]);
  });

  it('should leave alone what belongs to a living launcher', async () => {
    const { child } = await startLauncher();
    await endOrphans();
    expect(isAlive({ pid: child })).toBe(true);
  });

  it('should remove the folder of a dead process, and no other that a record names', async () => {
    const folders = ['annals-postgres-1', 'school'].map((name) => join(root, name));
    mkdirSync(records(), { recursive: true });
    for (const [index, folder] of folders.entries()) {
      mkdirSync(folder);
      const record = { name: 'test postgres', pid: 4_000_000 + index, startedAt: '', folder };
      writeFileSync(join(records(), `${record.pid}.json`), JSON.stringify(record));
    }
    await endOrphans();
    expect(folders.map((folder) => existsSync(folder))).toEqual([false, true]);
  });

  it('should leave alone a foreign process that got the id of a dead one', async () => {
    const { launcher, child } = await startLauncher();
    for (const pid of [launcher, child]) await killHard({ pid });
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']).pid ?? 0;
    foreign.push(stranger);
    const record = readFileSync(join(records(), `${child}.json`), 'utf8');
    const claimed = { ...(JSON.parse(record) as Record<string, unknown>), pid: stranger };
    writeFileSync(join(records(), `${stranger}.json`), JSON.stringify(claimed));
    await endOrphans();
    expect(isAlive({ pid: stranger })).toBe(true);
  });
});
