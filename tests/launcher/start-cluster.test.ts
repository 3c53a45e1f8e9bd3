import { makeCheckout, removeFolder } from './support/checkout';
import { findFreePort } from './support/free-port';
import { launch, launchToEnd } from './support/launch';
import { isAlive, recordedPid } from './support/processes';

jest.setTimeout(180_000);

describe('npm run start:cluster', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await makeCheckout();
  });
  afterAll(() => removeFolder({ folder }));

  it('should serve by two processes, say which, and end them all at Ctrl-C', async () => {
    const port = await findFreePort();
    const env = { PORT: `${port}`, ANNALS_DEMO: 'false' };
    const launched = launch({ folder, script: 'start-cluster', args: ['2'], env });
    try {
      await launched.untilPrinted('Data: ');
      await launched.untilPrinted('process 2 of 2 serves');
      const said = launched.output().matchAll(/process \d of 2 serves \((\d+)\)/g);
      const workers = [...said].map(([, pid]) => Number(pid));
      const all = [
        ...workers,
        ...['strapi', 'postgres'].map((name) => recordedPid({ folder, name })),
      ];
      expect(all.filter((pid) => isAlive({ pid }))).toHaveLength(4);
      expect((await fetch(`http://127.0.0.1:${port}/_health`)).status).toBe(204);
      launched.kill('SIGINT');
      await expect(launched.ended).resolves.toMatchObject({ code: 0 });
      expect(all.filter((pid) => isAlive({ pid }))).toEqual([]);
    } finally {
      launched.kill('SIGTERM');
      await launched.ended;
    }
  });

  it.each(['0', 'two', '65', '1.5'])('should not start %s processes', async (count) => {
    const refused = await launchToEnd({ folder, script: 'start-cluster', args: [count] });
    expect(refused.code).toBe(2);
    expect(refused.output).toContain('from 1 to 64');
  });
});
