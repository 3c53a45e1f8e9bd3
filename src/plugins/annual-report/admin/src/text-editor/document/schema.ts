import { Extension, Mark, mergeAttributes, Node, type AnyExtension } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { isRecord } from '../../content-manager/form-content';
import { isSafeLink } from './safe-link';

/** Never shown, never copied, never handed on by a split: the block that a node was read from. */
const source = { default: null, rendered: false, keepOnSplit: false };

const Sources = Extension.create({
  name: 'sources',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading', 'quote', 'codeBlock', 'bulletList', 'orderedList'],
      attributes: { source },
    },
  ],
});

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

/** Lists inside lists: as deep as a report prints them well. */
export const MOST_LISTS = 2;

export const LEVELS = [1, 2, 3, 4, 5, 6] as const;

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false, keepOnSplit: true } }),
  parseHTML: () => LEVELS.map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${String(node.attrs.level)}`, HTMLAttributes, 0],
});

const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
});

const CodeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  code: true,
  defining: true,
  addAttributes: () => ({ language: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: ({ HTMLAttributes }) => ['pre', HTMLAttributes, ['code', 0]],
});

const indentLevel = { default: null, rendered: false };

const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({ indentLevel }),
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
});

const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({ indentLevel }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
});

const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph list*',
  defining: true,
  addAttributes: () => ({
    /** Holds a list whose item before it is missing, and is not written itself while it is empty. */
    isBare: {
      default: false,
      keepOnSplit: false,
      renderHTML: ({ isBare }) => (isBare === true ? { 'data-bare': '' } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
});

const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  addAttributes: () => ({ text: { default: '\n', rendered: false } }),
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

export const TOKEN_ATTRIBUTE = 'data-annals-token';

/** A token, shown as what it prints. In HTML and plain text it is what is written, so that it survives elsewhere. */
export const Chip = Node.create({
  name: 'chip',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({ raw: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: `span[${TOKEN_ATTRIBUTE}]`,
      getAttrs: (element) => ({ raw: element.getAttribute(TOKEN_ATTRIBUTE) ?? '' }),
    },
  ],
  renderHTML: ({ node }) => {
    const raw = String(node.attrs.raw);
    return ['span', { [TOKEN_ATTRIBUTE]: raw }, raw];
  },
  renderText: ({ node }) => String(node.attrs.raw),
});

/** What a block is that cannot be edited. */
export function keptKind(block: unknown): 'picture' | 'unknown' {
  return isRecord(block) && block.type === 'image' ? 'picture' : 'unknown';
}

/** A block that the editor cannot show without losing part of it; it is written back as it was read. */
export const Kept = Node.create({
  name: 'kept',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({ source }),
  renderHTML: ({ node }) => ['div', { 'data-kept': keptKind(node.attrs.source) }],
});

/** A link as it is stored. One to an unsafe address is shown, and leads nowhere. */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  priority: 1100,
  addAttributes: () => ({
    url: { default: '', rendered: false },
    rel: { default: null, rendered: false },
    target: { default: null, rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const url = element.getAttribute('href') ?? '';
        return isSafeLink(url) ? { url } : false;
      },
    },
  ],
  renderHTML: ({ mark, HTMLAttributes }) => {
    const url = String(mark.attrs.url);
    return ['a', mergeAttributes(HTMLAttributes, isSafeLink(url) ? { href: url } : {}), 0];
  },
});

const Code = Mark.create({
  name: 'code',
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: ({ HTMLAttributes }) => ['code', HTMLAttributes, 0],
});

/** What a text is made of, beside chips and what is kept: an editor adds those as it shows them. */
export const DOCUMENT_EXTENSIONS: AnyExtension[] = [
  StarterKit.configure({
    paragraph: false,
    heading: false,
    blockquote: false,
    codeBlock: false,
    horizontalRule: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    hardBreak: false,
    link: false,
    code: false,
    // A paragraph that nobody wrote would be stored.
    trailingNode: false,
    dropcursor: false,
  }),
  Sources,
  Paragraph,
  Heading,
  Quote,
  CodeBlock,
  BulletList,
  OrderedList,
  ListItem,
  HardBreak,
  Link,
  Code,
];
