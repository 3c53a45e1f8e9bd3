import type { BlockJson, GridBlockJson } from '../../contract/block';
import type { ImageJson } from '../../contract/report';
import { pick } from '../base/records';
import { IMAGE_FIELDS } from '../content/content-fields';
import { fieldsWhere } from '../content/field-facts';
import type { BlockContent, GridContent, ImageContent } from '../content/report-content';
import { figureLabel, tableLabel } from '../outline/labels';
import type { Numbering, Place } from '../outline/number-report';
import { renderGrid } from '../text/render-grid';
import { renderHtml } from '../text/render-html';

/**
 * Blocks as the contract gives them. A picture or table that is not (or no longer) there is left out here
 * and named by the checks, which refuse a release for it.
 */
export function assembleBlocks({
  blocks,
  numbering,
  knownImages,
}: {
  blocks: BlockContent[];
  numbering: Numbering;
  knownImages: Set<string>;
}): BlockJson[] {
  return blocks.flatMap((block): BlockJson[] => {
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
      case 'grid':
        return assembleGrid(block, numbering);
    }
  });
}

/** One without words is left out, as it has no number. */
const assembleGrid = (grid: GridContent, numbering: Numbering): GridBlockJson[] => {
  const place = numbering.grids.get(grid);
  if (!place) return [];
  const { key, caption, head, rows } = grid;
  const label = tableLabel({ kind: 'trend', number: place.number });
  const html = renderGrid({ label, caption, head, rows });
  return [{ type: 'grid', key, number: place.number, label, caption, head, rows, html }];
};

const PUBLISHED = fieldsWhere(IMAGE_FIELDS, { published: 'as-is' });

/** Images in reading order: the figures, then those that are only a cover, in the order of their cases. */
const placeImages = (numbering: Numbering): Map<string, Place & { number: number | null }> => {
  const places = new Map<string, Place & { number: number | null }>(numbering.figures);
  for (const { content } of numbering.cases) {
    const place = numbering.casePlaces.get(content.documentId);
    if (content.cover !== null && place && !places.has(content.cover)) {
      places.set(content.cover, { ...place, number: null });
    }
  }
  return places;
};

/** The images that the report shows, in reading order. An image without a file is left to the checks. */
export function assembleImages({
  images,
  numbering,
}: {
  images: ImageContent[];
  numbering: Numbering;
}): ImageJson[] {
  const byId = new Map(images.map((image) => [image.documentId, image]));
  return [...placeImages(numbering)].flatMap(([id, place]) => {
    const image = byId.get(id);
    if (!image?.file) return [];
    return {
      id,
      ...pick(image, PUBLISHED),
      number: place.number,
      label: place.number === null ? null : figureLabel({ number: place.number }),
      chapter: place.chapter,
      case: place.case,
      file: image.file,
    };
  });
}
