import type { TextBlockNode } from '../../../contract/text';
import { bareHeadings } from './empty-sections';
import { chapter } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { paragraph } from '../../../../../../tests/support/builders/text';

const heading = (text: string, level = 3): TextBlockNode => ({
  type: 'heading',
  level,
  children: [{ type: 'text', text }],
});

const run = (...content: TextBlockNode[]) =>
  findingsOf(bareHeadings, {
    chapters: [chapter({ documentId: 'top', blocks: [{ type: 'text', content }] })],
  });

describe('headings with nothing below', () => {
  it('should pass a heading with a text', () => {
    expect(run(heading('主要做法'), paragraph({ text: '内容。' }))).toEqual([]);
  });

  it('should find a heading at the end', () => {
    expect(run(paragraph({ text: '内容。' }), heading('主要成效'))).toMatchObject([
      { severity: 'warning', quote: '主要成效', place: { field: 'content.0.content.1' } },
    ]);
  });

  it('should find a heading that another of its level follows', () => {
    const found = run(heading('主要做法'), heading('主要成效'), paragraph({ text: '内容。' }));
    expect(found).toMatchObject([{ quote: '主要做法' }]);
  });

  it('should pass a heading that a lower one follows', () => {
    expect(run(heading('主要做法', 2), heading('宣传', 3), paragraph({ text: '内容。' }))).toEqual(
      [],
    );
  });
});
