import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from './support/checkout';
import { runModule } from './support/run-module';

const CONTENDERS = 5;

/** Tries to take the lock in a process of its own; a holder keeps it until `<file>.done` exists. */
const take = (file: string, { isHolding = false } = {}): Promise<unknown> =>
  runModule({
    input: { file, isHolding },
    lines: `
      const { existsSync } = await import('node:fs');
      const { tryLock } = await load('processes/lock');
      const { release, holder } = await tryLock({ file: input.file, name: 'test' });
      while (release && input.isHolding && !existsSync(input.file + '.done')) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return release ? 'won' : holder.name;`,
  }).result;

/** Many come at once; who wins holds the lock until all others were turned away. */
const race = async (file: string): Promise<unknown[]> => {
  let turnedAway = 0;
  const attempts = Array.from({ length: CONTENDERS }, async () => {
    const result = await take(file, { isHolding: true });
    turnedAway += 1;
    if (turnedAway === CONTENDERS - 1) writeFileSync(`${file}.done`, '');
    return result;
  });
  return (await Promise.all(attempts)).sort();
};

describe('a lock', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'annals-lock-'));
    file = join(folder, 'lock');
  });
  afterEach(() => removeFolder({ folder }));

  it('should be won by exactly one of many who come at the same moment', async () => {
    expect(await race(file)).toEqual(['test', 'test', 'test', 'test', 'won']);
  });

  it('should be won by exactly one of many when its holder is dead', async () => {
    writeFileSync(file, JSON.stringify({ pid: 4_194_300, startedAt: 'once', name: 'dead' }));
    expect(await race(file)).toEqual(['test', 'test', 'test', 'test', 'won']);
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
          const { withLock } = await load('processes/lock');
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
