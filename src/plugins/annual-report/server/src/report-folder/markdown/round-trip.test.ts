import * as fc from 'fast-check';
import type { InlineNode, TextBlockNode, TextNode } from '../../../../contract/text';
import { blocksToMarkdown } from './blocks-to-markdown';
import type { FolderBlock } from './folder-block';
import { markdownToBlocks } from './markdown-to-blocks';
import { normalContent } from './normal-text';

/** What people write, what Markdown would take for its own, and what nobody sees. */
const PIECES = [
  '学校',
  '“你好”',
  '，',
  '。',
  'a',
  'B2',
  '305',
  ' ',
  '  ',
  '\u3000',
  '\u00a0',
  '\t',
  '\n',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '```',
  '\\',
  '[',
  '](x)',
  '!',
  '![](image:x)',
  '<',
  '<b>',
  '<!-- empty -->',
  '&amp;',
  '&#32;',
  '#',
  '# ',
  '>',
  '> ',
  '- ',
  '+ ',
  '1. ',
  '1)',
  '---',
  '===',
  '|',
  '{{students.total}}',
  '{{',
  '}}',
  '挑战',
  'https://example.org',
  '😀',
];

const words = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 6 })
  .map((pieces) => pieces.join(''));

const text = (given: fc.Arbitrary<string> = words): fc.Arbitrary<TextNode> =>
  fc.record(
    {
      type: fc.constant('text' as const),
      text: given,
      bold: fc.boolean(),
      italic: fc.boolean(),
      underline: fc.boolean(),
      strikethrough: fc.boolean(),
      code: fc.boolean(),
    },
    { requiredKeys: ['type', 'text'] },
  );

const URLS = [
  'https://example.org',
  'https://例子.cn/路径?a=1&b="2"',
  '/apply(1)',
  'mailto:a@b.cn',
  '#top',
  'https://example.org/a b',
];

const inlines: fc.Arbitrary<InlineNode[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: text() },
    fc.record({
      type: fc.constant('link' as const),
      url: fc.constantFrom(...URLS),
      children: fc.array(text(), { maxLength: 2 }),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);

type List = Extract<TextBlockNode, { type: 'list' }>;

const { list } = fc.letrec<{ list: List; item: List['children'][number] }>((tie) => ({
  list: fc.record({
    type: fc.constant('list' as const),
    format: fc.constantFrom('ordered' as const, 'unordered' as const),
    children: fc.array(
      fc.oneof({ maxDepth: 5, depthIdentifier: 'list' }, tie('item'), tie('list')),
      { maxLength: 4 },
    ),
  }),
  item: fc.record({ type: fc.constant('list-item' as const), children: inlines }),
}));

const node: fc.Arbitrary<TextBlockNode> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('paragraph' as const), children: inlines }),
  },
  fc.record({ type: fc.constant('quote' as const), children: inlines }),
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.integer({ min: 1, max: 6 }),
    children: inlines,
  }),
  fc.record(
    {
      type: fc.constant('code' as const),
      language: fc.constantFrom('javascript', 'c++', 'marked', 'grid', ''),
      children: inlines,
    },
    { requiredKeys: ['type', 'children'] },
  ),
  list,
);

const block: fc.Arbitrary<FolderBlock> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      __component: fc.constant('report.text' as const),
      content: fc.array(node, { maxLength: 4 }),
    }),
  },
  fc.record({
    __component: fc.constant('report.images' as const),
    images: fc.array(fc.constantFrom('gate', 'hall-2'), { maxLength: 3 }),
  }),
  fc.record({
    __component: fc.constant('report.table' as const),
    table: fc.constantFrom('annex-1', null),
  }),
  fc.record({
    __component: fc.constant('report.challenge' as const),
    problem: words,
    cause: words,
    measures: words,
  }),
  fc.record({
    __component: fc.constant('report.grid' as const),
    key: fc.constantFrom('partners', 'awards-2024'),
    caption: words,
    headRow: fc.boolean(),
    headColumn: fc.boolean(),
    cells: fc
      .integer({ min: 1, max: 3 })
      .chain((columns) =>
        fc.array(fc.array(words, { minLength: columns, maxLength: columns }), { maxLength: 3 }),
      ),
  }),
);

const normal = (blocks: FolderBlock[]): FolderBlock[] =>
  blocks.map((one) =>
    one.__component === 'report.text' ? { ...one, content: normalContent(one.content) } : one,
  );

const write = (blocks: FolderBlock[]): string => {
  const shown = new Set<string>();
  return blocksToMarkdown({
    blocks,
    shownBefore: (kind, key) => {
      const isShown = shown.has(`${kind}:${key}`);
      shown.add(`${kind}:${key}`);
      return isShown;
    },
  });
};

