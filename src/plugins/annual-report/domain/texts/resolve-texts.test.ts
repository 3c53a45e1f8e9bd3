import fc from 'fast-check';
import {
  textContentSchema,
  type InlineNode,
  type TextContent,
  type TextNode,
} from '../../contract/text';
import type { BlockContent, ReportContent } from '../content/report-content';
import type { PreparedReport } from '../compile/prepare-report';
import { anyContent, anyText } from '../../../../../tests/support/builders/arbitraries';
import {
  caseStory,
  chapter,
  grid,
  image,
  indicator,
  observation,
  reportContent,
  table,
} from '../../../../../tests/support/builders/content';
import { prepared } from '../../../../../tests/support/builders/prepared';
import { paragraph, paragraphOf } from '../../../../../tests/support/builders/text';

const NUMBERS = {
  indicators: [indicator(), indicator({ code: 'students.total', name: '在校生人数' })],
  observations: [
    observation({ year: 2019, value: 250 }),
    observation({ year: 2023, value: 312 }),
    observation({ value: 305 }),
    observation({ indicator: 'students.total', value: 988 }),
  ],
};

const report = (given: Partial<ReportContent>): PreparedReport =>
  prepared({ ...NUMBERS, ...given });

const withBlocks = (...blocks: BlockContent[]): PreparedReport =>
  report({ chapters: [chapter({ documentId: 'top', blocks })] });

const withInlines = (...children: InlineNode[]): PreparedReport =>
  withBlocks({ type: 'text', content: [paragraphOf({ children })] });

const inlinesOf = ({ content }: PreparedReport): InlineNode[] => {
  const block = content.chapters[0]?.blocks[0];
  const node = block?.type === 'text' ? block.content[0] : undefined;
  return node?.type === 'paragraph' ? node.children : [];
};

const text = (words: string, marks: Partial<TextNode> = {}): TextNode => ({
  type: 'text',
  text: words,
  ...marks,
});

const linked = (...children: TextNode[]): InlineNode => ({
  type: 'link',
  url: 'https://example.org',
  children,
});

const FACT = { indicator: 'graduates.total', year: 2024, form: 'text' };

const bodyOf = ({ passages }: PreparedReport) =>
  passages.filter(({ kind }) => kind !== 'report-title' && kind !== 'chapter-title');

describe('tokens in a table of plain cells', () => {
  const cells = [
    ['项目', '人数'],
    ['毕业生', '{{graduates.total}} 人'],
  ];
  const resolved = withBlocks(grid({ caption: '毕业 {{graduates.total}} 人', cells }));
  const block = resolved.content.chapters[0]?.blocks[0];

  it('should be marked in their cell, and printed in its text and in the caption', () => {
    expect(block).toMatchObject({
      caption: '毕业 305 人',
      rows: [
        [{ text: '项目' }, { text: '人数' }],
        [
          { text: '毕业生' },
          { text: '305 人', content: [text('305', { fact: FACT }), text(' 人')] },
        ],
      ],
    });
  });

  it('should be told with the field in which they stand', () => {
    expect(
      bodyOf(resolved).map(({ kind, place, text: words }) => [kind, place.field, words]),
    ).toEqual([
      ['table-title', 'content.0.caption', '毕业 305 人'],
      ['grid-cell', 'content.0.cells.0.0', '项目'],
      ['grid-cell', 'content.0.cells.0.1', '人数'],
      ['grid-cell', 'content.0.cells.1.0', '毕业生'],
      ['grid-cell', 'content.0.cells.1.1', '305 人'],
    ]);
    expect(resolved.occurrences.get('graduates.total')).toEqual([{ chapter: '1' }]);
  });

  it('should name such a table by its key, as one of indicators', () => {
    const { passages } = withBlocks(grid({ key: 'partners' }), {
      type: 'text',
      content: [paragraph({ text: '见{{table:partners}}。' })],
    });
    expect(passages.at(-1)?.text).toBe('见表 1。');
  });
});

