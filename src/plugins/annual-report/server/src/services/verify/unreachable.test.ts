import { fetchFailure } from './unreachable';

/** What a request to a port where nobody listens fails by. */
const failureAt = (url: string): Promise<unknown> =>
  fetch(url).then(
    () => null,
    (error: unknown) => error,
  );

describe('fetchFailure', () => {
  it('should say why nobody answered', async () => {
    const error = await failureAt('http://127.0.0.1:9');
    expect(String(error)).toContain('fetch failed');
    expect(fetchFailure(error)).toBe('ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:9');
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
