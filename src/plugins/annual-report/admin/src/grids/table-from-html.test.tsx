import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromHtml } from './table-from-html';

const FOLDER = join(__dirname, '../../../../../../tests/fixtures/clipboard-tables');
const copied = (program: string) =>
  tableFromHtml({ html: readFileSync(join(FOLDER, `${program}.html`), 'utf8') });
const NOTHING = { merged: 0, nested: 0, struck: 0, pictures: 0 };

describe('a table copied from Word', () => {
  const table = copied('word');

  it('should keep its cells in their places, with paragraphs and breaks as lines', () => {
    expect(table?.cells).toEqual([
      ['合作企业', '合作内容', ''],
      ['重庆甲乙\n科技有限公司', '订单班\n2. 顶岗实习', '120人\n实训室300m²'],
      ['', '306人', ''],
    ]);
  });

  it('should say which cells were merged, and that something was crossed out', () => {
    expect(table?.lost).toEqual({ ...NOTHING, merged: 2, struck: 1 });
  });
});

describe('a table copied from WPS', () => {
  it('should leave out hidden rows, and name pictures in cells', () => {
    const table = copied('wps');
    expect(table?.cells).toEqual([
      ['姓名', '奖项', '照片'],
      ['李明', '全国\n一等奖', ''],
      ['王　芳', '305', ''],
    ]);
    expect(table?.lost).toEqual({ ...NOTHING, pictures: 1 });
  });
});

describe('cells copied from Excel', () => {
  it('should be as they are shown, without the empty border of the selection', () => {
    const table = copied('excel');
    expect(table?.cells).toEqual([
      ['2024 年专业设置一览表（单位：人）', '', ''],
      ['专业', '班级', '学生'],
      ['数控技术\n应用', '12', '1,205'],
      ['合计', '', '1,205¹'],
    ]);
    expect(table?.lost).toEqual({ ...NOTHING, merged: 1 });
    expect(table?.head).toEqual({ row: false, column: false });
  });
});

describe('a table copied from a page', () => {
  it('should know its headings and caption, and run nothing', () => {
    const table = copied('web');
    expect(table).toMatchObject({
      caption: '课程 一览',
      head: { row: true, column: true },
      cells: [
        ['课程', '学时'],
        ['语文 & 写作', '72'],
        ['实训', '上 36\n下 40'],
      ],
      lost: { ...NOTHING, nested: 1, pictures: 1 },
    });
    expect(document.title).toBe('');
  });
});

describe('copied HTML', () => {
  it.each(['', '<p>没有表格</p>', '<table><tr><td> &nbsp;</td></tr></table>'])(
    'should have no table: %j',
    (html) => {
      expect(tableFromHtml({ html })).toBeNull();
    },
  );

  it('should be cut at the limits, and say how large it was', () => {
    const row = `<tr>${'<td>一</td>'.repeat(40)}</tr>`;
    const table = tableFromHtml({ html: `<table>${row.repeat(250)}</table>` });
    expect(table?.size).toEqual({ rows: 250, columns: 40 });
    expect([table?.cells.length, table?.cells[0]?.length]).toEqual([200, 30]);
  });

  it('should not be believed in a span without end', () => {
    const html = '<table><tr><td colspan="999999999" rowspan="0">一</td><td>二</td></tr></table>';
    expect(tableFromHtml({ html })?.cells[0]?.[0]).toBe('一');
  });

  it('should put a cell beside those that reach down from above', () => {
    const html =
      '<table><tr><td rowspan="2">甲</td><td>1</td><td rowspan="3">丙</td></tr>' +
      '<tr><td>2</td></tr><tr><td>乙</td><td>3</td></tr></table>';
    expect(tableFromHtml({ html })?.cells).toEqual([
      ['甲', '1', '丙'],
      ['', '2', ''],
      ['乙', '3', ''],
    ]);
  });

  it.each([
    ['m<sup>2</sup>', 'm²'],
    ['H<sub>2</sub>O', 'H₂O'],
    ['305<sup>1</sup>', '305¹'],
    ['A<sup>注</sup>', 'A注'],
    ['<del>305</del>306', '306'],
    ['一&nbsp;&nbsp;二', '一 二'],
    ['<p>一</p><p></p><p>二</p>', '一\n二'],
    ['一<br><br>二', '一\n二'],
    ['<ul><li>一</li><li>二</li></ul>', '一\n二'],
  ])('should read %s as %j', (html, text) => {
    expect(tableFromHtml({ html: `<table><tr><td>${html}</td></tr></table>` })?.cells).toEqual([
      [text],
    ]);
  });
});
