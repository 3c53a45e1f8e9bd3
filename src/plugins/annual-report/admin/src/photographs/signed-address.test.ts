import { timeLeft, withoutSignatures } from './signed-address';

describe('a signed address in the panel', () => {
  it('should say how long it lasts', () => {
    const address = '/uploads/a.jpg?v=1&expires=7200&signature=abc';
    expect(timeLeft({ address, now: 7_000_000 })).toBe(200_000);
    expect(timeLeft({ address, now: 7_300_000 })).toBe(-100_000);
  });

  it.each(['/uploads/a.jpg', '/uploads/a.jpg?updatedAt=1', '', 'data:image/png;base64,AAA?'])(
    'should not be taken for one: %s',
    (address) => {
      expect(timeLeft({ address, now: 0 })).toBeNull();
    },
  );
});

describe('files in a form that is kept', () => {
  const file = (query: string) => ({
    id: 7,
    url: `/uploads/a.jpg${query}`,
    isUrlSigned: true,
    formats: { small: { url: `/uploads/small_a.jpg${query}`, isUrlSigned: true, width: 400 } },
  });
  const written = (query: string) =>
    JSON.stringify(
      { caption: '校门?x=1', file: file(query), files: [file(query)] },
      withoutSignatures,
    );

  it('should stand there without their signatures, formats too', () => {
    expect(written('?expires=1&signature=abc')).not.toContain('signature');
    expect(JSON.parse(written('?expires=1&signature=abc'))).toMatchObject({
      caption: '校门?x=1',
      file: { id: 7, url: '/uploads/a.jpg', formats: { small: { url: '/uploads/small_a.jpg' } } },
    });
  });

  it('should be the same in every hour', () => {
    expect(written('?expires=1&signature=abc')).toBe(written('?expires=2&signature=def'));
  });

  it('should leave other addresses as they are', () => {
    const link = { url: 'https://example.org/?expires=1&signature=abc' };
    expect(JSON.stringify(link, withoutSignatures)).toBe(JSON.stringify(link));
  });
});
