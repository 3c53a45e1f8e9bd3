import { similarPairs } from './similar-forms';

describe('forms that may be a slip apart', () => {
  it.each([
    ['临港物流', '临巷物流'],
    ['石俊海', '石海俊'],
    ['靖川职业技术学院', '靖川农业职业技术学院'],
    ['丰泽牧业', '丰泽农牧'],
    ['储藏与加工', '加工与储藏'],
  ])('should pair %s and %s once', (one, other) => {
    expect(similarPairs([one, '山城护理', other, one])).toEqual([[one, other]]);
  });

  it('should not pair what is further apart', () => {
    expect(similarPairs(['海川物流', '山城护理', '港口机械'])).toEqual([]);
  });

  it('should stay linear where many forms are alike', () => {
    const forms = [...Array(400).keys()].map((at) => `港口${String.fromCharCode(0x4e00 + at)}班`);
    expect(similarPairs(forms).length).toBeLessThan(400);
  });
});
