import { groupNames } from './group-names';

const head = { type: 'technician', province: '江苏省', city: '南京市', district: '鼓楼区' };

describe('the names of a group of schools', () => {
  it.each([
    ['district', '江苏省/南京市/鼓楼区', '鼓楼区'],
    ['city', '江苏省/南京市', '南京市'],
    ['type', 'technician', '技工学校'],
  ] as const)('should be, by %s, %s and %s', (by, key, label) => {
    expect(groupNames({ by, head })).toEqual({ key, label });
  });

  it('should tell districts of the same name apart', () => {
    const other = groupNames({ by: 'district', head: { ...head, city: '徐州市' } });
    expect(other.key).not.toBe(groupNames({ by: 'district', head }).key);
    expect(other.label).toBe('鼓楼区');
  });

  it('should leave out what a school does not say of the places above', () => {
    const names = groupNames({ by: 'district', head: { ...head, province: null } });
    expect(names.key).toBe('南京市/鼓楼区');
  });

  it('should have no key, and a label, where a school does not say', () => {
    const names = groupNames({ by: 'district', head: { ...head, district: null } });
    expect(names).toEqual({ key: null, label: '未注明' });
  });

  it('should print a type that it does not know as it is', () => {
    const names = groupNames({ by: 'type', head: { ...head, type: 'academy' } });
    expect(names).toEqual({ key: 'academy', label: 'academy' });
  });
});