const paragraph = (...children: InlineNode[]): FolderBlock => ({
  __component: 'report.text',
  content: [{ type: 'paragraph', children }],
});

describe('a text written as Markdown and read again', () => {
  it('should be the text that it was, whatever marks and blocks stand in it', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const read = markdownToBlocks({ markdown: write(blocks) });
        expect(read.problems).toEqual([]);
        expect(read.blocks).toEqual(normal(blocks));
      }),
      { numRuns: 500 },
    );
  });

  it('should be written once and for all: what was read is written the same', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const written = write(blocks);
        expect(write(markdownToBlocks({ markdown: written }).blocks)).toBe(written);
      }),
      { numRuns: 200 },
    );
  });

  it('should stay readable where Markdown has a sign for it', () => {
    expect(write([paragraph({ type: 'text', text: '学校有 305 人，占 3~5%（*）。' })])).toBe(
      '学校有 305 人，占 3~5%（*）。\n',
    );
    expect(
      write([
        paragraph(
          { type: 'text', text: '见 ' },
          { type: 'text', text: '附表', bold: true },
          { type: 'text', text: ' 和 ' },
          { type: 'link', url: 'https://example.org', children: [{ type: 'text', text: '网站' }] },
        ),
      ]),
    ).toBe('见 **附表** 和 [网站](https://example.org)\n');
  });

  it('should use tags where Markdown’s signs would be read as letters', () => {
    const bold = paragraph(
      { type: 'text', text: '中' },
      { type: 'text', text: '“好”', bold: true },
      { type: 'text', text: '国' },
    );
    expect(write([bold])).toBe('中<b>“好”</b>国\n');
    expect(write([paragraph({ type: 'text', text: '线', underline: true })])).toBe('<u>线</u>\n');
  });

  it('should hold a table of plain cells row by row, so that people can write one', () => {
    const grid: FolderBlock = {
      __component: 'report.grid',
      key: 'partners',
      caption: '合作企业',
      headRow: true,
      headColumn: false,
      cells: [
        ['企业', '专业'],
        ['甲公司', '软件技术\n网络技术'],
      ],
    };
    expect(write([grid])).toBe(
      [
        '```grid',
        'key: partners',
        'caption: "合作企业"',
        'headRow: true',
        'headColumn: false',
        'cells:',
        '  - ["企业", "专业"]',
        '  - ["甲公司", "软件技术\\n网络技术"]',
        '```',
        '',
      ].join('\n'),
    );
    const short = '```grid\nkey: partners\ncells:\n  - [企业, 专业]\n  - [甲公司]\n```\n';
    expect(markdownToBlocks({ markdown: short }).blocks).toEqual([
      {
        ...grid,
        caption: '',
        cells: [
          ['企业', '专业'],
          ['甲公司', ''],
        ],
      },
    ]);
  });

  it.each([
    ['key: a b\ncells: []', 2],
    ['key: a\ncells:\n  - [305]', 4],
    [`key: a\ncells:\n  - ["${'好'.repeat(2001)}"]`, 3],
  ])('should name the line of a table that cannot be held: %#', (yaml, line) => {
    const { blocks, problems } = markdownToBlocks({ markdown: `\`\`\`grid\n${yaml}\n\`\`\`\n` });
    expect(blocks).toEqual([]);
    expect(problems).toMatchObject([{ line }]);
  });

  it.each([10, 60, 100])('should hold lists that are %i levels deep', (depth) => {
    let inner: List = {
      type: 'list',
      format: 'unordered',
      children: [{ type: 'list-item', children: [{ type: 'text', text: '底' }] }],
    };
    for (let level = 0; level < depth; level += 1) {
      inner = {
        type: 'list',
        format: level % 2 === 0 ? 'ordered' : 'unordered',
        children: [{ type: 'list-item', children: [{ type: 'text', text: '层' }] }, inner],
      };
    }
    const blocks: FolderBlock[] = [{ __component: 'report.text', content: [inner] }];
    const read = markdownToBlocks({ markdown: write(blocks) });
    expect(read.problems).toEqual([]);
    expect(read.blocks).toEqual(normal(blocks));
  });

  it('should name what is nested too deep, and drop none of it in silence', () => {
    const markdown = Array.from(
      { length: 140 },
      (_, level) => `${'  '.repeat(level)}- ${level}`,
    ).join('\n');
    expect(markdownToBlocks({ markdown }).problems).not.toEqual([]);
  });
});
