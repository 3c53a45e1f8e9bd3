import type { Coding } from './answer';
import { describeAnswer, withCoding } from './describe-answer';
import { pairsOf } from './flat-headers';
import { codingFor, replyTo } from './reply';

const CHANGED = new Date('2026-03-03T10:00:00Z');
const LATER = CHANGED.getTime() + 60_000;

const described = describeAnswer({
  representation: {
    bytes: Buffer.from('{"data":null}'),
    contentType: 'application/json; charset=utf-8',
    lastModified: CHANGED,
    headers: { 'Content-Disposition': 'inline' },
  },
  cacheControl: 'public, max-age=0, must-revalidate',
});

const { tags } = described;
const [PLAIN] = tags.identity;
const [HASTY, BEST = ''] = tags.br;

const coded = (codings: [Coding, string, number][]) =>
  codings.reduce(
    (head, [coding, etag, length]) => withCoding({ head, coding, etag, length }),
    described,
  );

const head = coded([
  ['identity', PLAIN, 300],
  ['gzip', tags.gzip[0], 200],
  ['br', HASTY, 100],
]);

const reply = (asked: Record<string, string> = {}, now = LATER, of = head) => {
  const answer = replyTo({ headers: asked, head: of, coding: codingFor({ headers: asked }), now });
  const headers = 'headers' in answer ? answer.headers : null;
  return { status: answer.status, headers: headers && Object.fromEntries(pairsOf(headers)) };
};

describe('the reply to a request for an answer', () => {
  it('should describe the bytes that are sent', () => {
    expect(reply({ 'accept-encoding': 'br' })).toEqual({
      status: 200,
      headers: {
        'Cache-Control': 'public, max-age=0, must-revalidate',
        ETag: HASTY,
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
    expect(reply().headers).toHaveProperty('Content-Length', '300');
  });

  it('should have no headers for bytes that are not made yet', () => {
    expect(reply({}, LATER, described)).toEqual({ status: 200, headers: null });
  });

  it('should give a 304 what renews a copy, and nothing that describes a body (§15.4.5)', () => {
    expect(reply({ 'if-none-match': PLAIN })).toEqual({
      status: 304,
      headers: { 'Cache-Control': 'public, max-age=0, must-revalidate', ETag: PLAIN },
    });
  });

  it('should need no bytes to say that nothing changed', () => {
    expect(reply({ 'if-none-match': PLAIN }, LATER, described).status).toBe(304);
  });

  it('should not take the tag of another coding for the one that would be sent (§8.8.3.3)', () => {
    const headers = { 'if-none-match': PLAIN, 'accept-encoding': 'gzip' };
    expect(reply(headers).status).toBe(200);
  });

  it('should name no date that a second change within its second could share (§8.8.2.2)', () => {
    const now = CHANGED.getTime() + 1_999;
    expect(reply({}, now).headers).not.toHaveProperty('Last-Modified');
    expect(reply({ 'if-modified-since': CHANGED.toUTCString() }, now).status).toBe(200);
    expect(reply({ 'if-modified-since': CHANGED.toUTCString() }, now + 1).status).toBe(304);
  });

  describe('in Brotli, which is made twice', () => {
    const improved = coded([['br', BEST, 90]]);
    const asked = (held: string) => ({ 'accept-encoding': 'br', 'if-none-match': held });

    it.each([
      ['while the first is served', head],
      ['once the smaller is served', improved],
      ['when neither is made', described],
    ])('should be 304 for either tag %s, and name the one that is held', (_when, of) => {
      for (const held of [HASTY, BEST]) {
        expect(reply(asked(held), LATER, of)).toMatchObject({
          status: 304,
          headers: { ETag: held },
        });
      }
    });

    it('should name what is served now to whoever holds both, or anything', () => {
      for (const held of [`${HASTY}, ${BEST}`, '*']) {
        expect(reply(asked(held), LATER, improved).headers).toMatchObject({ ETag: BEST });
      }
    });

    it('should be 412 for whoever insists on bytes that are not there any more (§13.1.1)', () => {
      const insisting = { 'accept-encoding': 'br', 'if-match': HASTY };
      expect(reply(insisting).status).toBe(200);
      expect(reply(insisting, LATER, improved).status).toBe(412);
    });
  });
});

describe('the tags of an answer', () => {
  it('should differ for each coding, and for each of its compressions', () => {
    const all = Object.values(tags).flat();
    expect(all).toHaveLength(4);
    expect(new Set(all).size).toBe(4);
    for (const tag of all) expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
  });
});
