import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { sayingAndTelling } from '../../../../../../tests/support/builders/saying';
import {
  sameOccasionDate,
  sameOccasionNumber,
  sameOccasionPlace,
  sameOccasionStanding,
} from './same-occasion';

const found = (chapter: string, story: string): string[] =>
  [sameOccasionDate, sameOccasionNumber, sameOccasionPlace, sameOccasionStanding].flatMap((check) =>
    findingsOf(check, sayingAndTelling({ chapter, story })).map(({ messages }) => messages.zh),
  );

describe('what a chapter and a case tell of one occasion', () => {
  it.each([
    [
      'passengers of a voyage',
      '5 月 18 日，“远航 2 号”实训船首航普陀山，46 名学生随船实习，航程 320 海里。',
      '5 月 18 日清晨，“远航 2 号”实训船载着 64 名学生驶出港口，首航普陀山，航程 320 海里。',
    ],
    [
      'miles',
      '“远航 2 号”实训船首航普陀山，航程 1280 海里，历时 6 天。',
      '“远航 2 号”实训船首航普陀山，6 天里航行 1820 海里。',
    ],
    [
      'days',
      '暑期“灯塔守护”志愿行动为期五天，走访灯塔 12 座。',
      '“灯塔守护”志愿行动历时三天，队员走访灯塔 12 座。',
    ],
    [
      'a small number in words',
      '“灯塔守护”志愿行动走访灯塔 12 座，慰问守塔老人九名。',
      '“灯塔守护”志愿行动里，队员走访灯塔 12 座，慰问守塔老人七名。',
    ],
    [
      'teams',
      '校园龙舟赛于 6 月 8 日在滨江湖面举行，24 支龙舟队参赛。',
      '6 月 8 日的校园龙舟赛，滨江湖面上 26 支龙舟队一字排开。',
    ],
    [
      'money',
      '海通轮机奖学金本年发放 18.6 万元，惠及学生 62 人。',
      '海通轮机奖学金本年发放 16.8 万元，62 人受益。',
    ],
    [
      'a year',
      '全任务航海模拟器 2019 年建成投用，造价 1280 万元。',
      '2018 年建成投用的全任务航海模拟器，造价 1280 万元。',
    ],
    [
      'a month',
      '2024 年 9 月，海港职教联盟成立大会在学校召开，36 家单位参加。',
      '海港职教联盟成立大会 2024 年 10 月召开，36 家单位参加。',
    ],
    [
      'an award',
      '轮机专业学生林海生在全国职业院校航海技能大赛中获二等奖。',
      '林海生站在全国职业院校航海技能大赛的领奖台上，捧回一等奖。',
    ],
    [
      'a medal',
      '林海生夺得世界技能大赛省选拔赛焊接项目金牌。',
      '林海生在世界技能大赛省选拔赛焊接项目上拿到银牌。',
    ],
    [
      'a place in a ranking',
      '代表队获全省航海技能竞赛团体第一名，3 名队员入选省集训队。',
      '全省航海技能竞赛团体第二名，3 名队员入选省集训队。',
    ],
    [
      'a time',
      '海港职教联盟的成员从 36 家增加，第五届航海文化节参加 1530 人。',
      '第六届航海文化节，1530 名师生探访灯塔，海港职教联盟成员到场。',
    ],
    [
      'a place',
      '全省航海技能竞赛 11 月在舟山举行，学校派出 6 名选手。',
      '11 月，全省航海技能竞赛在宁波举行，6 名选手出发。',
    ],
    [
      'a hall',
      '海港职教联盟成立大会在学术报告厅召开，36 家单位参加。',
      '9 月 12 日，36 家单位参加的海港职教联盟成立大会在国际会议中心召开。',
    ],
    [
      'a day in brackets',
      '学校举办首届“蓝海匠心”成果展（10 月 16 日至 18 日），展出作品 168 件。',
      '10 月 26 日至 28 日，首届“蓝海匠心”成果展展出作品 168 件。',
    ],
    [
      'hours',
      '退役军人船员班每人培训 420 学时，结业 58 人。',
      '退役军人船员班 58 人结业，每人学满 240 学时。',
    ],
    [
      'a share',
      '退役军人船员班结业 58 人，持证率 96.6%。',
      '退役军人船员班 58 人结业，持证率 69.6%。',
    ],
  ])('should agree on %s', (_, chapter, story) => {
    expect(found(chapter, story)).not.toEqual([]);
    expect(found(story, chapter)).not.toEqual([]);
  });

  it.each([
    [
      'this and last year',
      '“远航 2 号”实训船本年首航，46 名学生随船实习。',
      '上年“远航 1 号”实训船载 64 名学生出海。',
    ],
    [
      'a part and the whole',
      '退役军人船员班结业 58 人，持证 56 人。',
      '退役军人船员班第一期 28 人结业，28 人持证。',
    ],
    [
      'two awards',
      '林海生获全国职业院校航海技能大赛二等奖，同学陈远航获一等奖。',
      '陈远航在全国职业院校航海技能大赛中获一等奖。',
    ],
    [
      'the same told otherwise',
      '校园龙舟赛于 6 月 8 日在滨江湖面举行，24 支龙舟队参赛。',
      '6 月 8 日上午，滨江湖面，24 支队伍的龙舟一字排开，校园龙舟赛开赛。',
    ],
    [
      'two days of one occasion',
      '校园龙舟赛 6 月 8 日开幕，6 月 10 日闭幕。',
      '6 月 10 日，校园龙舟赛闭幕，滨江湖面安静下来。',
    ],
    [
      'two places of one occasion',
      '全省航海技能竞赛初赛在舟山举行。',
      '全省航海技能竞赛初赛在舟山举行，决赛在宁波举行。',
    ],
  ])('should leave %s alone', (_, chapter, story) => {
    expect(found(chapter, story)).toEqual([]);
    expect(found(story, chapter)).toEqual([]);
  });
});
