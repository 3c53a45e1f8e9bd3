import { TEXTS, type TextId } from '../../texts';
import { detailText } from './detail-text';

const translate = (id: TextId, values: Record<string, string | number> = {}): string =>
  TEXTS[id].zh.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name]));

describe('the detail of an entry', () => {
  it.each([
    [{}, ''],
    [{ changed: ['title', 'key'] }, '改动的字段：title, key'],
    [{ changed: ['value'], from: '305', to: '306' }, '305 → 306'],
    [{ from: null, to: '306' }, '— → 306'],
    [{ role: '编辑', ip: '127.0.0.1' }, '角色：编辑; IP 地址：127.0.0.1'],
    [{ door: 'login', reason: 'Invalid credentials' }, '方式：密码登录; 原因：邮箱或密码不正确'],
    [{ colour: 'blue', door: 'window' }, 'colour：blue; 方式：window'],
  ])('should be one line for %j', (detail, line) => {
    expect(detailText({ detail, translate })).toBe(line);
  });
});
