import type { BlockJson } from '../../contract/block';
import { CASE_TEXTS } from '../../contract/case-texts';
import type { ChapterJson, ReportJson } from '../../contract/report';
import type { InlineNode, ListNode, TextContent } from '../../contract/text';

/** A text of an edition, as its readers see it. */
export type EditionText = {
  text: string;
  kind: 'title' | 'paragraph' | 'caption' | 'partner';
  /** As printed: 3.1, 案例 5, 图 3. */
  label: string;
};

const plainText = (nodes: InlineNode[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : plainText(node.children))).join('');

const itemsOf = (list: ListNode): string[] =>
  list.children.flatMap((child) =>
    child.type === 'list' ? itemsOf(child) : [plainText(child.children)],
  );

const paragraphsOf = (content: TextContent): string[] =>
  content.flatMap((node) => (node.type === 'list' ? itemsOf(node) : [plainText(node.children)]));

/** The paragraphs of blocks, in order; an item of a list is one. */
export function blockTexts(blocks: BlockJson[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'text') return paragraphsOf(block.content);
    if (block.type === 'grid') {
      return [block.caption, ...block.rows.flatMap((row) => row.map(({ text }) => text))];
    }
    return block.type === 'challenge' ? [block.problem, block.cause, block.measures] : [];
  });
}

const paragraphs = (texts: string[], label: string): EditionText[] =>
  texts.map((text) => ({ text, label, kind: 'paragraph' }));

const chapterTexts = ({ number, title, blocks, chapters }: ChapterJson): EditionText[] => [
  { text: title, label: number, kind: 'title' },
  ...paragraphs(blockTexts(blocks), number),
  ...chapters.flatMap(chapterTexts),
];

/** Every text of an edition in which something may be named; titles and partners too. */
export function editionTexts(edition: ReportJson): EditionText[] {
  return [
    ...edition.chapters.flatMap(chapterTexts),
    ...edition.cases.flatMap((story): EditionText[] => [
      { text: story.title, label: story.label, kind: 'title' },
      ...story.partners.map((text): EditionText => ({ text, label: story.label, kind: 'partner' })),
      ...paragraphs(
        CASE_TEXTS.flatMap((field) => story[field] ?? []),
        story.label,
      ),
      ...paragraphs(blockTexts(story.blocks), story.label),
    ]),
    ...edition.images.map(({ caption, label, chapter }): EditionText => ({
      text: caption,
      label: label ?? chapter,
      kind: 'caption',
    })),
  ].filter(({ text }) => text !== '');
}
