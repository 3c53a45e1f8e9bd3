import { differingFields, formTexts, markDifferences } from './form-texts';
import { adoptBlocks, hasSameContent } from '../form-content';
import { formToReading } from '../reading/form-to-reading';

const NAMES = {
  images: '〔图片组〕',
  table: '〔指标表〕',
  grid: '〔表格〕',
  added: (names: string) => `新选：${names}`,
  removed: (names: string) => `移除：${names}`,
};

const text = (...lines: string[]) => ({
  __component: 'report.text',
  content: lines.map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line }] })),
});

const chosen = {
  __component: 'report.images',
  id: 4,
  images: {
    connect: [{ id: 9, label: '校门', apiData: { id: 9, documentId: 'gate' } }],
    disconnect: [{ id: 3, label: '操场', apiData: { id: 3, documentId: 'field' } }],
  },
};

describe('words of a form', () => {
  it('should be the words of its fields and blocks, as they follow each other', () => {
    const values = { title: '题目', content: [text('一', '二'), chosen] };
    expect(formTexts({ values, names: NAMES })).toEqual([
      { name: 'title', text: '题目' },
      { name: 'content', text: '一\n二\n\n〔图片组〕\n新选：校门\n移除：操场' },
    ]);
  });

  it('should have the cells of a table row by row', () => {
    const grid = {
      __component: 'report.grid',
      caption: '合作企业',
      cells: [
        ['企业', '专业'],
        ['甲公司', '软件技术'],
      ],
    };
    expect(formTexts({ values: { content: [grid] }, names: NAMES })).toEqual([
      { name: 'content', text: '〔表格〕\n合作企业\n企业 | 专业\n甲公司 | 软件技术' },
    ]);
  });

  it('should leave out what the system keeps', () => {
    expect(formTexts({ values: { id: 1, revision: 5, key: 'k' }, names: NAMES })).toEqual([]);
  });

  it('should be compared field by field, those alike left out', () => {
    const theirs = { title: '题目', summary: '他的' };
    const mine = { title: '题目', summary: '我的', date: '2024-05-01' };
    expect(differingFields({ theirs, mine, names: NAMES })).toEqual([
      { name: 'summary', theirs: '他的', mine: '我的' },
      { name: 'date', theirs: '', mine: '2024-05-01' },
    ]);
  });
});

describe('differences of two texts', () => {
  it('should mark what only one of them has', () => {
    expect(markDifferences({ left: '校企共建基地', right: '校企合建基地' })).toEqual({
      left: [
        { text: '校企', isMarked: false },
        { text: '共', isMarked: true },
        { text: '建基地', isMarked: false },
      ],
      right: [
        { text: '校企', isMarked: false },
        { text: '合', isMarked: true },
        { text: '建基地', isMarked: false },
      ],
    });
  });
});

describe('taking over the blocks of a form', () => {
  it('should make a new block of one that is no longer stored, and leave the others', () => {
    const values = {
      content: [
        { ...text('一'), id: 1 },
        { ...text('二'), id: 2 },
      ],
    };
    const stored = { content: [{ ...text('一'), id: 1 }] };
    expect(adoptBlocks({ values, stored })).toEqual({
      content: [{ ...text('一'), id: 1 }, text('二')],
    });
  });
});

describe('content of two forms', () => {
  it('should be the same when they differ in ids and versions alone', () => {
    const left = { revision: 1, content: [{ ...text('一'), id: 1 }] };
    const right = { revision: 2, content: [{ ...text('一'), id: 7, __temp_key__: 'a0' }] };
    expect(hasSameContent(left, right)).toBe(true);
  });

  it('should differ by a word', () => {
    expect(hasSameContent({ title: '一' }, { title: '二' })).toBe(false);
  });
});

describe('a form that is sent to be read', () => {
  it('should say of a relation what was chosen and removed since it was loaded', () => {
    expect(formToReading({ title: '题目', content: [text('一'), chosen] })).toEqual({
      title: '题目',
      summary: null,
      blocks: [
        { type: 'text', content: text('一').content },
        { type: 'images', id: 4, connect: ['gate'], disconnect: ['field'] },
      ],
    });
  });

  it('should be empty where nothing was written', () => {
    expect(formToReading({})).toEqual({ title: '', summary: null, blocks: [] });
  });
});
