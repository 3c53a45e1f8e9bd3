import { writtenDate } from './photo-fields';

const NOW = new Date('2024-12-31T20:00:00Z');
const dateOf = (moment: string) => writtenDate({ moment: new Date(moment), now: NOW });

describe('the day that a camera wrote', () => {
  it('should be its own calendar day, late in the evening too', () => {
    expect(dateOf('2024-05-12T23:59:59Z')).toBe('2024-05-12');
  });

  it('should be believed a few hours ahead, where the day has begun already', () => {
    expect(dateOf('2025-01-01T04:00:00Z')).toBe('2025-01-01');
  });

  it.each(['1970-01-01T00:00:00Z', '2031-01-01T00:00:00Z', 'no date'])(
    'should be none for %s',
    (moment) => {
      expect(dateOf(moment)).toBeNull();
    },
  );
});