describe('tokens in a paragraph', () => {
  it('should become a marked text node between the words', () => {
    expect(inlinesOf(withInlines(text('毕业生 {{graduates.total}} 人')))).toEqual([
      text('毕业生 '),
      text('305', { fact: FACT }),
      text(' 人'),
    ]);
  });

  it('should be found though the editor split them over nodes, in the format of their first character', () => {
    const nodes = [
      text('毕业生 {', { bold: true }),
      text('{gradu', { italic: true }),
      text('ates.total}', { code: true }),
      text('} 人'),
    ];
    expect(inlinesOf(withInlines(...nodes))).toEqual([
      text('毕业生 ', { bold: true }),
      text('305', { bold: true, fact: FACT }),
      text(' 人'),
    ]);
  });

  it('should print references as plain words', () => {
    const prepared = report({
      chapters: [
        chapter({
          documentId: 'top',
          blocks: [
            {
              type: 'text',
              content: [paragraph({ text: '见{{image:photo}}和{{table:annex}}。' })],
            },
            { type: 'images', images: ['photo'] },
            { type: 'table', table: 'annex' },
          ],
        }),
        chapter({
          documentId: 'below',
          position: 2,
          title: '接 {{chapter:top}} 和 {{case:story}}',
        }),
      ],
      cases: [caseStory({ documentId: 'story', chapter: 'top' })],
      images: [image({ documentId: 'photo' })],
      tables: [table({ documentId: 'annex' })],
    });
    expect(inlinesOf(prepared)).toEqual([text('见图 1和附表 1。')]);
    expect(prepared.content.chapters[1]?.title).toBe('接 1 和 案例 1');
    expect(prepared.tokenProblems).toEqual([]);
  });

  it('should stay inside a link', () => {
    expect(inlinesOf(withInlines(linked(text('共 {{graduates'), text('.total}} 人'))))).toEqual([
      linked(text('共 '), text('305', { fact: FACT }), text(' 人')),
    ]);
  });

  it.each([
    ['into a link', [text('{{graduates'), linked(text('.total}}'))]],
    ['out of a link', [linked(text('{{graduates')), text('.total}}')]],
    ['around a link', [text('{{grad'), linked(text('uates')), text('.total}}')]],
    ['from link to link', [linked(text('{{grad')), linked(text('uates.total}}'))]],
  ])('should not run %s', (_, nodes) => {
    const prepared = withInlines(...nodes);
    expect(inlinesOf(prepared)).toEqual(nodes);
    expect(prepared.tokenProblems).toMatchObject([
      { token: '{{graduates.total}}', messages: { en: expect.stringMatching(/link/) } },
    ]);
  });

  it('should leave an address of a link alone', () => {
    const node: InlineNode = {
      type: 'link',
      url: 'https://e.org/{{a.b}}',
      children: [text('网址')],
    };
    expect(inlinesOf(withInlines(node))).toEqual([node]);
  });

  it('should print what cannot be resolved as it was typed', () => {
    const nodes = [text('共 {{gradu', { bold: true }), text('ate.total}} 人')];
    const prepared = withInlines(...nodes);
    expect(inlinesOf(prepared)).toEqual(nodes);
    expect(prepared.tokenProblems).toMatchObject([{ token: '{{graduate.total}}' }]);
  });

  it('should not believe a fact that the stored text claims', () => {
    expect(inlinesOf(withInlines(text('9999', { fact: FACT })))).toEqual([text('9999')]);
  });

  it('should be resolved in headings, quotes and nested lists', () => {
    const children = [text('{{graduates.total}}')];
    const prepared = withBlocks({
      type: 'text',
      content: [
        { type: 'heading', level: 2, children },
        { type: 'quote', children },
        {
          type: 'list',
          format: 'ordered',
          children: [
            { type: 'list-item', children },
            { type: 'list', format: 'ordered', children: [{ type: 'list-item', children }] },
          ],
        },
      ],
    });
    expect(bodyOf(prepared).map(({ kind, text: words }) => [kind, words])).toEqual([
      ['heading', '305'],
      ['quote', '305'],
      ['list-item', '305'],
      ['list-item', '305'],
    ]);
  });

  it('should not be read in a block of code', () => {
    const content = [{ type: 'code' as const, children: [text('{{graduates.total}} {{')] }];
    const prepared = withBlocks({ type: 'text', content });
    expect(prepared.content.chapters[0]?.blocks).toEqual([{ type: 'text', content }]);
    expect(prepared.tokenProblems).toEqual([]);
    expect(prepared.occurrences.size).toBe(0);
  });
});

