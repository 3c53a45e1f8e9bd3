import { z } from 'zod';
import { createListener } from '../../src/plugins/annual-report/server/src/repositories/announcements/listener';
import { listenerPids } from '../support/running/listeners';

const databaseUrl = z.string().parse(process.env['ANNALS_TEST_DATABASE_URL']);

describe('a listener to announcements', () => {
  it('should stay away when it is stopped while it connects', async () => {
    const reported: string[] = [];
    const listener = createListener({
      connectionString: databaseUrl,
      events: {
        heard: () => reported.push('heard'),
        connected: () => reported.push('connected'),
        lost: () => reported.push('lost'),
      },
    });
    const starting = listener.start();
    await listener.stop();
    await starting;
    expect(reported).toEqual([]);
    expect(await listenerPids({ databaseUrl })).toEqual([]);
  });
});
