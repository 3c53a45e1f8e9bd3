import { itemsBeforeCount } from './items-before-count';
import { findingsOf } from '../../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(itemsBeforeCount, saying(...texts));

describe('a number in words after what it counts', () => {
  it.each([
    '“班级-学校-老师”三个主体共同参加。',
    '抓好教学、管理、服务三个方面。',
    '开设语文、数学和英语三门课程。',
    '人才链与产业链、创新链两个链条。',
    '编写《钳工》《焊工》2 本教材。',
    '开设“哲学与人生”“职业道德”两门课。',
  ])('should pass as many as are named: %s', (text) => {
    expect(run(text)).toEqual([]);
  });

  it.each([
    '“班级-学校-老师”两个主体共同参加。',
    '抓好教学、管理、服务四个方面。',
    '开设“哲学与人生”“职业道德”“心理健康”四门课。',
    '编写《钳工》《焊工》和《电工》2 本教材。',
    '开设语文、数学和英语四门课程。',
  ])('should name another number: %s', (text) => {
    expect(run(text)).toMatchObject([{ severity: 'warning' }]);
  });

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
