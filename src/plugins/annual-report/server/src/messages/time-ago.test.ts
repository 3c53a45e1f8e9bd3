import { timeAgo } from './time-ago';

const NOW = new Date('2026-03-01T08:00:00.000Z');

describe('how long ago something was', () => {
  it.each([
    [59, { zh: '刚才', en: 'just now' }],
    [60, { zh: '1 分钟前', en: '1 minute ago' }],
    [3_600 * 5, { zh: '5 小时前', en: '5 hours ago' }],
    [86_400 * 3 + 7_000, { zh: '3 天前', en: '3 days ago' }],
  ])('should be said of %i seconds', (seconds, said) => {
    expect(timeAgo({ at: new Date(NOW.getTime() - seconds * 1000), now: NOW })).toEqual(said);
  });
});
