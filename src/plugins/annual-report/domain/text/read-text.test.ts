import fc from 'fast-check';
import { textContentSchema } from '../../contract/text';
import { isRecord } from '../base/records';
import { readText } from './read-text';
import { repairNode } from './repair-node';
import { renderHtml } from './render-html';
import { sentContent, storedByStrapi } from '../../../../../tests/support/builders/stored-content';
import { paragraph } from '../../../../../tests/support/builders/text';

const item = (text: string) => ({ type: 'list-item', children: [{ type: 'text', text }] });
const list = (properties: object) => ({
  type: 'list',
  format: 'ordered',
  children: [item('一')],
  ...properties,
});
const picture = { type: 'image', image: { url: '/a.png' }, children: [{ type: 'text', text: '' }] };

const wordsOf = (node: unknown): string => {
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  if (!isRecord(node)) return '';
  return node.type === 'text' ? String(node.text) : wordsOf(node.children);
};

describe('reading a stored text', () => {
  it.each([null, undefined])('should find nothing in %p', (content) => {
    expect(readText({ content })).toEqual({ content: [], unreadable: [] });
  });

  it.each([
    [-1, { indentLevel: 0 }],
    [2.7, { indentLevel: 2 }],
    [1e300, { indentLevel: 100 }],
    [3, { indentLevel: 3 }],
    ['x', {}],
    [null, {}],
  ])('should put an indent of %p in order', (indentLevel, expected) => {
    expect(readText({ content: [list({ indentLevel })] })).toEqual({
      content: [list(expected)],
      unreadable: [],
    });
  });

  it('should put an indent in order, however deep the list', () => {
    const content = [list({ children: [list({ indentLevel: -1 })] })];
    expect(readText({ content }).content).toEqual([list({ children: [list({ indentLevel: 0 })] })]);
  });

  it('should drop a language that is none, a mark that is no yes or no, and a fact that is none', () => {
    const children = [{ type: 'text', text: '正文', bold: 'loud', italic: 'true', fact: 1 }];
    const content = [
      { type: 'code', language: null, children: [{ type: 'text', text: 'a' }] },
      { type: 'paragraph', children },
    ];
    expect(readText({ content }).content).toEqual([
      { type: 'code', children: [{ type: 'text', text: 'a' }] },
      { type: 'paragraph', children: [{ type: 'text', text: '正文', italic: true }] },
    ]);
  });

  it('should name what it cannot show by its place, and keep the places of the others', () => {
    const broken = { type: 'paragraph', children: [{ type: 'text', text: '坏了' }, null] };
    const read = readText({
      content: [paragraph({ text: '前' }), picture, broken, paragraph({ text: '后' })],
    });
    expect(read.content[3]).toEqual(paragraph({ text: '后' }));
    expect(read.content).toHaveLength(4);
    expect(read.unreadable).toEqual([
      { index: 1, what: 'picture', excerpt: '' },
      { index: 2, what: 'unknown', excerpt: '坏了' },
    ]);
  });

  it.each([['a string'], [{}], [5], [true]])('should say that %p is no text', (content) => {
    expect(readText({ content })).toMatchObject({
      content: [],
      unreadable: [{ index: null, what: 'unknown' }],
    });
  });

  it('should shorten what it quotes, without cutting a character in half', () => {
    const text = '😀'.repeat(40);
    const [node] = readText({
      content: [{ type: 'unknown', children: [{ type: 'text', text }] }],
    }).unreadable;
    expect(node?.excerpt).toBe(`${'😀'.repeat(30)}…`);
  });

  it('should read everything that Strapi stores but pictures, and lose no word', () => {
    let count = 0;
    fc.assert(
      fc.property(sentContent(), (sent) => {
        const stored = storedByStrapi(sent);
        if (stored === null) return;
        count += 1;
        const { content, unreadable } = readText({ content: stored });
        expect(unreadable).toEqual([]);
        expect(wordsOf(content)).toBe(wordsOf(stored));
        expect(() => renderHtml({ content })).not.toThrow();
      }),
      { numRuns: 400 },
    );
    // Most of what is sent is refused for one property; enough is not.
    expect(count).toBeGreaterThan(40);
  });

  it('should name every picture that Strapi stores, and read the rest', () => {
    fc.assert(
      fc.property(sentContent({ pictures: true }), (sent) => {
        const stored = storedByStrapi(sent);
        if (!Array.isArray(stored)) return;
        const pictures = stored.flatMap((node: unknown, index) =>
          isRecord(node) && node.type === 'image' ? [index] : [],
        );
        const { unreadable } = readText({ content: stored });
        expect(unreadable.map(({ index }) => index)).toEqual(pictures);
      }),
      { numRuns: 150 },
    );
  });

  it('should give what the contract allows, whatever stands there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(fc.anything())), (content) => {
        const read = readText({ content });
        expect(textContentSchema.parse(read.content)).toEqual(read.content);
      }),
    );
  });
});

describe('repairing a node', () => {
  it('should leave what is right, and what nobody knows, as it is', () => {
    const node = { ...list({ indentLevel: 1 }), colour: 'red' };
    expect(repairNode({ node })).toEqual(node);
  });

  it('should change nothing the second time', () => {
    fc.assert(
      fc.property(sentContent({ pictures: true }), (content) => {
        const once = content.map((node) => repairNode({ node }));
        expect(once.map((node) => repairNode({ node }))).toEqual(once);
      }),
    );
  });
});
