import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {
  createSpool,
  type Spool,
} from '../../../src/plugins/annual-report/server/src/delivery/spool';

const filled = (length: number, byte: number): Buffer => Buffer.alloc(length, byte);

const buffer = (length: number): Buffer => Buffer.alloc(length);

describe('the spool', () => {
  let folder: string;
  let spool: Spool;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'annals-suite-'));
    spool = createSpool({ folder, maxBytes: 100 });
  });

  afterEach(async () => {
    await spool.close();
    await rm(folder, { recursive: true });
  });

  it('should give back what was written', async () => {
    await spool.write({ name: 'a', bytes: Buffer.from('first') });
    await spool.write({ name: 'b', bytes: Buffer.from('second') });
    expect((await spool.read({ name: 'a', buffer }))?.toString()).toBe('first');
    expect((await spool.read({ name: 'b', buffer }))?.toString()).toBe('second');
  });

  it('should not know what was never written, or was forgotten', async () => {
    await spool.write({ name: 'a', bytes: filled(1, 1) });
    spool.forget({ name: 'a' });
    expect(await spool.read({ name: 'a', buffer })).toBeNull();
    expect(await spool.read({ name: 'b', buffer })).toBeNull();
  });

  it('should let the oldest make room', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await spool.write({ name, bytes: filled(30, 1) });
    expect(await spool.read({ name: 'a', buffer })).toBeNull();
    expect(await spool.read({ name: 'b', buffer })).not.toBeNull();
    expect(await spool.read({ name: 'd', buffer })).not.toBeNull();
  });

  it('should not keep what is larger than all of it', async () => {
    await spool.write({ name: 'a', bytes: filled(101, 1) });
    expect(await spool.read({ name: 'a', buffer })).toBeNull();
  });

  it('should leave no file that has a name', async () => {
    await spool.write({ name: 'a', bytes: filled(10, 1) });
    expect(await readdir(folder)).toEqual([]);
  });

  it('should give whole bytes or nothing while others are written over them', async () => {
    const write = fc.record({
      name: fc.integer({ min: 0, max: 9 }),
      length: fc.integer({ min: 1, max: 60 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 30 }), async (writes) => {
        const reads = writes.map(async ({ name, length }, index) => {
          const written = `${name}/${length}`;
          const writing = spool.write({ name: written, bytes: filled(length, name) });
          const early = await spool.read({ name: written, buffer });
          await writing;
          const late = await spool.read({ name: written, buffer });
          return { index, name, length, found: [early, late] };
        });
        for (const { name, length, found } of await Promise.all(reads)) {
          for (const bytes of found.filter((candidate) => candidate !== null)) {
            expect(bytes.equals(filled(length, name))).toBe(true);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
