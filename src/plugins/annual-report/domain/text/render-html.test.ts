import fc from 'fast-check';
import type { InlineNode, ListNode, TextContent } from '../../contract/text';
import { renderHtml } from './render-html';
import { anyContent } from '../../../../../tests/support/builders/arbitraries';
import { parseStrictHtml } from '../../../../../tests/support/builders/html';
import { link, paragraph, paragraphOf } from '../../../../../tests/support/builders/text';

const render = (...content: TextContent) => renderHtml({ content });

const ALLOWED_TAGS = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote pre code ul ol li a strong em u s br'.split(' '),
);

const textOfInlines = (nodes: InlineNode[]): string =>
  nodes.map((node) => (node.type === 'link' ? textOfInlines(node.children) : node.text)).join('');

const textOfList = (list: ListNode): string =>
  list.children
    .map((child) => (child.type === 'list' ? textOfList(child) : textOfInlines(child.children)))
    .join('');

const textOf = (content: TextContent): string =>
  content
    .map((block) => (block.type === 'list' ? textOfList(block) : textOfInlines(block.children)))
    .join('');

describe('HTML of a text', () => {
  it('should write a paragraph', () => {
    expect(render(paragraph({ text: '学校简介' }))).toBe('<p>学校简介</p>');
  });

  it('should write headings at their level', () => {
    expect(render({ type: 'heading', level: 3, children: [{ type: 'text', text: '一' }] })).toBe(
      '<h3>一</h3>',
    );
  });

  it('should write quotes and code', () => {
    expect(
      render(
        { type: 'quote', children: [{ type: 'text', text: '引文' }] },
        { type: 'code', children: [{ type: 'text', text: 'a < b' }] },
      ),
    ).toBe('<blockquote>引文</blockquote><pre><code>a &lt; b</code></pre>');
  });

  it('should write lists inside lists', () => {
    expect(
      render({
        type: 'list',
        format: 'ordered',
        children: [
          { type: 'list-item', children: [{ type: 'text', text: '一' }] },
          {
            type: 'list',
            format: 'unordered',
            children: [{ type: 'list-item', children: [{ type: 'text', text: '二' }] }],
          },
        ],
      }),
    ).toBe('<ol><li>一</li><li><ul><li>二</li></ul></li></ol>');
  });

  it('should nest the marks of a text', () => {
    const children: InlineNode[] = [
      {
        type: 'text',
        text: '重点',
        bold: true,
        italic: true,
        underline: true,
        strikethrough: true,
        code: true,
      },
    ];
    expect(render(paragraphOf({ children }))).toBe(
      '<p><strong><em><u><s><code>重点</code></s></u></em></strong></p>',
    );
  });

  it('should keep line breaks', () => {
    expect(render(paragraph({ text: '一\n二' }))).toBe('<p>一<br>二</p>');
  });

  it('should write the text of a fact', () => {
    const fact = { indicator: 'graduates.total', year: 2024, form: 'text' };
    expect(render(paragraphOf({ children: [{ type: 'text', text: '305', fact }] }))).toBe(
      '<p>305</p>',
    );
  });

  it('should write a link', () => {
    const children = [link({ url: 'https://example.org/?a=1&b="2"', text: '官网' })];
    expect(render(paragraphOf({ children }))).toBe(
      '<p><a href="https://example.org/?a=1&amp;b=&quot;2&quot;">官网</a></p>',
    );
  });

  it('should write an unsafe link as its text', () => {
    const children = [link({ url: 'javascript:alert(1)', text: '点击' })];
    expect(render(paragraphOf({ children }))).toBe('<p>点击</p>');
  });

  it('should be empty for an empty text', () => {
    expect(render()).toBe('');
  });
});

describe('HTML of any text', () => {
  it('should be well formed and hold no tag or attribute but the few that it may', () => {
    fc.assert(
      fc.property(anyContent(), (content) => {
        const { tags } = parseStrictHtml({ html: renderHtml({ content }) });
        const names = new Set(tags.map((tag) => tag.name));
        const attributes = tags.flatMap((tag) =>
          Object.keys(tag.attributes).map((name) => `${tag.name} ${name}`),
        );
        expect([...names].filter((name) => !ALLOWED_TAGS.has(name))).toEqual([]);
        expect(attributes.filter((name) => name !== 'a href')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('should say exactly what the text says', () => {
    fc.assert(
      fc.property(anyContent(), (content) => {
        expect(parseStrictHtml({ html: renderHtml({ content }) }).text).toBe(textOf(content));
      }),
    );
  });

  it('should link to harmless schemes alone', () => {
    fc.assert(
      fc.property(anyContent(), (content) => {
        const { links } = parseStrictHtml({ html: renderHtml({ content }) });
        const schemes = links.map((url) => new URL(url, 'https://school.example').protocol);
        const harmless = ['https:', 'http:', 'mailto:', 'tel:'];
        expect(schemes.filter((scheme) => !harmless.includes(scheme))).toEqual([]);
      }),
    );
  });
});
