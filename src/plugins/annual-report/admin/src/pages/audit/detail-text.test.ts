import { detailText } from './detail-text';

describe('the detail of an entry', () => {
  it.each([
    [{}, ''],
    [{ changed: ['title', 'key'] }, 'title, key'],
    [{ changed: ['value'], from: '305', to: '306' }, '305 → 306'],
    [{ from: null, to: '306' }, '— → 306'],
    [{ role: '编辑', ip: '127.0.0.1' }, 'role: 编辑; ip: 127.0.0.1'],
  ])('should be one line for %j', (detail, line) => {
    expect(detailText(detail)).toBe(line);
  });
});
