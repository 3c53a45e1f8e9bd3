/** A block of a chapter or a case; `images` is null where it is no images block. */
export type PhotoBlock<Block> = { block: Block; images: string[] | null };

/** The blocks with images put at the end of the last images block; null stands for a new block. */
export function attachPhotos<Block>({
  blocks,
  images,
}: {
  blocks: PhotoBlock<Block>[];
  images: string[];
}): PhotoBlock<Block | null>[] {
  const shown = new Set(blocks.flatMap((block) => block.images ?? []));
  const added = [...new Set(images)].filter((image) => !shown.has(image));
  if (added.length === 0) return blocks;
  const last = blocks.findLastIndex((block) => block.images !== null);
  if (last === -1) return [...blocks, { block: null, images: added }];
  return blocks.map(({ block, images: now }, index) =>
    index === last && now !== null ? { block, images: [...now, ...added] } : { block, images: now },
  );
}

/** The blocks without the images; an images block that they leave empty goes with them. */
export function detachPhotos<Block>({
  blocks,
  images,
}: {
  blocks: PhotoBlock<Block>[];
  images: string[];
}): PhotoBlock<Block>[] {
  const gone = new Set(images);
  if (!blocks.some((block) => block.images?.some((image) => gone.has(image)))) return blocks;
  return blocks.flatMap(({ block, images: now }) => {
    const kept = now?.filter((image) => !gone.has(image)) ?? null;
    return now !== null && now.length > 0 && kept?.length === 0 ? [] : [{ block, images: kept }];
  });
}

/**
 * The blocks with the images of one images block in another order; null when the order does not name exactly
 * the images that the block shows.
 * @param group counts the images blocks from 0
 */
export function orderPhotos<Block>({
  blocks,
  group,
  images,
}: {
  blocks: PhotoBlock<Block>[];
  group: number;
  images: string[];
}): PhotoBlock<Block>[] | null {
  const target = blocks.filter((block) => block.images !== null)[group];
  const now = target?.images ?? null;
  if (now === null || [...now].sort().join() !== [...images].sort().join()) return null;
  return blocks.map((block) => (block === target ? { ...block, images } : block));
}
