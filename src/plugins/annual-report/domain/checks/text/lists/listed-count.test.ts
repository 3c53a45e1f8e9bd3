import { listedCount } from './listed-count';
import { chapter } from '../../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../../tests/support/builders/saying';
import { paragraph } from '../../../../../../../tests/support/builders/text';

const run = (...texts: string[]) => findingsOf(listedCount, saying(...texts));

const runBeforeList = (text: string, items: string[]) =>
  findingsOf(listedCount, {
    chapters: [
      chapter({
        blocks: [
          {
            type: 'text',
            content: [
              paragraph({ text }),
              {
                type: 'list',
                format: 'unordered',
                children: items.map((item) => ({
                  type: 'list-item',
                  children: [{ type: 'text', text: item }],
                })),
              },
            ],
          },
        ],
      }),
    ],
  });

const EIGHT =
  '装备制造类、交通运输类、电子与信息类、财经商贸类、旅游类、文化艺术类、教育与体育类、公共管理与服务类';

describe('announced and listed', () => {
  it('should count a name with 与 once among others of its kind', () => {
    expect(run(`涵盖了 8 大类，分别是：${EIGHT}。`)).toEqual([]);
  });

  it('should name a number that the list does not have', () => {
    expect(run(`涵盖了 9 大类，分别是：${EIGHT}。`)).toMatchObject([
      { messages: { zh: '正文说有“9 大类”，后面列出的却是 8 项。' } },
    ]);
  });

  it.each([
    '学校有 3 个系：机电系、信息系、商贸系、汽车系。',
    '编写了两本教材：《钳工》、《焊工》和《电工》。',
    '学校拥有三个校区，总校区位于九龙坡，分校区位于垄安大道。',
    '办法明确四项规定：教师每五年实践不少于 6 个月；新教师先实践 3 个月；成果计入职称。',
    '生源来自五个县：甲县 120 人，乙县 98 人，丙县 76 人，丁县 40 人。',
    '生源分布在三个县区：甲县 120 人、乙区 98 人、丙县 76 人、丁县 40 人，合计 334 人。',
    '58 名学生分四组轮岗，分别为 20 人、19 人和 19 人，每组三天。',
    '两个支部党员数为 38 名、34 名、29 名和 25 名。',
    '“四礼”即入学礼、成人礼、毕业礼。',
    '推进“三教”改革（教师、教材、教法、教室）。',
    '建有四个专业群（装备制造、信息技术、现代服务）。',
    '开展三项活动——读书、征文、演讲、朗诵。',
    '全校 4 个系分别是机电系、信息系和商贸系。',
    '搭建五平台：教学平台、实训平台、研修平台、服务平台。',
    '编入五个专业群：种植群 3 个，养殖群 2 个，装备群 2 个，服务群 3 个。',
    '学习《教育法》等五部法律，建立四项制度：值班制度、巡查制度、报告制度。',
  ])('should name %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    ['three things joined by 和', '打造三支队伍：管理队伍、教师队伍和服务队伍。'],
    ['titles that follow each other', '编写了两本教材：《钳工》《焊工》。'],
    ['marks inside a title', '编写了两本教材：《钳工、焊工》、《电工》。'],
    ['a list with 等', '开展四项活动：读书、征文、演讲等。'],
    ['examples', '每周一次主题班会，如“珍爱生命”、“清廉校园”等 18 个主题；每周一讲。'],
    ['numbers of their own', '实训基地 4 个：国家级 1 个、市级 3 个。'],
    ['an enumeration', '坚持三个“围绕”：一是围绕市场；二是围绕发展。'],
    ['prose after a colon', '提出一个目标、两个坚持：坚持立德树人。'],
    ['each place named', '学校拥有两个校区，总校区位于九龙坡，分校区位于垄安大道。'],
    ['one place named', '学校拥有两个校区，总校区位于九龙坡。'],
    [
      'a list parted by clauses of which one has 、',
      '坚持三个原则：教学、科研结合，校内校外结合，线上线下结合。',
    ],
    ['as many numbers as groups', '58 名学生分三组轮岗，分别为 20 人、19 人和 19 人。'],
    ['numbers of two measures', '三个系男、女生分别为 120 人和 80 人。'],
    ['numbers of something else', '两个校区学生、教师和图书分别为 900 人、80 人和 3 万册。'],
    ['numbers of two rates', '三个专业的就业率和升学率分别为 97%和 60%。'],
    ['levels of what is counted', '获奖 3 项（国家级、省级）。'],
    ['two counts before one list', '涉及两大类四个专业：数控、汽修、电商、会计。'],
    ['what is opened in the places counted', '在两个校区开设课程：语文、数学、英语、历史。'],
    ['examples after 如', '开展五项活动，如读书、征文。'],
    ['a part of them', '建有五个基地，其中国家级：数控、汽修。'],
    ['an approximate count', '开设近十门课程：语文、数学、英语。'],
    ['an ordinal', '第三项任务：教学、科研。'],
    ['words with 等 inside', '面向三类学校：初等学校、中等学校、高等学校。'],
    ['results of one year', '2024 年获奖 6 项：一等奖 2 项，二等奖 4 项。'],
    ['two parts of a count', '两课一操：早操、课间操、眼保健操。'],
    ['people counted before a colon', '培训 143 人次：效果良好、反响热烈。'],
  ])('should be silent on %s', (_, text) => {
    expect(run(text)).toEqual([]);
  });

  it('should count a list that follows', () => {
    expect(runBeforeList('做好以下三项工作：', ['甲', '乙', '丙'])).toEqual([]);
    expect(runBeforeList('做好以下三项工作：', ['甲', '乙'])).toHaveLength(1);
  });

  it('should not count a list that was not announced', () => {
    expect(runBeforeList('学校开设两个专业。主要工作如下：', ['甲', '乙', '丙'])).toEqual([]);
  });
});
