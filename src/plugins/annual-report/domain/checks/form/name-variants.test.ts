import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';
import { caseStory } from '../../../../../../tests/support/builders/content';
import { paragraph } from '../../../../../../tests/support/builders/text';
import { editionHead } from '../../../../../../tests/support/builders/report';
import { prepared } from '../../../../../../tests/support/builders/prepared';
import { assembleReport } from '../../../domain/assemble/assemble-report';
import { NAME_VARIANT_CHECKS } from './name-variants';

const checkOf = (id: string) => {
  const check = NAME_VARIANT_CHECKS.find((candidate) => candidate.id === id);
  if (!check) throw new Error(id);
  return check;
};

const quotes = (id: string, texts: string[], given = {}) =>
  findingsOf(checkOf(id), { ...saying(...texts), ...given }).map(({ quote }) => quote);

const lastYearSaying = (...texts: string[]) =>
  assembleReport({ prepared: prepared(saying(...texts)), edition: editionHead(), findings: [] });

const everything = (texts: string[], given = {}) =>
  NAME_VARIANT_CHECKS.flatMap((check) => findingsOf(check, { ...saying(...texts), ...given })).map(
    ({ check, quote }) => [check, quote],
  );

describe('one organisation under two names', () => {
  it.each([
    [
      'a character that is another',
      [
        '与海川临港物流有限公司共建实训基地。',
        '海川临港物流有限公司捐赠叉车 3 台。',
        '海川临巷物流有限公司接收实习生 20 人。',
      ],
      '海川临巷物流有限公司',
    ],
    [
      'characters that changed places',
      [
        '与重庆怡驰机械有限公司签订协议。',
        '重庆怡驰机械有限公司派来师傅。',
        '赴重庆驰怡机械有限公司实习。',
      ],
      '重庆驰怡机械有限公司',
    ],
    [
      'a legal form',
      [
        '由宁安康泰护理有限责任公司冠名。',
        '宁安康泰护理有限责任公司设奖学金。',
        '宁安康泰护理有限公司接收实习生。',
      ],
      '宁安康泰护理有限公司',
    ],
    [
      'a character left out',
      [
        '与云岭启明星幼教科技有限公司合作。',
        '云岭启明星幼教科技有限公司提供设备。',
        '到云岭启明幼教科技有限公司跟岗。',
      ],
      '云岭启明幼教科技有限公司',
    ],
  ])('should find %s', (_, texts, quote) => {
    expect(quotes('organisation-variants', texts)).toEqual([quote]);
  });

  it('should name both forms, how often and where they stand', () => {
    const [finding] = findingsOf(
      checkOf('organisation-variants'),
      saying(
        '与海川临港物流有限公司共建实训基地。',
        '海川临港物流有限公司捐赠叉车 3 台。海川临巷物流有限公司接收实习生。',
      ),
    );
    expect(finding?.messages.zh).toBe(
      '“海川临巷物流有限公司”（1 处：1）与“海川临港物流有限公司”（2 处：1）可能是同一个，写法不一。',
    );
    expect(finding?.messages.en).toContain('(2 times: 1)');
  });

  it('should hold the text of a case against its partners', () => {
    const cases = [
      caseStory({
        title: '两校牵手',
        partners: ['海川交通职业学院'],
        blocks: [
          {
            type: 'text',
            content: [paragraph({ text: '2020 年起，学校与海川城市交通职业学院联合培养。' })],
          },
        ],
      }),
    ];
    expect(quotes('organisation-variants', [], { cases })).toEqual(['海川城市交通职业学院']);
  });

  it.each([
    ['a short name', ['与甘南铝王铝业有限公司合作。', '铝王铝业有限公司捐赠设备。']],
    ['two colleges', ['升入海川工业职业学院 12 人。', '升入海川工商职业学院 9 人，均为对口专业。']],
    [
      'companies of one group',
      ['与远航船舶管理集团有限公司合作。', '远航船舶管理股份有限公司接收实习生。'],
    ],
    ['companies side by side', ['与海川临港物流有限公司、海川临江物流有限公司合作。']],
    ['first and second', ['与县第一中学结对。', '与县第二中学结对。']],
    [
      'words before a name',
      ['赴海川临港物流有限公司实习。', '到海川临港物流有限公司，携手海川临港物流有限公司。'],
    ],
  ])('should leave %s alone', (_, texts) => {
    expect(quotes('organisation-variants', texts)).toEqual([]);
  });
});

describe('one person under two names', () => {
  it.each([
    [
      'given characters exchanged',
      ['党委书记林志远讲话。', '工作由党委书记林远志牵头。'],
      '林远志',
    ],
    ['another character in one office', ['校长周启明。', '校长周启铭主持。'], '周启铭'],
    [
      '书记 in one place and 校长 in the other',
      ['党委书记、校长许国安出席。', '书记许国案带队。'],
      '许国案',
    ],
  ])('should find %s', (_, texts, quote) => {
    expect(quotes('person-variants', texts)).toEqual([quote]);
  });

  it("should know last year's report", () => {
    const lastYear = lastYearSaying('校党委书记石俊海，校长蒲文斌。');
    expect(quotes('person-variants', ['校党委书记石俊海，校长蒲文武。'], { lastYear })).toEqual([
      '蒲文武',
    ]);
  });

  it.each([
    ['two vice heads', ['副校长李志强分管教学。', '副校长李志刚分管后勤。']],
    ['people of one surname', ['校长王建国。', '教师王春梅获奖。']],
    ['pupils of like names', ['选手王雅婷、王雅静获一等奖。', '学员王雅婷说，收获很大。']],
    ['words that look like names', ['毕业生马上就业。', '班主任管理班级，管理员说。']],
  ])('should leave %s alone', (_, texts) => {
    expect(quotes('person-variants', texts)).toEqual([]);
  });
});

