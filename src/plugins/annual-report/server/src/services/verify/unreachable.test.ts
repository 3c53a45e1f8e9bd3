import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fetchFailure } from './unreachable';

/** What a request fails by at a port where nobody listens any more. */
const refusal = async (): Promise<{ address: string; error: unknown }> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  const address = `127.0.0.1:${port}`;
  return { address, error: await fetch(`http://${address}`).catch((error: unknown) => error) };
};

describe('fetchFailure', () => {
  it('should say why nobody answered', async () => {
    const { address, error } = await refusal();
    expect(String(error)).toContain('fetch failed');
    expect(fetchFailure(error)).toBe(`ECONNREFUSED: connect ECONNREFUSED ${address}`);
  });

  it('should say what is wrong with a certificate', () => {
    const cause = Object.assign(new Error('self-signed certificate'), {
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    expect(fetchFailure(new TypeError('fetch failed', { cause }))).toBe(
      'DEPTH_ZERO_SELF_SIGNED_CERT: self-signed certificate',
    );
  });

  it('should take the first of several addresses that were tried', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED ::1:80'), {
      code: 'ECONNREFUSED',
    });
    const cause = new AggregateError([refused, new Error('another')]);
    expect(fetchFailure(new TypeError('fetch failed', { cause }))).toBe(
      'ECONNREFUSED: connect ECONNREFUSED ::1:80',
    );
  });

  it('should say what an error without a cause says', () => {
    expect(fetchFailure(new Error('Invalid URL'))).toBe('Invalid URL');
  });
});
