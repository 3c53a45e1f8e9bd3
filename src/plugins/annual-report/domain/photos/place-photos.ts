import type { PhotoSection, AdminPhoto } from '../../contract/admin/photos';
import type { BlockContent } from '../content/report-content';
import { caseLabel, figureLabel } from '../outline/labels';
import type { Numbering, NumberedChapter } from '../outline/number-report';

type Section = Omit<PhotoSection, 'version'>;

/** Where the draft of a report shows photographs. */
export type PhotoPlaces = {
  /** Chapters and cases in reading order. */
  holders: Section[];
  /** Places of each image, in reading order. */
  places: Map<string, AdminPhoto['places']>;
  figures: Map<string, string>;
};

const groupsOf = (blocks: BlockContent[]): string[][] =>
  blocks.flatMap((block) => (block.type === 'images' ? [block.images] : []));

/** Reads off a numbered report where each of its photographs stands. */
export function placePhotos({ numbering }: { numbering: Numbering }): PhotoPlaces {
  const holders: Section[] = [];
  const places: PhotoPlaces['places'] = new Map();

  const note = (image: string, holder: string, as: 'figure' | 'cover'): void => {
    const existing = places.get(image) ?? [];
    if (existing.some((place) => place.holder === holder && place.as === as)) return;
    places.set(image, [...existing, { holder, as }]);
  };

  const add = (holder: Section): void => {
    holders.push(holder);
    for (const image of holder.groups.flat()) note(image, holder.id, 'figure');
  };

  const visit = ({ content, number, cases, chapters }: NumberedChapter, level: number): void => {
    const { documentId, title, blocks } = content;
    add({ type: 'chapter', id: documentId, number, title, level, groups: groupsOf(blocks) });
    for (const item of cases) {
      const { documentId: id, cover, ...reported } = item.content;
      if (cover !== null) note(cover, id, 'cover');
      add({
        type: 'case',
        id,
        number: caseLabel(item),
        title: reported.title,
        level: level + 1,
        groups: groupsOf(reported.blocks),
      });
    }
    for (const child of chapters) visit(child, level + 1);
  };

  for (const chapter of numbering.chapters) visit(chapter, 1);
  const figures = new Map(
    [...numbering.figures].map(([image, { number }]) => [image, figureLabel({ number })]),
  );
  return { holders, places, figures };
}
