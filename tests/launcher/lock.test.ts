import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from './support/checkout';
import { runModule } from './support/run-module';

const take = (file: string): Promise<unknown> =>
  runModule({
    input: { file },
    lines: `
      const { tryLock } = await load('lock');
      const { release, holder } = await tryLock({ file: input.file, name: 'test' });
      if (release) await new Promise((resolve) => setTimeout(resolve, 1500));
      return release ? 'won' : holder.name;`,
  }).result;

describe('a lock', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'annals-lock-'));
    file = join(folder, 'lock');
  });
  afterEach(() => removeFolder({ folder }));

  it('should be won by exactly one of many who come at the same moment', async () => {
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => take(file)));
    expect(results.sort()).toEqual(['test', 'test', 'test', 'test', 'won']);
  });

  it('should be won by exactly one of many when its holder is dead', async () => {
    writeFileSync(file, JSON.stringify({ pid: 4_194_300, startedAt: 'once', name: 'dead' }));
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => take(file)));
    expect(results.sort()).toEqual(['test', 'test', 'test', 'test', 'won']);
  });

  it('should not be held by a foreign process that got the id of a dead holder', async () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: 'once', name: 'dead' }));
    await expect(take(file)).resolves.toBe('won');
  });

  it('should be free when its file was left half written', async () => {
    writeFileSync(file, '{"pid":');
    await expect(take(file)).resolves.toBe('won');
  });

  it('should make the next one wait for its end', async () => {
    const work = (text: string): Promise<unknown> =>
      runModule({
        input: { file, log: join(folder, 'log'), text },
        lines: `
          const { appendFileSync } = await import('node:fs');
          const { withLock } = await load('lock');
          const work = async () => {
            appendFileSync(input.log, '(');
            await new Promise((resolve) => setTimeout(resolve, 200));
            appendFileSync(input.log, ')');
          };
          await withLock({ file: input.file, name: input.text, work });
          return (await import('node:fs')).readFileSync(input.log, 'utf8');`,
      }).result;
    const seen = await Promise.all([work('a'), work('b'), work('c')]);
    expect(seen).toContain('()()()');
    expect(existsSync(file)).toBe(false);
  });
});
