import type { BlockJson } from '../../contract/block';
import type { BlockContent } from '../content/report-content';
import type { Numbering } from '../outline/number-report';
import { renderHtml } from '../text/render-html';

/**
 * Blocks as the contract gives them. A picture or table that is not (or no longer) there is left out here
 * and named by the checks, which refuse a release for it.
 */
export const assembleBlocks = ({
  blocks,
  numbering,
  knownImages,
}: {
  blocks: BlockContent[];
  numbering: Numbering;
  knownImages: Set<string>;
}): BlockJson[] =>
  blocks.flatMap((block): BlockJson[] => {
    switch (block.type) {
      case 'text':
        return [
          { type: 'text', content: block.content, html: renderHtml({ content: block.content }) },
        ];
      case 'images':
        return [{ type: 'images', images: block.images.filter((image) => knownImages.has(image)) }];
      case 'table':
        return block.table !== null && numbering.tables.has(block.table)
          ? [{ type: 'table', table: block.table }]
          : [];
      case 'challenge':
        return [
          {
            type: 'challenge',
            number: numbering.challenges.get(block) ?? 0,
            problem: block.problem,
            cause: block.cause,
            measures: block.measures,
          },
        ];
    }
  });
