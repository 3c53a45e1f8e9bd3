import { markdownToBlocks } from '../../src/plugins/annual-report/server/src/report-folder/markdown/markdown-to-blocks';

const blocksOf = (markdown: string) => {
  const { blocks, problems } = markdownToBlocks({ markdown });
  expect(problems).toEqual([]);
  return blocks;
};

const problemsOf = (markdown: string) =>
  markdownToBlocks({ markdown }).problems.map(({ line, reason }) => ({ line, reason: reason.en }));

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] });

describe('markdownToBlocks', () => {
  it('should keep paragraphs, headings and lists together in one text block', () => {
    expect(blocksOf('一段\n\n## 标题\n\n- 甲\n- 乙\n')).toEqual([
      {
        __component: 'report.text',
        content: [
          paragraph('一段'),
          { type: 'heading', level: 2, children: [text('标题')] },
          {
            type: 'list',
            format: 'unordered',
            children: [
              { type: 'list-item', children: [text('甲')] },
              { type: 'list-item', children: [text('乙')] },
            ],
          },
        ],
      },
    ]);
  });

  it('should set a nested list after the item that it belongs to', () => {
    expect(blocksOf('1. 甲\n   - 乙\n2. 丙\n')).toEqual([
      {
        __component: 'report.text',
        content: [
          {
            type: 'list',
            format: 'ordered',
            children: [
              { type: 'list-item', children: [text('甲')] },
              {
                type: 'list',
                format: 'unordered',
                indentLevel: 1,
                children: [{ type: 'list-item', children: [text('乙')] }],
              },
              { type: 'list-item', children: [text('丙')] },
            ],
          },
        ],
      },
    ]);
  });

  it('should keep marks, links, quotes and code', () => {
    expect(
      blocksOf('**粗***斜*~~删~~`码`[链](https://example.org)\n\n> 引\n\n```js\na\n```\n'),
    ).toEqual([
      {
        __component: 'report.text',
        content: [
          {
            type: 'paragraph',
            children: [
              { ...text('粗'), bold: true },
              { ...text('斜'), italic: true },
              { ...text('删'), strikethrough: true },
              { ...text('码'), code: true },
              { type: 'link', url: 'https://example.org', children: [text('链')] },
            ],
          },
          { type: 'quote', children: [text('引')] },
          { type: 'code', language: 'js', children: [text('a')] },
        ],
      },
    ]);
  });

  it('should join a wrapped line without a blank between Chinese characters only', () => {
    expect(blocksOf('学校\n拥有，\n“两翼”\nAIOT\n工程\n')).toEqual([
      { __component: 'report.text', content: [paragraph('学校拥有，“两翼” AIOT 工程')] },
    ]);
  });

  it('should keep blanks inside a line and text that only looks like a list', () => {
    expect(blocksOf('意识  助推 162人\n\n1.学校办学条件\n')).toEqual([
      {
        __component: 'report.text',
        content: [paragraph('意识  助推 162人'), paragraph('1.学校办学条件')],
      },
    ]);
  });

  it('should make one block of the pictures of a paragraph, and let it interrupt the text', () => {
    const markdown = '前\n\n![](image:a)\n![](image:b) ![](image:c)\n\n![](image:d)\n\n后\n';
    expect(blocksOf(markdown)).toEqual([
      { __component: 'report.text', content: [paragraph('前')] },
      { __component: 'report.images', images: ['a', 'b', 'c'] },
      { __component: 'report.images', images: ['d'] },
      { __component: 'report.text', content: [paragraph('后')] },
    ]);
  });

  it('should say at which line each picture and table is named', () => {
    const markdown = '前\n\n![](image:a)\n![](image:b)\n\n![](table:t-1)\n';
    expect(markdownToBlocks({ markdown, firstLine: 10 }).references).toEqual([
      { kind: 'image', key: 'a', line: 12 },
      { kind: 'image', key: 'b', line: 13 },
      { kind: 'table', key: 't-1', line: 15 },
    ]);
  });

  it('should make a block of a table', () => {
    expect(blocksOf('![](table:annex-1)\n')).toEqual([
      { __component: 'report.table', table: 'annex-1' },
    ]);
  });

  it('should read challenges as plain text, several paragraphs on several lines', () => {
    const markdown =
      '## 挑战\n\n### 存在的问题\n\n甲\n\n乙\n\n### 原因分析\n\n丙\n\n### 应对举措\n\n丁\n\n## 后记\n\n完\n';
    expect(blocksOf(markdown)).toEqual([
      { __component: 'report.challenge', problem: '甲\n乙', cause: '丙', measures: '丁' },
      {
        __component: 'report.text',
        content: [{ type: 'heading', level: 2, children: [text('后记')] }, paragraph('完')],
      },
    ]);
  });

  it.each([
    ['HTML', '段\n\n<div>甲</div>\n', 3, /HTML/],
    ['HTML in a sentence', '段\n甲<font>乙\n', 2, /"<font>" is HTML/],
    ['a tag that is never closed', '段\n甲<b>乙\n', 2, /"<b>" is not closed/],
    [
      'tags that cross',
      '甲<b>乙<i>丙</b>丁</i>\n',
      1,
      /"<\/b>" is not closed, or not in its order/,
    ],
    ['a link to a script', '<a href="javascript:alert(1)">甲</a>\n', 1, /cannot be kept/],
    ['a table', '段\n\n| a |\n| - |\n| b |\n', 3, /Markdown table/],
    ['a rule', '段\n\n***\n', 3, /horizontal rule/],
    ['a picture in a sentence', '段\n见 ![](image:a) 图\n', 2, /paragraph of its own/],
    ['an alternative text', '![图](image:a)\n', 1, /images\.yaml/],
    ['a picture from elsewhere', '![](image:a)\n![](a.png)\n', 2, /"a\.png" is neither/],
    ['two tables in a paragraph', '![](table:a)\n![](table:b)\n', 1, /table stands in a paragraph/],
    ['a list from 3', '3. 甲\n', 1, /begins with 1, not 3/],
    ['a list item of two paragraphs', '- 甲\n\n  乙\n', 3, /one paragraph/],
    ['a link with a title', '[甲](https://example.org "乙")\n', 1, /cannot be kept/],
    ['a link to a file', '段\n\n[甲](other.md)\n', 3, /"other\.md" cannot be kept/],
    ['a challenge without its parts', '## 挑战\n\n甲\n', 3, /### 存在的问题/],
    [
      'a challenge with marks',
      '## 挑战\n\n### 存在的问题\n\n**甲**\n\n### 原因分析\n\n乙\n\n### 应对举措\n\n丙\n',
      5,
      /plain text/,
    ],
    [
      'a challenge that is not finished',
      '段\n\n## 挑战\n\n### 存在的问题\n\n甲\n\n### 原因分析\n\n乙\n',
      3,
      /no text under "### 应对举措"/,
    ],
  ])('should refuse %s and name its line', (_, markdown, line, reason) => {
    expect(problemsOf(markdown)).toContainEqual({ line, reason: expect.stringMatching(reason) });
  });
});
