import { instantsOf } from './release-instant';

describe('the instants at which a clock shows a time', () => {
  it('should be one where the clock runs on', () => {
    expect(instantsOf({ local: '2025-03-01T09:00', timeZone: 'Asia/Shanghai' })).toEqual([
      '2025-03-01T01:00:00.000Z',
    ]);
    expect(instantsOf({ local: '2025-07-01T00:30', timeZone: 'America/New_York' })).toEqual([
      '2025-07-01T04:30:00.000Z',
    ]);
  });

  it('should be none in the hour that is skipped', () => {
    expect(instantsOf({ local: '2025-03-30T02:30', timeZone: 'Europe/Berlin' })).toEqual([]);
  });

  it('should be two in the hour that comes twice', () => {
    expect(instantsOf({ local: '2025-10-26T02:30', timeZone: 'Europe/Berlin' })).toEqual([
      '2025-10-26T00:30:00.000Z',
      '2025-10-26T01:30:00.000Z',
    ]);
  });

  it.each(['Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Niue', 'Australia/Lord_Howe', 'UTC'])(
    'should be shown as that time by the clock of %s, around the days on which clocks change',
    (timeZone) => {
      const shown = new Intl.DateTimeFormat('sv-SE', {
        timeZone,
        dateStyle: 'short',
        timeStyle: 'short',
      });
      const instants = Array.from({ length: 73 * 24 }, (_, index) =>
        new Date(Date.UTC(2025, 0, 1, index * 5)).toISOString(),
      );
      const missed = instants.filter((instant) => {
        const local = shown.format(Date.parse(instant)).replace(' ', 'T');
        return !instantsOf({ local, timeZone }).includes(instant);
      });
      expect(missed).toEqual([]);
    },
  );
});
