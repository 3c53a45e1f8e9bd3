import { misdirectedReferences } from './misdirected-references';
import {
  caseStory,
  chapter,
  image,
  layoutRow,
  table,
} from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { paragraph } from '../../../../../../tests/support/builders/text';

const TABLES = ['学生规模变化', '毕业生就业质量', '教学仪器设备', '经费收入', '社会培训'];
const CASES = ['海鲜直播间', '茶艺大师工作室', '远洋船员订单班', '千人诵读经典', '校园机器人社团'];
const CAPTIONS = ['学校大门', '航海模拟器实训室', '食堂厨艺比武', '图书馆阅览区', '田径运动会'];

const run = (text: string) =>
  findingsOf(misdirectedReferences, {
    chapters: [
      chapter({
        blocks: [
          { type: 'text', content: [paragraph({ text })] },
          ...TABLES.map((title) => ({ type: 'table' as const, table: title })),
          { type: 'images', images: CAPTIONS },
        ],
      }),
    ],
    tables: TABLES.map((title) =>
      table({ documentId: title, title, kind: 'trend', layout: [layoutRow({ label: '项目' })] }),
    ),
    images: CAPTIONS.map((caption) => image({ documentId: caption, caption, alt: caption })),
    cases: CASES.map((title, index) => caseStory({ documentId: title, title, position: index })),
  }).map(({ messages }) => messages.zh);

describe('misdirected references', () => {
  it.each([
    ['毕业生就业质量稳步提高，见表 4。', '表 2'],
    ['教学仪器设备逐年增加（见表 5）。', '表 3'],
    ['新建航海模拟器实训室（见图 5）。', '图 2'],
    ['如图 3 所示，图书馆阅览区宽敞明亮。', '图 4'],
    ['远洋船员订单班的培养过程见案例 1。', '案例 3'],
    ['学生规模变化见表 1，经费收入见表 5。', '表 4'],
  ])('should find in %s', (text, right) => {
    expect(run(text)).toEqual([expect.stringContaining(`应为${right}“`)]);
  });

  it.each([
    '毕业生就业质量稳步提高，见表 2。',
    '各项数据见表 4。',
    '毕业生就业质量与经费收入见表 4 和表 2。',
    '毕业生就业质量等数据见表 1 至表 5。',
    '航海模拟器实训室建成，田径运动会如期举行（见图 5）。',
    '茶艺大师工作室带动远洋船员订单班（案例 3）。',
    '见表 9。',
  ])('should be silent on %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
