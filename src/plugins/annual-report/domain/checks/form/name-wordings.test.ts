import { findingsOf, prepared } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';
import { editionHead } from '../../../../../../tests/support/builders/report';
import { assembleReport } from '../../assemble/assemble-report';
import { NAME_VARIANT_CHECKS } from './name-variants';

const quotes = (texts: string[], given = {}): string[] =>
  NAME_VARIANT_CHECKS.flatMap((check) =>
    findingsOf(check, { ...saying(...texts), ...given }).map(({ quote }) => quote ?? ''),
  );

const lastYearSaying = (...texts: string[]) =>
  assembleReport({ prepared: prepared(saying(...texts)), edition: editionHead(), findings: [] });

describe('an organisation in two forms', () => {
  it.each([
    [
      'a place in brackets',
      [
        '与海川远港物流（宁安）有限公司共建学院。',
        '海川远港物流（宁安）有限公司派来师傅 6 名。',
        '海川远巷物流（宁安）有限公司投入设备。',
      ],
      '海川远巷',
    ],
    [
      'brackets of half width',
      [
        '与远港智造(宁安)有限公司签约。',
        '远港智造(宁安)有限公司设奖学金。',
        '远港智照(宁安)有限公司接收实习生。',
      ],
      '智照',
    ],
    [
      'two characters of its trade',
      [
        '与宁安康泰养老服务集团有限公司签约。',
        '宁安康泰养老服务集团有限公司设奖学金。',
        '宁安康泰养老服务集团有限公司派师资。',
        '宁安康泰养老产业集团有限公司接收学员。',
      ],
      '养老产业',
    ],
    [
      'the ending of a college',
      ['与海川水产高等专科学校贯通培养，升入 40 人。', '拟与海川水产职业学院共建教研室。'],
      '海川水产职业学院',
    ],
    [
      'a college that became a university',
      [
        '学生升入云州农林职业技术学院 31 人。',
        '云州农林职业技术学院来校宣讲。',
        '与云州农林职业技术大学共建专业。',
      ],
      '职业技术大学',
    ],
    [
      'a first character',
      [
        '与曜华汽车服务有限公司合作。',
        '曜华汽车服务有限公司捐车 2 台。',
        '耀华汽车服务有限公司接收实习生。',
      ],
      '耀华',
    ],
    [
      'a short name',
      [
        '恒泰集团设立奖学金。',
        '恒泰集团派出师傅。',
        '学生在恒泰集团实习。',
        '恒太集团接收毕业生 12 人。',
      ],
      '恒太',
    ],
    [
      'a plain company',
      ['远港船务公司设奖学金。', '师傅来自远港船务公司。', '远港船物公司接收实习生。'],
      '船物',
    ],
    [
      'an office of the state',
      [
        '与海州市海事局联合考试，签证 340 本，签证窗口进校。',
        '海州市海事局派考官 6 名。',
        '海州市海务局联合考试 12 场，签证 340 本，签证窗口进校。',
      ],
      '海务局',
    ],
    [
      'a hospital',
      ['在宁安市中心医院见习。', '宁安市中心医院派出教师。', '宁安市忠心医院接收实习生。'],
      '忠心',
    ],
  ])('should be found by %s', (_, texts, form) => {
    expect(quotes(texts).some((quote) => quote.includes(form))).toBe(true);
  });

  it.each([
    [
      'a school that is to become another',
      [
        '宁安卫生职业技术学校正在筹建。',
        '宁安卫生职业技术学校升格为宁安卫生职业学院的方案已上报。',
      ],
    ],
    [
      'colleges of one city',
      ['升入宁安职业学院 3 人。', '升入宁安大学 2 人。', '升入宁安技师学院 5 人。'],
    ],
    [
      'a school and its kindergarten',
      ['海川海港职业学校有学生 900 人。', '海川海港幼儿园接收实习生。'],
    ],
  ])('should not be %s', (_, texts) => {
    expect(quotes(texts)).toEqual([]);
  });
});

