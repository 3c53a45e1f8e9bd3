import { namedTextbooks } from './named-textbooks';
import { indicator, observation } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) =>
  findingsOf(namedTextbooks, {
    ...saying(...texts),
    indicators: [indicator({ code: 'resources.textbooks', name: '编写教材数', unit: '本' })],
    observations: [observation({ indicator: 'resources.textbooks', value: 2, text: '2' })],
  });

describe('textbooks counted and named', () => {
  it('should be noted where more titles are named', () => {
    expect(run('教师自行开发电气类专业教材《总复习》和《检测卷》、《模拟试卷》。')).toMatchObject([
      {
        severity: 'note',
        numbers: [{ value: 3 }, { value: 2, indicator: 'resources.textbooks' }],
        messages: { zh: expect.stringContaining('《总复习》《检测卷》《模拟试卷》') },
      },
    ]);
  });

  it('should count a title once', () => {
    expect(run('自编教材《钳工》《焊工》。', '教师编写教材《钳工》。')).toEqual([]);
  });

  it.each([
    ['as many titles', '教师编写教材《钳工》《焊工》。'],
    ['textbooks that were chosen', '选用教材《语文》《数学》《英语》，自编讲义。'],
    ['titles of other things', '开发课程，如《语文》《数学》《英语》。'],
    ['titles before the verb', '根据《甲》《乙》《丙》，编写教材。'],
  ])('should be silent on %s', (_, text) => {
    expect(run(text)).toEqual([]);
  });
});
