import type { DeskPhoto, MissingField } from '../../../../../contract/desk/photos';

export const SCOPES = ['report', 'unused', 'used', 'others', 'all'] as const;

export type Scope = (typeof SCOPES)[number];

export type PhotoFilter = { scope: Scope; missing: MissingField | null; words: string };

const isInScope = ({ places, isUsedElsewhere }: DeskPhoto, scope: Scope): boolean => {
  const isHere = places.length > 0;
  switch (scope) {
    case 'report':
      return isHere || !isUsedElsewhere;
    case 'unused':
      return !isHere && !isUsedElsewhere;
    case 'used':
      return isHere;
    case 'others':
      return isUsedElsewhere;
    case 'all':
      return true;
  }
};

const holdsWords = ({ caption, alt, credit, figure }: DeskPhoto, words: string): boolean => {
  const wanted = words.trim().toLowerCase();
  return [caption, alt, credit, figure].some((text) => text?.toLowerCase().includes(wanted));
};

/** The photographs of a scope that hold the words, whatever they lack. */
export function photosInScope(
  photos: DeskPhoto[],
  { scope, words }: Pick<PhotoFilter, 'scope' | 'words'>,
): DeskPhoto[] {
  return photos.filter((photo) => isInScope(photo, scope) && holdsWords(photo, words));
}

/** Those of the photographs that lack something, as it was last saved; all of them for null. */
export function photosLacking(photos: DeskPhoto[], missing: MissingField | null): DeskPhoto[] {
  return missing === null ? photos : photos.filter((photo) => photo.missing.includes(missing));
}
