import type { InlineNode, TextBlockNode } from '../../../src/plugins/annual-report/contract/text';

export function paragraph({ text }: { text: string }): TextBlockNode {
  return {
    type: 'paragraph',
    children: [{ type: 'text', text }],
  };
}

export function paragraphOf({ children }: { children: InlineNode[] }): TextBlockNode {
  return {
    type: 'paragraph',
    children,
  };
}

export function link({ url, text = '链接' }: { url: string; text?: string }): InlineNode {
  return {
    type: 'link',
    url,
    children: [{ type: 'text', text }],
  };
}
