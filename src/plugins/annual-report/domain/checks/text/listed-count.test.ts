import { listedCount } from './listed-count';
import { chapter } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';
import { paragraph } from '../../../../../../tests/support/builders/text';

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
