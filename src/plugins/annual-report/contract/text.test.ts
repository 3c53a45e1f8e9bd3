import fc from 'fast-check';
import { textContentSchema } from './text';
import { anyContent } from '../../../../tests/support/builders/arbitraries';
import { paragraph } from '../../../../tests/support/builders/text';

const isText = (content: unknown) => textContentSchema.safeParse(content).success;

describe('a text', () => {
  it('should come back as it was, whatever its shape', () => {
    fc.assert(
      fc.property(anyContent(), (content) => {
        expect(textContentSchema.parse(content)).toEqual(content);
      }),
    );
  });

  it('should keep the fact behind a number', () => {
    const fact = { indicator: 'graduates.total', year: 2024, form: 'text' };
    const content = [{ type: 'paragraph', children: [{ type: 'text', text: '305', fact }] }];
    expect(textContentSchema.parse(content)).toEqual(content);
  });

  it.each([
    ['a picture', { type: 'image', children: [] }],
    ['a seventh level of heading', { type: 'heading', level: 7, children: [] }],
    ['a list item outside a list', { type: 'list-item', children: [] }],
    [
      'a link inside a link',
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: '/', children: [{ type: 'link', url: '/', children: [] }] },
        ],
      },
    ],
  ])('should not hold %s', (_, node) => {
    expect(isText([paragraph({ text: '正文' }), node])).toBe(false);
  });
});
