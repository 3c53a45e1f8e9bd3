import type { FolderReport } from '../folder-report';

type Names = Map<string, string>;

const TOKEN = /\{\{image:([a-z0-9-]{1,64})\}\}/g;

/** The same value with another key in every token of its texts. */
const inTexts = <Value>(value: Value, names: Names): Value =>
  JSON.parse(
    JSON.stringify(value).replace(TOKEN, (token, key: string) => {
      const name = names.get(key);
      return name === undefined ? token : `{{image:${name}}}`;
    }),
  ) as Value;

/** A report whose images have other keys: where they are defined, shown, named in a text and accepted. */
export function renameImages({
  report,
  names,
}: {
  report: FolderReport;
  /** New keys by the old ones. */
  names: Names;
}): FolderReport {
  if (names.size === 0) return report;
  const nameOf = (key: string): string => names.get(key) ?? key;

  const inBlocks = (blocks: FolderReport['cases'][number]['blocks']) =>
    blocks.map((block) =>
      block.__component === 'report.images'
        ? { ...block, images: block.images.map(nameOf) }
        : block,
    );

  const inChapters = (chapters: FolderReport['chapters']): FolderReport['chapters'] =>
    chapters.map((chapter) => ({
      ...chapter,
      blocks: inBlocks(chapter.blocks),
      chapters: inChapters(chapter.chapters),
    }));

  const inPlace = <Place extends { type: string; key: string }>(place: Place): Place =>
    place.type === 'image' ? { ...place, key: nameOf(place.key) } : place;

  const { packs, indicators, ...own } = report;
  const renamed = {
    ...own,
    chapters: inChapters(own.chapters),
    cases: own.cases.map((item) => ({
      ...item,
      cover: item.cover === null ? null : nameOf(item.cover),
      blocks: inBlocks(item.blocks),
    })),
    images: own.images.map((image) => ({ ...image, key: nameOf(image.key) })),
    waivers: own.waivers.map((waiver) => ({ ...waiver, place: inPlace(waiver.place) })),
    overrides: own.overrides.map((one) => ({ ...one, place: inPlace(one.place) })),
    declarations: own.declarations.map((declaration) => ({
      ...declaration,
      place: inPlace(declaration.place),
    })),
  };
  return { ...inTexts(renamed, names), packs, indicators };
}