describe('tokens in the other texts of a report', () => {
  const token = '{{graduates.total}}';
  const prepared = report({
    report: {
      ...reportContent().report,
      title: `题 ${token}`,
      subtitle: `副 ${token}`,
      statement: [paragraph({ text: `声明 ${token}` })],
    },
    chapters: [
      chapter({
        documentId: 'top',
        title: `章 ${token}`,
        blocks: [
          {
            type: 'challenge',
            problem: `问 ${token}`,
            cause: `因 ${token}`,
            measures: `举 ${token}`,
          },
          { type: 'images', images: ['photo'] },
          { type: 'table', table: 'annex' },
        ],
      }),
      chapter({ documentId: 'later', title: '后', position: 2 }),
    ],
    cases: [
      caseStory({
        documentId: 'story',
        chapter: 'later',
        title: `例 ${token}`,
        summary: `摘 ${token}`,
        cover: 'cover',
      }),
    ],
    images: [
      image({
        documentId: 'photo',
        caption: `注 ${token}`,
        alt: `替 ${token}`,
        credit: `摄 ${token}`,
      }),
      image({ documentId: 'cover', caption: `封 ${token}`, alt: null }),
    ],
    tables: [table({ documentId: 'annex', title: `表 ${token}` })],
  });

  it('should be printed in each of them, in reading order', () => {
    expect(prepared.passages.map(({ kind, text: words }) => [kind, words])).toEqual([
      ['report-title', '题 305'],
      ['report-title', '副 305'],
      ['statement', '声明 305'],
      ['chapter-title', '章 305'],
      ['challenge', '问 305'],
      ['challenge', '因 305'],
      ['challenge', '举 305'],
      ['caption', '注 305'],
      ['alt', '替 305'],
      ['table-title', '表 305'],
      ['chapter-title', '后'],
      ['case-title', '例 305'],
      ['summary', '摘 305'],
      ['caption', '封 305'],
    ]);
  });

  it('should leave none behind in what is released', () => {
    expect(JSON.stringify(prepared.content)).not.toContain('{{');
    expect(prepared.content.images[0]?.credit).toBe('摄 305');
  });

  it('should not stand in the names that findings give', () => {
    expect(JSON.stringify(prepared.passages)).not.toContain('{{');
    expect(prepared.places.chapter({ documentId: 'top', key: 'top', title: '' }).label).toBe('1');
  });

  it('should say where in the printed text each number stands', () => {
    for (const { kind, text: words, facts } of prepared.passages) {
      const numbers = facts.map(({ start, end }) => words.slice(start, end));
      expect([kind, numbers]).toEqual([kind, words.includes('305') ? ['305'] : []]);
    }
  });

  it('should name each place once, in reading order', () => {
    expect(prepared.occurrences.get('graduates.total')).toEqual([
      { report: 'title' },
      { report: 'subtitle' },
      { report: 'statement' },
      { chapter: '1' },
      { image: 'photo' },
      { table: 'annex' },
      { case: 1 },
      { image: 'cover' },
    ]);
  });
});

describe('what texts tell of values', () => {
  it('should name the years that they print or reckon with', () => {
    const { boundYears } = withInlines(
      text('{{graduates.total@2019}}、{{graduates.total|share:students.total}}'),
    );
    expect(boundYears.get('graduates.total')).toEqual(new Set([2019, 2024]));
    expect(boundYears.get('students.total')).toEqual(new Set([2024]));
  });

  it('should name the place of a problem as it is printed', () => {
    const { tokenProblems } = report({
      chapters: [chapter({ documentId: 'top', title: '{{graduates.total}} 与 {{none.such}}' })],
    });
    expect(tokenProblems).toMatchObject([
      { token: '{{none.such}}', place: { title: '305 与 {{none.such}}', field: 'title' } },
    ]);
  });
});