describe('one person in two ranks', () => {
  it('should find 副', () => {
    expect(
      quotes('rank-variants', ['总经理冶成刚任院长。', '副总经理冶成刚到校授课。']),
    ).toHaveLength(1);
  });

  it.each([
    ['a promotion', ['讲师马春燕任组长。', '马春燕晋升高级讲师，高级讲师马春燕说。']],
    ['two units', ['教务处副主任丁学军说。', '农艺教学部主任丁学军说。']],
    ['a way of speaking', ['副校长李志强出席。', '李志强校长说。']],
  ])('should leave %s alone', (_, texts) => {
    expect(quotes('rank-variants', texts)).toEqual([]);
  });
});

describe('one document under two numbers', () => {
  it('should find it by the title', () => {
    const texts = [
      '学校印发《教师企业实践管理办法》（海港校发〔2024〕18 号）。',
      '按《教师企业实践管理办法》（海港校发〔2024〕81 号）执行。',
    ];
    expect(quotes('document-number-variants', texts)).toEqual(['海港校发〔2024〕81 号']);
  });

  it("should find it by the words before it, in last year's report too", () => {
    const lastYear = lastYearSaying(
      '2022 年列入省优质中等职业学校建设单位（苏教职〔2022〕31 号）。',
    );
    const texts = ['2022 年列入省优质中等职业学校建设单位（苏教职〔2022〕13 号）。'];
    expect(quotes('document-number-variants', texts, { lastYear })).toEqual([
      '苏教职〔2022〕13 号',
    ]);
  });

  it('should leave two documents alone', () => {
    const texts = [
      '《实习管理办法》（苏教职〔2022〕12 号）。',
      '《学籍管理办法》（苏教职〔2022〕13 号）。',
    ];
    expect(quotes('document-number-variants', texts)).toEqual([]);
  });
});

describe('a title or honour in two forms', () => {
  it.each([
    [
      'of one person',
      ['“海港工匠”陈立新到校讲课。', '陈立新 2019 年被评为“海港名匠”。', '技师陈立新。'],
      '海港名匠',
    ],
    [
      'before the same words',
      ['“启航扬帆”行动展开。', '“启航扬帆”行动结束。', '“启航杨帆”行动有 30 人参加。'],
      '启航杨帆',
    ],
    [
      'of a book',
      ['编写《港口装卸实务》。', '《港口装卸实务》出版。', '学习《港口装卸实物》。'],
      '港口装卸实物',
    ],
  ])('should be found %s', (_, texts, quote) => {
    expect(quotes('marked-name-variants', texts)).toEqual([quote]);
  });

  it.each([
    [
      'plans of like names',
      ['“青蓝工程”培养教师。', '“青蓝工程”培养骨干。', '“青马工程”培养学生。'],
    ],
    ['levels of an honour', ['王建国获“全国优秀教师”称号。', '教师王建国获“全省优秀教师”称号。']],
    ['two volumes', ['《航海英语基础上册》《航海英语基础下册》。', '《航海英语基础上册》再版。']],
    ['two books', ['编写《电工基础》。', '《电工基础》再版。', '选用《电子基础》。']],
  ])('should leave %s alone', (_, texts) => {
    expect(quotes('marked-name-variants', texts)).toEqual([]);
  });
});

describe('a list that names what is called otherwise elsewhere', () => {
  it.each([
    ['现有滨江、东坪两个校区。', '东坪'],
    ['学校分为滨江和东摊 2 个校区。', '东摊'],
  ])('should be found in %p', (text, quote) => {
    const texts = [
      text,
      '东滩校区有学生 900 人，滨江校区 1200 人。',
      '东滩校区新建食堂。',
      '东滩校区绿化，东滩校区改造。',
    ];
    expect(quotes('closed-set-variants', texts)).toEqual([quote]);
  });

  it('should leave a list alone whose items are known', () => {
    const texts = ['现有滨江、东滩两个校区。', '滨江校区和东滩校区各有食堂，东滩校区更大。'];
    expect(quotes('closed-set-variants', texts)).toEqual([]);
  });
});

describe('names that are legitimately alike', () => {
  it('should never be findings', () => {
    const texts = [
      '凤鸣校区在凤鸣区学府路，凤鸣校区占地 168 亩，凤鸣校区有 3 个车间：一车间、二车间和三车间。',
      '现代种植群 3 个专业，现代养殖群 2 个专业，第一教学部和第二教学部分别管理。',
      '执行《中等职业学校专业目录（2021 年版）》和《中等职业学校专业目录（2010 年版）》。',
      '校长王志强，副校长王志刚，教师王志军，学员王志红。',
      '柳沟村、柳河村结对，柳沟村种薯，柳沟村养羊，柳沟村增收。',
      '港口机械运行与维护、港口物流服务与管理、船舶驾驶、轮机管理四个专业。',
    ];
    expect(everything(texts)).toEqual([]);
  });
});
