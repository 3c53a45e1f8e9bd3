import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { HOSTILE_FILES } from '../../../../../../tests/support/content/hostile-files';
import { sheetsReadingSchema } from '../sheets/sheet';
import { FILE_READERS } from './readers';
import { readInProcess, type ReadingOutcome } from './reading-process';

const MEGABYTE = 1024 * 1024;
const LIMITS = { heapMegabytes: 64, residentBytes: 200 * MEGABYTE, milliseconds: 60_000 };
const PROGRAM = path.resolve('dist/src/plugins/annual-report/server/src/file-reading/program.js');

/** Runs something, and says whether this process went on with its own work meanwhile. */
const besides = async <Result>(
  task: Promise<Result>,
): Promise<{ result: Result; turns: number }> => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 5);
  try {
    return { result: await task, turns };
  } finally {
    clearInterval(timer);
  }
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const untilEnded = async (pid: number): Promise<void> => {
  while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('a program that reads in a process of its own', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'annals-reading-'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = async (
    script: string,
    limits: Partial<typeof LIMITS> = {},
  ): Promise<ReadingOutcome> => {
    const program = path.join(folder, 'program.cjs');
    await writeFile(program, `process.once('message', (request) => { ${script} });`);
    return readInProcess({ program, request: { given: 7 }, limits: { ...LIMITS, ...limits } });
  };

  it('should give what the program answers', async () => {
    expect(await run('process.send({ made: request.given + 1 })')).toEqual({
      ok: true,
      reading: { made: 8 },
    });
  });

  it.each([
    [
      'buffers, which no limit of a heap counts',
      'const kept = []; for (let n = 0; n < 600; n += 1) kept.push(Buffer.alloc(1048576, 1)); setInterval(() => kept, 1000)',
    ],
    [
      'buffers that are taken one by one',
      'const kept = []; setInterval(() => kept.push(Buffer.alloc(4194304, 1)), 1)',
    ],
    [
      'buffers in a thread of its own',
      `const { Worker } = require('node:worker_threads'); new Worker("const kept = []; setInterval(() => kept.push(Buffer.alloc(8388608, 1)), 1)", { eval: true })`,
    ],
    ['objects', 'const kept = []; for (;;) kept.push({ kept: [kept.length] })'],
    [
      'texts',
      'let text = "x"; const kept = []; for (;;) kept.push((text += "y").repeat(100) + kept.length)',
    ],
  ])('should be ended when it takes too much memory: %s', async (_what, script) => {
    const { result, turns } = await besides(run(script));
    expect(result).toEqual({ ok: false, reason: 'memory' });
    expect(turns).toBeGreaterThan(0);
  });

  it.each([
    ['and never stops', 'for (;;);'],
    ['and waits for ever', 'setInterval(() => undefined, 1000)'],
    [
      'and holds on to life',
      `for (const s of ['SIGTERM', 'SIGINT']) process.on(s, () => 0); for (;;);`,
    ],
  ])('should be ended when it takes too long %s', async (_what, script) => {
    const { result, turns } = await besides(run(script, { milliseconds: 700 }));
    expect(result).toEqual({ ok: false, reason: 'time' });
    expect(turns).toBeGreaterThan(0);
  });

  it.each([
    ['throws', `throw new Error('out of order')`, 'out of order'],
    ['rejects', `Promise.reject(new Error('out of order'))`, 'out of order'],
    ['leaves', 'process.exit(0)', ''],
    ['kills itself', `process.kill(process.pid, 'SIGSEGV')`, ''],
  ])('should be reported with its last words when it %s', async (_what, script, words) => {
    expect(await run(script)).toEqual({
      ok: false,
      reason: 'ended',
      lastWords: expect.stringContaining(words),
    });
  });

  it('should know nothing of the environment of the one that started it', async () => {
    const { DATABASE_URL } = process.env;
    process.env.DATABASE_URL = 'postgresql://secret';
    try {
      const outcome = await run('process.send(Object.values(process.env).join())');
      expect(outcome).toMatchObject({ ok: true, reading: expect.not.stringContaining('secret') });
    } finally {
      if (DATABASE_URL === undefined) delete process.env.DATABASE_URL;
      else process.env.DATABASE_URL = DATABASE_URL;
    }
  });

  it('should be gone once it has answered, whatever it is still at', async () => {
    const outcome = await run('process.send(process.pid, () => { for (;;); })');
    expect(outcome.ok).toBe(true);
    if (outcome.ok) await untilEnded(Number(outcome.reading));
  });
});

describe('a hostile file', () => {
  it.each(HOSTILE_FILES)(
    'should be read or refused, and hold up nothing: %s',
    async (_what, make) => {
      const { ends, ...file } = make();
      const { limits } = FILE_READERS.sheets;
      const request = { kind: 'sheets', ...file };
      const { result, turns } = await besides(readInProcess({ program: PROGRAM, request, limits }));
      expect(turns).toBeGreaterThan(0);
      const reading = result.ok ? sheetsReadingSchema.parse(result.reading) : null;
      const outcome = reading?.ok ? 'read' : (reading?.code ?? (result.ok ? '' : result.reason));
      // On a machine with other work a dear one may meet the limit of time first.
      expect(ends === 'read' ? ['read'] : [...ends, 'time']).toContain(outcome);
    },
  );
});
