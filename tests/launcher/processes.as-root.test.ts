import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from './support/checkout';
import { isAlive } from './support/processes';
import { runModule } from './support/run-module';

const NOBODY = 65_534;

/** A service that runs as another user writes records into the same folder as root's commands. */
describe('records that another user wrote', () => {
  let root: string;
  let pid: number;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'annals-processes-'));
    pid = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']).pid ?? 0;
  });
  afterEach(() => {
    if (isAlive({ pid })) process.kill(pid, 'SIGKILL');
    removeFolder({ folder: root });
  });

  /** Ends orphans after a record that names a living process of nobody's. Whether that process lives on. */
  const survives = async ({ owner }: { owner: number }): Promise<boolean> => {
    const folder = join(root, '.data', 'processes');
    mkdirSync(folder, { recursive: true });
    const { result } = runModule({
      input: { root, pid },
      lines: `
        const { readProcess } = await load('processes/running-process');
        return readProcess({ pid: input.pid });`,
    });
    const launcher = { pid: 4_000_000, startedAt: '' };
    const file = join(folder, `${pid}.json`);
    writeFileSync(file, JSON.stringify({ name: 'child', launcher, ...Object(await result) }));
    chownSync(file, owner, owner);
    await runModule({
      input: { root },
      lines: `
        const { createPaths } = await load('launcher/paths');
        const { createReporter } = await load('launcher/reporter');
        const { endOrphans } = await load('processes/end-orphans');
        await endOrphans({ paths: createPaths(input), reporter: createReporter() });`,
    }).result;
    return isAlive({ pid });
  };

  it('should end no process of root’s commands, where its own do', async () => {
    expect(await survives({ owner: NOBODY })).toBe(true);
    expect(await survives({ owner: 0 })).toBe(false);
  });
});
