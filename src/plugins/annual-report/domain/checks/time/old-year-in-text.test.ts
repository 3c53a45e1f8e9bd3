import { oldYearInText } from './years-in-text';
import { chapterOf } from '../../../../../../tests/support/builders/passages';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (text: string) => findingsOf(oldYearInText, { chapters: [chapterOf(text)] });

describe('old year in the text', () => {
  it('should note a sentence that tells of another year', () => {
    expect(run('校企共同培养学生，2023 年输送毕业生 7 人到企业工作。')).toMatchObject([
      { severity: 'note', numbers: [{ text: '2023 年', value: 2023 }] },
    ]);
  });

  it('should note a year that has not come yet', () => {
    expect(run('2026 年毕业生 305 人全部就业。')).toHaveLength(1);
  });

  it.each([
    '2024 年招生 410 人。',
    '2023 年输送学生 7 人参加岗位实习。',
    '学校于1996 年 5 月经市人力社保局批准成立。',
    '依据《关于印发管理办法的通知》（渝人社〔2017〕184 号）精神，学校积极准备。',
    '根据《旅游发展“十四五”规划（2021—2025年）》，将建设黄金旅游带。',
    '“巴渝工匠 2025”行动计划深入人心。',
    '在 2023-2024 学年度市级技能大赛中，1 名学生获三等奖。',
    '2024 学年资助学生 903 人。',
    '2023 年 10 月 1 日，我校开展祝福活动。',
    '2023 年秋季学期，学校组织了运动会。',
    '2024年6 月－2024 年 7 月，共组织焊工 21 人参加培训。',
    '2023 年学校收到学费拨款 160.32 万元。',
    '学校由于 2023 年收入的下降，给工作带来了挑战。',
    '在校生比 2023 年增加 32 人。',
    '2022 级学生全部参加了实习。',
    '力争 2027 年办成技师学院。',
    '2025 年 1 月举行了元旦文艺汇演。',
  ])('should pass %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
