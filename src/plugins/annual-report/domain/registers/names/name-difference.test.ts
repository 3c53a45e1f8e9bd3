import { differenceBetween, isDistinguishing } from './name-difference';

describe('how two forms of a name differ', () => {
  it.each([
    ['石俊海', '石海俊', 'exchanged'],
    ['农产品储藏与加工', '农产品加工与储藏', 'exchanged'],
    ['港口机械装备', '港口装备机械', 'exchanged'],
    ['临港物流', '临巷物流', 'changed'],
    ['启明星幼教', '启明幼教', 'missing'],
    ['丰泽牧业', '丰泽农牧', 'shifted'],
    ['云麦电子商务', '云麦电子科技', 'replaced'],
    ['市第一人民医院', '市人民医院', 'inserted'],
  ])('should be told of %s and %s: %s', (one, other, kind) => {
    expect(differenceBetween({ one, other })?.kind).toBe(kind);
    expect(differenceBetween({ one: other, other: one })?.kind).toBe(kind);
  });

  it.each([
    ['海川物流', '海川物流'],
    ['海川物流', '山城护理'],
    ['海川物流', '海川国际船舶物流'],
  ])('should not be told of %s and %s', (one, other) => {
    expect(differenceBetween({ one, other })).toBeNull();
  });

  it.each([
    ['一车间', '二车间', true],
    ['基础上册', '基础下册', true],
    ['临港物流', '临巷物流', false],
    ['一二班', '二一班', false],
  ])('should say whether it tells %s from %s: %p', (one, other, isOfTwo) => {
    const difference = differenceBetween({ one, other });
    expect(difference && isDistinguishing(difference)).toBe(isOfTwo);
  });
});
