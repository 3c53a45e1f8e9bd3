import { makeSmallCheckout, removeFolder } from './support/checkout';
import { createStarter, launchToEnd } from './support/launch';
import { isAlive, recordedPid, waitFor } from './support/processes';

// As long as it may take on a machine that has more to do.
jest.setTimeout(600_000);

describe('npm run start:cluster', () => {
  let folder: string;
  let starter: ReturnType<typeof createStarter>;

  beforeAll(async () => {
    folder = await makeSmallCheckout();
    starter = createStarter({ folder, command: 'start-cluster' });
  });
  afterEach(() => starter.endAll());
  afterAll(() => removeFolder({ folder }));

  it('should serve by two processes, say which, and end them all at Ctrl-C', async () => {
    const { launched, url } = await starter.start({ args: ['2'] });
    await launched.untilPrinted('process 2 of 2 serves');
    const serving = launched.output().matchAll(/process \d of 2 serves \((\d+)\)/g);
    const workers = [...serving].map(([, pid]) => Number(pid));
    const others = ['strapi', 'postgres'].map((name) => recordedPid({ folder, name }));
    const all = [...workers, ...others];
    expect(all.filter((pid) => isAlive({ pid }))).toHaveLength(4);
    expect((await fetch(`${url}/_health`)).status).toBe(204);
    launched.kill('SIGINT');
    await expect(launched.ended).resolves.toMatchObject({ code: 0 });
    const areGone = (): boolean => !all.some((pid) => isAlive({ pid }));
    await waitFor({ what: 'all processes to end', check: areGone });
  });

  it.each(['0', 'two', '65', '1.5'])('should not start %s processes', async (count) => {
    const refused = await launchToEnd({ folder, command: 'start-cluster', args: [count] });
    expect(refused.code).toBe(2);
    expect(refused.output).toContain('from 1 to 64');
  });
});
