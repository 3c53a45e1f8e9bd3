import { countItems, splitItems } from './listings';

const count = (text: string) => countItems({ items: splitItems({ text, marks: '、' }) });

describe('items of a listing', () => {
  it('should not be parted inside titles and brackets', () => {
    expect(splitItems({ text: '《钳工、焊工》、电工（初、中级）', marks: '、' })).toEqual([
      '《钳工、焊工》',
      '电工（初、中级）',
    ]);
  });

  it.each([
    ['教师、学生、家长', 3, 3],
    ['教师、学生和家长', 2, 3],
    ['旅游类、电子与信息类', 2, 2],
    ['《钳工》《焊工》', 2, 2],
    ['《钳工》、《焊工》和《电工》', 3, 3],
  ])('should be counted in %s', (text, least, most) => {
    expect(count(text)).toEqual({ least, most });
  });
});
