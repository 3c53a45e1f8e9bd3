import { expiryAfter, readSignature, signAddress, unsignedAddress } from './signed-address';

const KEY = Buffer.alloc(32, 1);
const OTHER_KEY = Buffer.alloc(32, 2);
const HOUR = 3_600_000;
const NOW = Date.parse('2026-03-02T08:20:30.000Z');
const ADDRESS = '/uploads/campus_1a2b.jpg';

const read = (address: string, { now = NOW, keys = [KEY] } = {}) => {
  const { pathname, searchParams } = new URL(address, 'http://files');
  return readSignature({ path: decodeURIComponent(pathname), query: searchParams, keys, now });
};

const sign = (address = ADDRESS, now = NOW) => signAddress({ address, key: KEY, now });

describe('a signed address', () => {
  it('should open its file until a full hour', () => {
    const end = Date.parse('2026-03-02T10:00:00.000Z');
    expect(read(sign())).toBe(end - NOW);
    expect(read(sign(), { now: end - 1 })).toBe(1);
    expect(read(sign(), { now: end })).toBeNull();
    expect(read(sign(), { now: end + 1 })).toBeNull();
  });

  it('should last for more than one hour and at most two, whenever it is given out', () => {
    for (let now = NOW; now < NOW + 2 * HOUR; now += 61_003) {
      const left = expiryAfter({ now }) * 1000 - now;
      expect(left).toBeGreaterThan(HOUR);
      expect(left).toBeLessThanOrEqual(2 * HOUR);
    }
  });

  it('should be the same all through an hour, so that browsers keep what they loaded', () => {
    const hour = Date.parse('2026-03-02T08:00:00.000Z');
    expect(sign(ADDRESS, hour)).toBe(sign(ADDRESS, hour + HOUR - 1));
    expect(sign(ADDRESS, hour)).not.toBe(sign(ADDRESS, hour + HOUR));
  });

  it('should be the same when it is signed again', () => {
    expect(sign(sign())).toBe(sign());
    expect(unsignedAddress(sign())).toBe(ADDRESS);
  });

  it('should open no other file', () => {
    const [, query = ''] = sign().split('?');
    expect(read(`/uploads/thumbnail_campus_1a2b.jpg?${query}`)).toBeNull();
    expect(read(`/uploads/editions/files/campus_1a2b.jpg?${query}`)).toBeNull();
  });

  it('should open a file however its name is written', () => {
    const address = signAddress({ address: '/uploads/校园 1.jpg', key: KEY, now: NOW });
    expect(read(address)).not.toBeNull();
    expect(sign(encodeURI('/uploads/校园 1.jpg')).split('?')[1]).toBe(address.split('?')[1]);
  });

  it('should count with a key that was the first before, and with no other', () => {
    expect(read(sign(), { keys: [OTHER_KEY, KEY] })).not.toBeNull();
    expect(read(sign(), { keys: [OTHER_KEY] })).toBeNull();
    expect(read(sign(), { keys: [] })).toBeNull();
  });

  it('should be another when the bytes are others, and as good', () => {
    const versions = ['a', 'b'].map((version) =>
      signAddress({ address: ADDRESS, key: KEY, now: NOW, version }),
    );
    expect(new Set(versions).size).toBe(2);
    for (const address of versions) expect(read(address)).not.toBeNull();
  });

  it.each([
    ['without a signature', (url: URL) => url.searchParams.delete('signature')],
    ['without an end', (url: URL) => url.searchParams.delete('expires')],
    ['with a later end', (url: URL) => url.searchParams.set('expires', '9999999999')],
    ['with an end that is no number', (url: URL) => url.searchParams.set('expires', '1e99')],
    ['with a signature that is too short', (url: URL) => url.searchParams.set('signature', 'a')],
    ['with another signature', (url: URL) => url.searchParams.set('signature', 'A'.repeat(43))],
    ['with an empty signature', (url: URL) => url.searchParams.set('signature', '')],
  ])('should open nothing %s', (_name, change) => {
    const url = new URL(sign(), 'http://files');
    change(url);
    expect(read(url.href)).toBeNull();
  });
});
