import type { Node } from '@tiptap/pm/model';

/** Chinese characters and signs one by one, other words as a whole: as Word counts 字数. */
const WORD =
  /[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+/gu;

/** How many words a text has; a token counts as what it prints. */
export function countWords({
  doc,
  printed,
}: {
  doc: Node;
  printed: (raw: string) => string;
}): number {
  const text = doc.textBetween(0, doc.content.size, '\n', (node) =>
    node.type.name === 'chip' ? printed(String(node.attrs.raw)) : ' ',
  );
  return text.match(WORD)?.length ?? 0;
}
