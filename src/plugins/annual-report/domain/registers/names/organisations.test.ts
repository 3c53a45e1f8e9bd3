import { prepared } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';
import { organisationsOf } from './organisations';

const namesIn = (...texts: string[]) =>
  organisationsOf(prepared(saying(...texts))).map(({ name }) => name.form);

describe('organisations that a report names', () => {
  it.each([
    ['学校与海川临港物流有限公司共建基地', ['海川临港物流有限公司']],
    [
      '赴海川航运集团有限公司和宁安康泰护理有限责任公司实习',
      ['海川航运集团有限公司', '宁安康泰护理有限责任公司'],
    ],
    ['升入海川职业技术学院、云岭医药高等专科学校', ['海川职业技术学院', '云岭医药高等专科学校']],
    ['在海川市人民医院见习', ['海川市人民医院']],
    ['根据学校安排，大学生到该公司实习', []],
  ])('should be read from %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('should be one where words of the sentence stand before a known name', () => {
    expect(
      namesIn(
        '海川临港物流有限公司捐赠设备。',
        '感谢海川临港物流有限公司。',
        '与海川临港物流有限公司合作。',
      ),
    ).toEqual(['海川临港物流有限公司']);
  });
});
