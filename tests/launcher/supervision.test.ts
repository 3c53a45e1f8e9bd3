import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSmallCheckout, removeFolder } from './support/checkout';
import { createStarter, type Launched } from './support/launch';
import { findFreePort } from './support/ports';
import { isAlive, killHard, recordedPid, waitFor } from './support/processes';

// As long as it may take on a machine that has more to do.
jest.setTimeout(600_000);

let folder: string;

beforeAll(async () => {
  folder = await makeSmallCheckout();
});
afterAll(() => removeFolder({ folder }));

const pidOf = (name: string): number => recordedPid({ folder, name });

const status = async (url: string): Promise<number> =>
  fetch(url).then(
    (response) => response.status,
    () => 0,
  );

const health = (url: string): Promise<number> => status(`${url}/_health`);

/** How often a text was printed. */
const timesPrinted = (launched: Launched, text: string): number =>
  launched.output().split(text).length - 1;

const untilPrintedTimes = (launched: Launched, text: string, times: number): Promise<void> =>
  waitFor({ what: `"${text}" ${times} times`, check: () => timesPrinted(launched, text) >= times });

describe('npm start, when what it serves ends by itself', () => {
  let starter: ReturnType<typeof createStarter>;

  beforeAll(() => {
    starter = createStarter({ folder });
  });
  afterEach(() => starter.endAll());

  it('should start it again, keep PostgreSQL, and print the reason', async () => {
    const { launched, url } = await starter.start();
    const [strapi, postgres] = [pidOf('strapi'), pidOf('postgres')];
    await killHard({ pid: strapi });
    await launched.untilPrinted('Strapi ended by itself (SIGKILL), end 1 of 5 within ten minutes');
    await untilPrintedTimes(launched, 'Strapi serves again', 1);
    expect(await health(url)).toBe(204);
    expect(pidOf('strapi')).not.toBe(strapi);
    expect(pidOf('postgres')).toBe(postgres);
    expect(isAlive({ pid: postgres })).toBe(true);

    await status(`${url}/fail`);
    await launched.untilPrinted(
      '(exit code 1), end 2 of 5 within ten minutes; it starts again in 2 s',
    );
    expect(launched.output()).toContain('Error: failed at work');
    await untilPrintedTimes(launched, 'Strapi serves again', 2);
    expect(await health(url)).toBe(204);
    expect(pidOf('postgres')).toBe(postgres);
    launched.kill('SIGINT');
    await expect(launched.ended).resolves.toMatchObject({ code: 0 });
    expect(isAlive({ pid: postgres })).toBe(false);
  });

  it('should count a start in vain as an end, and stop with the fifth', async () => {
    const { launched } = await starter.start();
    const postgres = pidOf('postgres');
    writeFileSync(join(folder, 'broken'), '');
    await killHard({ pid: pidOf('strapi') });
    await expect(launched.ended).resolves.toMatchObject({ code: 1 });
    rmSync(join(folder, 'broken'));
    const output = launched.output();
    const pauses = [...output.matchAll(/end (\d) of 5 .* starts again in (\d+) s/g)];
    expect(pauses.map(([, count, seconds]) => `${count}: ${seconds}`)).toEqual([
      '1: 1',
      '2: 2',
      '3: 4',
      '4: 8',
    ]);
    expect(output).toMatch(/broken from the beginning[^]*5 ends within ten minutes, so it is not/);
    expect(isAlive({ pid: postgres })).toBe(false);
  });

  it('should stop at a signal while it waits to start it again', async () => {
    const { launched } = await starter.start();
    const postgres = pidOf('postgres');
    await killHard({ pid: pidOf('strapi') });
    await launched.untilPrinted('it starts again in 1 s');
    launched.kill('SIGTERM');
    await expect(launched.ended).resolves.toMatchObject({ code: 0 });
    expect(isAlive({ pid: postgres })).toBe(false);
  });

  it('should not start again what was never ready', async () => {
    writeFileSync(join(folder, 'broken'), '');
    const launched = starter.begin({ port: await findFreePort() });
    await expect(launched.ended).resolves.toMatchObject({ code: 1 });
    rmSync(join(folder, 'broken'));
    expect(launched.output()).toContain('broken from the beginning');
    expect(launched.output()).toContain('Strapi ended while starting');
    expect(launched.output()).not.toContain('starts again');
  });
});

describe('npm run start:cluster, when its processes end by themselves', () => {
  let starter: ReturnType<typeof createStarter>;

  beforeAll(() => {
    starter = createStarter({ folder, command: 'start-cluster' });
  });
  afterEach(() => starter.endAll());

  /** The process that was last said to serve at a place. */
  const workerAt = (launched: Launched, place: number): number => {
    const lines = launched.output().matchAll(/process (\d) of \d serves \((\d+)\)/g);
    const pids = [...lines]
      .filter(([, at]) => Number(at) === place)
      .map(([, , pid]) => Number(pid));
    return pids.at(-1) ?? 0;
  };

  it('should answer new requests while one is started again, and print why it ended', async () => {
    const { launched, url } = await starter.start({ args: ['2'] });
    await launched.untilPrinted('process 2 of 2 serves');
    await status(`${url}/fail`);
    await launched.untilPrinted('ended (exit code 1); starting another in 1 s');
    const answers: number[] = [];
    while (timesPrinted(launched, ' of 2 serves (') < 3) answers.push(await health(url));
    expect(answers.length).toBeGreaterThan(10);
    expect(answers.filter((answer) => answer !== 204)).toEqual([]);
    await launched.untilPrinted('Annals:   Error: failed at work');
  });

  it('should answer all by the others while one stands still, and when it ends so', async () => {
    const { launched, url } = await starter.start({ args: ['2'] });
    await launched.untilPrinted('process 2 of 2 serves');
    const still = workerAt(launched, 2);
    process.kill(still, 'SIGSTOP');
    const asked = Array.from({ length: 20 }, () => health(url));
    await expect(Promise.all(asked)).resolves.toEqual(asked.map(() => 204));
    await killHard({ pid: still });
    await untilPrintedTimes(launched, 'process 2 of 2 serves', 2);
  });

  it('should go on by the others when one ends too often, and stop when all do', async () => {
    const { launched, url } = await starter.start({ args: ['2'] });
    await launched.untilPrinted('process 2 of 2 serves');
    const killFiveTimes = async (place: number): Promise<void> => {
      for (let times = 1; times <= 5; times += 1) {
        const served = `process ${place} of 2 serves (`;
        await untilPrintedTimes(launched, served, times);
        await killHard({ pid: workerAt(launched, place) });
      }
      await launched.untilPrinted(`process ${place} of 2 is not started again`);
    };
    await killFiveTimes(2);
    expect(await health(url)).toBe(204);
    await killFiveTimes(1);
    await expect(launched.ended).resolves.toMatchObject({ code: 1 });
    expect(launched.output()).toContain('5 ends within ten minutes');
    expect(timesPrinted(launched, 'Strapi ended by itself')).toBe(1);
  });
});