/** The same content with no brace in any text. */
const withoutBraces = (content: TextContent): TextContent =>
  textContentSchema.parse(
    JSON.parse(
      JSON.stringify(content, (key, value: unknown) =>
        key === 'text' && typeof value === 'string' ? value.replace(/[{}｛｝]/g, '') : value,
      ),
    ),
  );

/** Cuts a text at the given places into nodes, each with a mark of its own. */
const cut = (words: string, places: number[]): TextNode[] => {
  const edges = [0, ...[...places].sort((a, b) => a - b), words.length];
  return edges
    .slice(1)
    .map((end, index) => text(words.slice(edges[index], end), { bold: index % 2 === 0 }));
};

const sentence = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom(
        '{{graduates.total}}',
        '{{ students.total | value.1 }}',
        '{{chapter:top}}',
        '{{none.such}}',
        '{{',
        '}}',
        '人，',
        'a b',
        '{',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));

describe('resolving any report', () => {
  it('should change nothing where there are no tokens', () => {
    fc.assert(
      fc.property(anyContent().map(withoutBraces), anyText(), (content, title) => {
        const chapters = [
          chapter({
            documentId: 'top',
            title: title.replace(/[{}｛｝]/g, ''),
            blocks: [{ type: 'text', content }],
          }),
        ];
        expect(report({ chapters }).content.chapters).toEqual(chapters);
      }),
    );
  });

  it('should print the same however the nodes are cut', () => {
    fc.assert(
      fc.property(sentence(), fc.array(fc.nat(60), { maxLength: 6 }), (words, places) => {
        const whole = withInlines(text(words));
        const parts = withInlines(
          ...cut(
            words,
            places.filter((at) => at < words.length),
          ),
        );
        // Where nodes end is all that differs.
        const withoutSeams = (report: PreparedReport) =>
          bodyOf(report).map(({ typed: { tokens }, ...passage }) => ({ ...passage, tokens }));
        expect(withoutSeams(parts)).toEqual(withoutSeams(whole));
        expect(parts.tokenProblems).toEqual(whole.tokenProblems);
      }),
    );
  });

  it('should leave two braces only in what it names as a problem', () => {
    fc.assert(
      fc.property(sentence(), (words) => {
        const prepared = withInlines(text(words));
        const printed = bodyOf(prepared)
          .map(({ text: line }) => line)
          .join('');
        expect(printed.includes('{{') || printed.includes('}}')).toBe(
          prepared.tokenProblems.length > 0,
        );
      }),
    );
  });

  it('should print in facts what the passage holds at their place', () => {
    fc.assert(
      fc.property(sentence(), fc.array(fc.nat(60), { maxLength: 4 }), (words, places) => {
        const prepared = withInlines(
          ...cut(
            words,
            places.filter((at) => at < words.length),
          ),
        );
        const nodes = inlinesOf(prepared).flatMap((node) =>
          node.type === 'text' && node.fact ? [node.text] : [],
        );
        const spans = bodyOf(prepared).flatMap(({ text: line, facts }) =>
          facts.map(({ start, end }) => line.slice(start, end)),
        );
        expect(spans).toEqual(nodes);
      }),
    );
  });

  it('should be fast with a paragraph of thousands of nodes and tokens', () => {
    const nodes = Array.from({ length: 3000 }, (_, index) =>
      text(index % 3 === 0 ? '{{grad' : index % 3 === 1 ? 'uates.total' : '}}', {
        bold: index % 2 === 0,
      }),
    );
    const start = process.cpuUsage();
    const prepared = withInlines(...nodes);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
    expect(prepared.passages.at(-1)?.facts).toHaveLength(1000);
  });
});
