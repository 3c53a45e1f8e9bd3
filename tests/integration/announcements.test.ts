import { z } from 'zod';
import { createListener } from '../../src/plugins/annual-report/server/src/repositories/announcements/listener';
import { listenerPids } from '../support/listeners';

const databaseUrl = z.string().parse(process.env['ANNALS_TEST_DATABASE_URL']);

describe('a listener to announcements', () => {
  it('should stay away when it is stopped while it connects', async () => {
    const told: string[] = [];
    const listener = createListener({
      connectionString: databaseUrl,
      events: {
        heard: () => told.push('heard'),
        connected: () => told.push('connected'),
        lost: () => told.push('lost'),
      },
    });
    const starting = listener.start();
    await listener.stop();
    await starting;
    expect(told).toEqual([]);
    expect(await listenerPids({ databaseUrl })).toEqual([]);
  });
});
