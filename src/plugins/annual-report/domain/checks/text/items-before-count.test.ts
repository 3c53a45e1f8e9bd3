import { itemsBeforeCount } from './items-before-count';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(itemsBeforeCount, saying(...texts));

describe('a number in words after what it counts', () => {
  it.each([
    '“班级-学校-老师”三个主体共同参加。',
    '抓好教学、管理、服务三个方面。',
    '开设语文、数学和英语三门课程。',
    '人才链与产业链、创新链两个链条。',
  ])('should pass as many as are named: %s', (text) => {
    expect(run(text)).toEqual([]);
  });

  it.each(['“班级-学校-老师”两个主体共同参加。', '抓好教学、管理、服务四个方面。'])(
    'should note another number: %s',
    (text) => {
      expect(run(text)).toMatchObject([{ severity: 'note' }]);
    },
  );

  it.each([
    ['a list with 等', '开设数控、汽修、电子等四个专业。'],
    ['a number that counts something else', '针对教师、学生、家长开展两项调查。'],
    ['a number after another number', '在小学、初中两个学段三个年级开展。'],
    ['a number in digits', '购置电脑、打印机、投影仪 20 个。'],
    ['a number of its own name', '紧扣“两个维护”、“四个意识”、“四个自信”。'],
    ['no list', '学校拥有两个校区。'],
  ])('should be silent on %s', (_, text) => {
    expect(run(text)).toEqual([]);
  });
});
