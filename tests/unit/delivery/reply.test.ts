import { describeAnswer } from '../../../src/plugins/annual-report/server/src/delivery/describe-answer';
import { pairsOf } from '../../../src/plugins/annual-report/server/src/delivery/flat-headers';
import { replyTo } from '../../../src/plugins/annual-report/server/src/delivery/reply';

const CHANGED = new Date('2026-03-03T10:00:00Z');
const LATER = CHANGED.getTime() + 60_000;

const head = describeAnswer({
  contentType: 'application/json; charset=utf-8',
  cacheControl: 'public, max-age=0, must-revalidate',
  lastModified: CHANGED,
  headers: { 'Content-Disposition': 'inline' },
  coded: {
    identity: { etag: '"plain"', length: 300 },
    gzip: { etag: '"zipped"', length: 200 },
    br: { etag: '"squeezed"', length: 100 },
  },
});

const reply = (asked: Record<string, string> = {}, now = LATER) => {
  const { headers, ...rest } = replyTo({ headers: asked, head, now });
  return { ...rest, headers: Object.fromEntries(pairsOf(headers)) };
};

describe('the reply to a request for a finished answer', () => {
  it('should describe the bytes that are sent', () => {
    expect(reply({ 'accept-encoding': 'br' })).toEqual({
      status: 200,
      coding: 'br',
      headers: {
        'Cache-Control': 'public, max-age=0, must-revalidate',
        ETag: '"squeezed"',
        'Last-Modified': 'Tue, 03 Mar 2026 10:00:00 GMT',
        'Content-Disposition': 'inline',
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': '100',
        'Content-Encoding': 'br',
      },
    });
  });

  it('should name no coding for plain bytes', () => {
    expect(reply().headers).not.toHaveProperty('Content-Encoding');
    expect(reply().headers['Content-Length']).toBe('300');
  });

  it('should give a 304 the validators and nothing that describes a body (§15.4.5)', () => {
    expect(reply({ 'if-none-match': '"plain"' })).toEqual({
      status: 304,
      coding: 'identity',
      headers: {
        'Cache-Control': 'public, max-age=0, must-revalidate',
        ETag: '"plain"',
        'Last-Modified': 'Tue, 03 Mar 2026 10:00:00 GMT',
      },
    });
  });

  it('should not take the tag of another coding for the one that would be sent (§8.8.3.3)', () => {
    const headers = { 'if-none-match': '"plain"', 'accept-encoding': 'gzip' };
    expect(reply(headers).status).toBe(200);
  });

  it('should name no date that a second change within its second could share (§8.8.2.2)', () => {
    const now = CHANGED.getTime() + 1_999;
    expect(reply({}, now).headers).not.toHaveProperty('Last-Modified');
    expect(reply({ 'if-modified-since': CHANGED.toUTCString() }, now).status).toBe(200);
    expect(reply({ 'if-modified-since': CHANGED.toUTCString() }, now + 1).status).toBe(304);
  });
});
