import type { InlineNode, TextBlockNode } from '../../../src/plugins/annual-report/contract/text';

export const paragraph = ({ text }: { text: string }): TextBlockNode => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

export const paragraphOf = ({ children }: { children: InlineNode[] }): TextBlockNode => ({
  type: 'paragraph',
  children,
});

export const link = ({ url, text = '链接' }: { url: string; text?: string }): InlineNode => ({
  type: 'link',
  url,
  children: [{ type: 'text', text }],
});