describe('an office that somebody else holds', () => {
  it.each([
    [
      'the head of another department',
      ['机电系主任陈立新主持。', '汽修系主任周海波介绍了做法。', '汽修系主任陈立新获奖。'],
    ],
    [
      'the office behind the name',
      ['学校党委书记赵明洲，院长韩立峰。', '回校那天，韩立峰书记在门口迎接。'],
    ],
    [
      'the office in brackets',
      ['校长：许国安；党委书记：林志远。', '工作专班由许国安（党委书记）牵头。'],
    ],
    ['a verb between', ['校长许国安、党委书记林志远带队走访。', '许国安任党委书记，主抓思政。']],
    ['two people of one department', ['护理系主任周敏仪主持仪式。', '护理系主任何雅琴带队参赛。']],
    ['a rank on board', ['船长孙海涛讲课 12 次。', '校友、大副孙海涛回校。']],
    ['a rank of teachers', ['高级讲师马春燕任组长。', '讲师马春燕领衔工作室。']],
    [
      'a department of an office',
      ['教务处处长钱永康负责排课。', '学生处处长吴晓东负责宿舍。', '学生处处长钱永康获奖。'],
    ],
  ])('should be found: %s', (_, texts) => {
    expect(quotes(texts)).not.toEqual([]);
  });

  it.each([
    ['who holds both', ['党委书记、校长许国安出席。', '校长许国安带队，书记许国安讲话。']],
    ['who came after another', ['原汽修系主任周海波退休。', '汽修系主任陈立新主持工作。']],
    ['deputies', ['副校长李志强分管教学。', '副校长王海燕分管后勤。', '党委副书记李志强讲课。']],
    ['who leads two units', ['机电系主任陈立新兼实训中心主任。', '实训中心主任陈立新介绍。']],
    [
      'heads of other places',
      ['宁安市中心医院院长周海波到校。', '海川幼儿园园长何雅琴说。', '校长许国安致辞。'],
    ],
  ])('should leave alone people %s', (_, texts) => {
    expect(quotes(texts)).toEqual([]);
  });
});

describe('a person in two forms', () => {
  it.each([
    [
      'a pupil',
      [
        '金牌来自学生孟祥宇：他训练了 186 天。',
        '19 岁的孟祥宇是 2022 级学生。',
        '学生孟祥禹在苏州夺冠。',
      ],
      '孟祥禹',
    ],
    [
      'a pupil of whom a story is told',
      ['选手林嘉怡每天训练 9 小时。', '林嘉怡获一等奖，林嘉怡被录用。', '学生林嘉宜说，苦也值得。'],
      '林嘉宜',
    ],
    [
      'a teacher',
      [
        '教师欧阳春获奖。',
        '班主任何雅琴家访 40 次。',
        '何雅琴老师被评为标兵。',
        '班主任何雅芹家访 40 次。',
      ],
      '何雅芹',
    ],
    [
      'an expert from a company',
      ['技术总监秦怀远授课。', '工程师秦怀远带徒 6 人。', '秦怀元工程师获聘。'],
      '秦怀元',
    ],
  ])('should be found: %s', (_, texts, form) => {
    expect(quotes(texts)).toContain(form);
  });
});

describe('a name in marks or of a programme', () => {
  it.each([
    [
      'a brand',
      ['“蓝海先锋”品牌获奖。', '党支部擦亮“蓝海先锋”。', '“蓝海先峰”走进渔村。'],
      '蓝海先峰',
    ],
    [
      'a paper',
      [
        '印发《教师企业实践锻炼管理办法》。',
        '依据《教师企业实践锻炼管理规定》考核。',
        '《教师企业实践锻炼管理办法》修订。',
      ],
      '《教师企业实践锻炼管理规定》',
    ],
    [
      'a programme',
      [
        '港口机械运行与维护专业招生 80 人。',
        '港口机械运行与维护专业获评优质。',
        '港口机械操作与维护专业毕业 62 人。',
      ],
      '港口机械操作与维护',
    ],
    [
      'a programme that is read alike',
      [
        '轮机管理专业招生 80 人。',
        '轮机管理专业获评优质，轮机管理技能强。',
        '轮机官理专业毕业 62 人。',
      ],
      '轮机官理',
    ],
  ])('should be found: %s', (_, texts, form) => {
    expect(quotes(texts).some((quote) => form.includes(quote) || quote.includes(form))).toBe(true);
  });

  it.each([
    [
      'two programmes',
      [
        '电子商务专业招生 80 人，电子商务专业获奖。',
        '电子技术应用专业招生 40 人。',
        '电子商务专业 62 人。',
      ],
    ],
    ['two papers', ['印发《实习管理办法》。', '印发《实训管理办法》。', '《实习管理办法》修订。']],
    ['two brands', ['“青蓝工程”结对 40 对。', '“青马工程”培训 60 人。']],
  ])('should be left alone: %s', (_, texts) => {
    expect(quotes(texts)).toEqual([]);
  });
});

