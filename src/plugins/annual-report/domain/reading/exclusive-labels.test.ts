import { exclusionOf } from './exclusive-labels';

describe('names of parts', () => {
  it.each([
    [['男生', '女生'], 'whole'],
    [['一年级', '二年级', '三年级'], 'whole'],
    [['面向第二产业', '面向第三产业'], 'exclusive'],
    [['交通运输类', '旅游类'], 'exclusive'],
    [['国家级', '市级', '校级'], 'exclusive'],
    [['女生', '住校生'], 'unknown'],
    [['本科及以上', '专科及以上'], 'unknown'],
    [['旅游类', '旅游类'], 'unknown'],
    [['女生'], 'unknown'],
  ])('should report %j whether they exclude each other: %s', (labels, exclusion) => {
    expect(exclusionOf({ labels })).toBe(exclusion);
  });
});
