import { textContentSchema, type TextContent } from '../../contract/text';
import { isRecord } from '../base/records';
import { repairNode } from './repair-node';
import { isSafeUrl } from './safe-url';

const isUnsafeLink = (node: unknown): node is { children: unknown[] } =>
  isRecord(node) &&
  node.type === 'link' &&
  typeof node.url === 'string' &&
  !isSafeUrl({ url: node.url }) &&
  Array.isArray(node.children);

const cleanInline = (children: unknown[]): unknown[] =>
  children.flatMap((child) => (isUnsafeLink(child) ? cleanInline(child.children) : [child]));

const cleanNode = (node: unknown): unknown =>
  isRecord(node) && Array.isArray(node.children)
    ? {
        ...node,
        children: node.type === 'list' ? node.children.map(cleanNode) : cleanInline(node.children),
      }
    : node;

/**
 * Takes what the editor stored and gives back only what the contract allows: what can be put in order is, unknown
 * properties fall away, a link to an unsafe address becomes its text. Null and empty give an empty list.
 * @throws ZodError on a node that the contract does not know, such as a picture inside the text
 */
export function cleanContent({ content }: { content: unknown }): TextContent {
  return content === null || content === undefined
    ? []
    : textContentSchema.parse(
        Array.isArray(content) ? content.map((node) => cleanNode(repairNode({ node }))) : content,
      );
}