describe('an official document under two numbers', () => {
  it('should be found by what both tell of it', () => {
    const lastYear = lastYearSaying('2016 年 6 月设立技师学院（辽政函〔2016〕128 号）。');
    const texts = ['2009 年升格，2016 年 6 月经省政府批准设立技师学院（辽政函〔2016〕182 号）。'];
    expect(quotes(texts, { lastYear })).toEqual(['辽政函〔2016〕182 号']);
  });

  it('should be left alone where the office issued two', () => {
    const texts = [
      '按考勤制度（海校发〔2024〕12 号）执行。',
      '依据采购办法（海校发〔2024〕21 号）招标。',
    ];
    expect(quotes(texts)).toEqual([]);
  });
});

describe('a place in two forms', () => {
  it.each([
    ['its rank', ['在清沟县黄泥岭镇柳树沟村建工坊。', '黄泥岭乡的工坊培训 60 人。'], '泥岭'],
    [
      'a county and a city',
      ['帮扶云屏县 6 个村。', '云屏县的学员 40 人。', '云屏市的学员返乡。'],
      '云屏市',
    ],
    [
      'a village and a community',
      ['驻望江社区服务 12 次。', '望江社区的老人说好。', '望江村的老人说好。'],
      '望江村',
    ],
    ['a road', ['主校区位于江湾区滨江东路 6 号。', '基地在江湾区滨江西路 6 号。'], '滨江西路'],
    ['a number of a house', ['校址：海港区学府路 128 号。', '报名地点在学府路 182 号。'], '182'],
    [
      'a facility',
      ['学生进育锋实训工厂轮训。', '育锋实训工厂接单 156 批。', '设备搬进玉锋实训工厂。'],
      '玉锋',
    ],
    [
      'a lecture hall',
      ['匠心讲堂开讲 12 期。', '全年匠心讲堂听众 900 人。', '劳模走上匠新讲堂。'],
      '匠新讲堂',
    ],
    [
      'a campus',
      [
        '滨江校区有学生 900 人。',
        '滨江校区新建食堂，滨江校区绿化。',
        '滨海校区改造。',
        '滨江校区扩建。',
      ],
      '滨海校区',
    ],
    [
      'a square',
      [
        '在城东区人民广场启动急救进社区活动，义诊 120 人。',
        '城东区人民广场的急救进社区活动。',
        '急救进社区活动在城东区仁民广场启动，义诊 120 人。',
      ],
      '仁民',
    ],
  ])('should be found by %s', (_, texts, form) => {
    expect(quotes(texts).some((quote) => quote.includes(form))).toBe(true);
  });

  it.each([
    ['a town and its village', ['在黄泥岭镇培训 40 人。', '黄泥岭村建工坊。']],
    ['a district and a street of one name', ['在望江区学府街 8 号。', '望江街道的老人。']],
    [
      'two places side by side',
      ['服务望江社区和望湖社区。', '望江社区 40 人。', '望湖社区 30 人。'],
    ],
    [
      'countryside',
      ['服务乡村振兴，走进百草杏林乡村课堂。', '杏林街道社区课堂。', '城镇居民与乡镇干部。'],
    ],
    ['two addresses', ['主校区在学府路 12 号。', '分校区在滨江路 34 号。']],
  ])('should not be %s', (_, texts) => {
    expect(quotes(texts)).toEqual([]);
  });
});
