import type { DeskHolder, DeskPhoto } from '../../contract/desk/photos';
import type { BlockContent } from '../content/report-content';
import { caseLabel, figureLabel } from '../outline/labels';
import type { Numbering, NumberedChapter } from '../outline/number-report';

type Holder = Omit<DeskHolder, 'version'>;

/** Where the draft of a report shows photographs. */
export type PhotoPlaces = {
  /** Chapters and cases in reading order. */
  holders: Holder[];
  /** Places of each image, in reading order. */
  places: Map<string, DeskPhoto['places']>;
  figures: Map<string, string>;
};

const groupsOf = (blocks: BlockContent[]): string[][] =>
  blocks.flatMap((block) => (block.type === 'images' ? [block.images] : []));

/** Reads off a numbered report where each of its photographs stands. */
export function placePhotos({ numbering }: { numbering: Numbering }): PhotoPlaces {
  const holders: Holder[] = [];
  const places: PhotoPlaces['places'] = new Map();

  const note = (image: string, holder: string, as: 'figure' | 'cover'): void => {
    const known = places.get(image) ?? [];
    if (known.some((place) => place.holder === holder && place.as === as)) return;
    places.set(image, [...known, { holder, as }]);
  };

  const add = (holder: Holder): void => {
    holders.push(holder);
    for (const image of holder.groups.flat()) note(image, holder.id, 'figure');
  };

  const visit = ({ content, number, cases, chapters }: NumberedChapter, level: number): void => {
    const { documentId, title, blocks } = content;
    add({ type: 'chapter', id: documentId, number, title, level, groups: groupsOf(blocks) });
    for (const item of cases) {
      const { documentId: id, cover, ...told } = item.content;
      if (cover !== null) note(cover, id, 'cover');
      add({
        type: 'case',
        id,
        number: caseLabel(item),
        title: told.title,
        level: level + 1,
        groups: groupsOf(told.blocks),
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
