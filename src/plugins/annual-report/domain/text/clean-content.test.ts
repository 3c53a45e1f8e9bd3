import fc from 'fast-check';
import { ZodError } from 'zod';
import { cleanContent } from './clean-content';
import { anyContent } from '../../../../../tests/support/builders/arbitraries';
import { link, paragraph, paragraphOf } from '../../../../../tests/support/builders/text';

const clean = (content: unknown) => cleanContent({ content });

describe('cleaning a text', () => {
  it.each([null, undefined, []])('should make an empty list of %p', (content) => {
    expect(clean(content)).toEqual([]);
  });

  it('should keep what the contract knows', () => {
    const content = [
      paragraphOf({ children: [link({ url: 'https://example.org', text: '官网' })] }),
      paragraph({ text: '正文' }),
    ];
    expect(clean(content)).toEqual(content);
  });

  it('should drop properties that the contract does not know', () => {
    const content = [
      { type: 'paragraph', secret: 1, children: [{ type: 'text', text: '正文', colour: 'red' }] },
    ];
    expect(clean(content)).toEqual([paragraph({ text: '正文' })]);
  });

  it('should take the link off an unsafe address and keep its text with its marks', () => {
    const text = { type: 'text' as const, text: '点击', bold: true };
    const content = [
      {
        type: 'paragraph',
        children: [{ type: 'link', url: 'javascript:alert(1)', children: [text] }],
      },
    ];
    expect(clean(content)).toEqual([paragraphOf({ children: [text] })]);
  });

  it('should take unsafe links out of lists, however deep', () => {
    const item = (children: unknown[]) => ({ type: 'list-item', children });
    const list = (children: unknown[]) => ({ type: 'list', format: 'ordered', children });
    const content = [list([list([item([link({ url: 'data:text/html,x', text: '点击' })])])])];
    expect(clean(content)).toEqual([list([list([item([{ type: 'text', text: '点击' }])])])]);
  });

  it('should find an unsafe link hidden in another', () => {
    const hidden = {
      type: 'link',
      url: 'javascript:alert(2)',
      children: [{ type: 'text', text: '点击' }],
    };
    const outer = { type: 'link', url: 'javascript:alert(1)', children: [hidden] };
    expect(clean([{ type: 'paragraph', children: [outer] }])).toEqual([
      paragraph({ text: '点击' }),
    ]);
  });

  it.each([
    ['a picture inside the text', [{ type: 'image', image: { url: '/a.png' }, children: [] }]],
    ['an unknown kind of node', [{ type: 'table', children: [] }]],
    ['a text without its text', [{ type: 'paragraph', children: [{ type: 'text' }] }]],
    [
      'a broken unsafe link',
      [{ type: 'paragraph', children: [{ type: 'link', url: 'javascript:', children: [null] }] }],
    ],
    ['what is no list', { type: 'paragraph', children: [] }],
    ['a plain string', '正文'],
  ])('should refuse %s', (_, content) => {
    expect(() => clean(content)).toThrow(ZodError);
  });

  it('should change nothing the second time', () => {
    fc.assert(
      fc.property(anyContent(), (content) => {
        const once = clean(content);
        expect(clean(once)).toEqual(once);
      }),
    );
  });

  it('should answer anything at all with clean text or a ZodError', () => {
    const refusal = (content: unknown): unknown => {
      try {
        clean(content);
        return null;
      } catch (error) {
        return error;
      }
    };
    fc.assert(
      fc.property(fc.anything(), (content) => {
        const error = refusal(content);
        expect(error === null || error instanceof ZodError).toBe(true);
      }),
    );
  });
});
