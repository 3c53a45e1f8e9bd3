import { companiesIn, companyCore } from './similar-names';

describe('names of companies', () => {
  it.each([
    ['学校与重庆铝王铝业有限公司、怡驰机械公司签订', ['重庆铝王铝业有限公司', '怡驰机械公司']],
    ['与小米集团旗下重庆括弧科技有限公司合作', ['重庆括弧科技有限公司']],
    ['学校与附近的庆铃汽车公司合作', ['庆铃汽车公司']],
    ['对建设工业公司企业职工开展培训', ['建设工业公司']],
    ['与多家公司、该公司、有限公司合作', []],
  ])('should be read from %s', (text, names) => {
    expect(companiesIn({ text })).toEqual(names);
  });

  it('should be one without place and legal form', () => {
    const places = ['重庆市', '重庆'];
    expect(companyCore({ name: '重庆铝王铝业有限公司', places })).toBe('铝王铝业');
    expect(companyCore({ name: '铝王铝业公司', places })).toBe('铝王铝业');
  });
});
