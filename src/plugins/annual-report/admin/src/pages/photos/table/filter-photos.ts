import {
  MISSING_FIELDS,
  type AdminPhoto,
  type MissingField,
} from '../../../../../contract/admin/photos';

export const SCOPES = ['report', 'unused', 'used', 'others', 'all'] as const;

export type Scope = (typeof SCOPES)[number];

export type PhotoFilter = { scope: Scope; missing: MissingField | null; search: string };

/** The filter that an address names, such as `?scope=used&missing=alt`. */
export function filterOfAddress(query: URLSearchParams): PhotoFilter {
  const [scope, missing] = [query.get('scope'), query.get('missing')];
  return {
    scope: SCOPES.find((candidate) => candidate === scope) ?? 'report',
    missing: MISSING_FIELDS.find((candidate) => candidate === missing) ?? null,
    search: query.get('search') ?? '',
  };
}

export function isUnused({
  places,
  isUsedElsewhere,
}: Pick<AdminPhoto, 'places' | 'isUsedElsewhere'>): boolean {
  return places.length === 0 && !isUsedElsewhere;
}

const isInScope = ({ places, isUsedElsewhere }: AdminPhoto, scope: Scope): boolean => {
  const isHere = places.length > 0;
  switch (scope) {
    case 'report':
      return isHere || !isUsedElsewhere;
    case 'unused':
      return isUnused({ places, isUsedElsewhere });
    case 'used':
      return isHere;
    case 'others':
      return isUsedElsewhere;
    case 'all':
      return true;
  }
};

const matches = ({ caption, alt, credit, figure }: AdminPhoto, search: string): boolean => {
  const needle = search.trim().toLowerCase();
  return [caption, alt, credit, figure].some((text) => text?.toLowerCase().includes(needle));
};

/** The photographs of a scope that hold the words, whatever they lack. */
export function photosInScope(
  photos: AdminPhoto[],
  { scope, search }: Pick<PhotoFilter, 'scope' | 'search'>,
): AdminPhoto[] {
  return photos.filter((photo) => isInScope(photo, scope) && matches(photo, search));
}

/** Those of the photographs that lack something, as it was last saved; all of them for null. */
export function photosLacking(photos: AdminPhoto[], missing: MissingField | null): AdminPhoto[] {
  return missing === null ? photos : photos.filter((photo) => photo.missing.includes(missing));
}
