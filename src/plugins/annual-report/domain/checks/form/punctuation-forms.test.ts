import { punctuationForms } from './punctuation';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(punctuationForms, saying(...texts)).map(({ quote }) => quote);

describe('forms of punctuation', () => {
  it.each([
    ['学校现有教师96人,其中专任44人。', '学校现有教师96人,其中专任44人。'],
    ['《通知》(渝人社发〔2024〕13 号)等文件。', '《通知》(渝人社发〔2024〕13 号)等文件。'],
    ['“未来工匠”读书行动∙探索。', '“未来工匠”读书行动∙探索。'],
    ['办学思想:以就业为导向。', '办学思想:以就业为导向。'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '学校现有教师 96 人，其中专任 44 人。',
    '师生比 20:1。',
    '平台（AIoT）上线。',
    '共 1,063 人。',
    '青春之声·唱响校园。',
    '使用 Python (3.12) 编程。',
    '1.学校达标。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  it('should tell a paragraph once', () => {
    const [finding] = findingsOf(punctuationForms, saying('教学,科研,服务。'));
    expect(finding?.messages.zh).toBe('中文里用了半角或不规范的标点“,”，共 2 处。');
  });
});
