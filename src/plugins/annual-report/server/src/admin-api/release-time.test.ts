import { isTimeZone, isWholeMinute } from './release-time';

describe('a moment of release', () => {
  it.each(['2025-03-01T09:00+08:00', '2025-03-01T09:00Z', '2025-03-01T09:00:00.000Z'])(
    'should be a whole minute with an offset: %s',
    (releaseAt) => {
      expect(isWholeMinute({ releaseAt })).toBe(true);
    },
  );

  it.each([
    '2025-03-01T09:00',
    '2025-03-01T09:00:30Z',
    '2025-03-01',
    '2025-02-30T09:00Z',
    '2025-03-01T24:00Z',
    '2025-03-01T09:00+99:00',
    'tomorrow',
  ])('should not be %s alone', (releaseAt) => {
    expect(isWholeMinute({ releaseAt })).toBe(false);
  });

  it('should come without an offset when a time zone is named', () => {
    const timeZone = 'Asia/Shanghai';
    expect(isWholeMinute({ releaseAt: '2025-03-01T09:00', timeZone })).toBe(true);
    expect(isWholeMinute({ releaseAt: '2025-03-01T09:00Z', timeZone })).toBe(false);
    expect(isWholeMinute({ releaseAt: '2025-02-29T09:00', timeZone })).toBe(false);
  });

  it('should know time zones by their names', () => {
    expect(isTimeZone('Asia/Shanghai')).toBe(true);
    expect(isTimeZone('Asia/Nowhere')).toBe(false);
  });
});
