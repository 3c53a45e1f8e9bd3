import type {
  InlineNode,
  ListNode,
  TextBlockNode,
  TextContent,
  TextNode,
} from '../../contract/text';
import { isSafeUrl } from './safe-url';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

const MARKS = [
  ['code', 'code'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
] as const satisfies readonly (readonly [keyof TextNode, string])[];

const renderText = (node: TextNode): string =>
  MARKS.reduce(
    (html, [mark, tag]) => (node[mark] ? `<${tag}>${html}</${tag}>` : html),
    escapeHtml(node.text).replace(/\n/g, '<br>'),
  );

const renderInline = (node: InlineNode): string => {
  if (node.type === 'text') return renderText(node);
  const html = node.children.map(renderText).join('');
  return isSafeUrl(node) ? `<a href="${escapeHtml(node.url)}">${html}</a>` : html;
};

/** Inline nodes as safe HTML. */
export function renderInlines(nodes: InlineNode[]): string {
  return nodes.map(renderInline).join('');
}

const renderList = (list: ListNode): string => {
  const tag = list.format === 'ordered' ? 'ol' : 'ul';
  const items = list.children.map((child) =>
    child.type === 'list'
      ? `<li>${renderList(child)}</li>`
      : `<li>${renderInlines(child.children)}</li>`,
  );
  return `<${tag}>${items.join('')}</${tag}>`;
};

const renderBlock = (block: TextBlockNode): string => {
  switch (block.type) {
    case 'paragraph':
      return `<p>${renderInlines(block.children)}</p>`;
    case 'heading':
      return `<h${block.level}>${renderInlines(block.children)}</h${block.level}>`;
    case 'quote':
      return `<blockquote>${renderInlines(block.children)}</blockquote>`;
    case 'code':
      return `<pre><code>${renderInlines(block.children)}</code></pre>`;
    case 'list':
      return renderList(block);
  }
};

/**
 * Renders text as HTML. Safe by construction: only the tags named here are ever written, every text and
 * every address is escaped, and a link to an unsafe address becomes its text.
 */
export function renderHtml({ content }: { content: TextContent }): string {
  return content.map(renderBlock).join('');
}
