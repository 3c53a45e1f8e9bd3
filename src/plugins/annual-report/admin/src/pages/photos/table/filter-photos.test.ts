import { photosInScope, photosLacking, type Scope } from './filter-photos';
import { moved } from '../arrivals';
import type { AdminPhoto } from '../../../../../contract/admin/photos';

const photo = (id: string, change: Partial<AdminPhoto> = {}): AdminPhoto => ({
  id,
  rowId: 1,
  version: '2024-05-12T08:00:00.000Z',
  caption: `照片 ${id}`,
  alt: null,
  credit: null,
  takenOn: null,
  consent: 'pending',
  file: null,
  figure: null,
  places: [],
  isUsedElsewhere: false,
  missing: [],
  ...change,
});

const HERE = { places: [{ holder: 'chapter', as: 'figure' as const }] };

const PHOTOS = [
  photo('unused'),
  photo('here', HERE),
  photo('both', { ...HERE, isUsedElsewhere: true }),
  photo('elsewhere', { isUsedElsewhere: true }),
];

const idsOf = (photos: AdminPhoto[]) => photos.map(({ id }) => id);

describe('the photographs that are listed', () => {
  it.each<[Scope, string[]]>([
    ['report', ['unused', 'here', 'both']],
    ['unused', ['unused']],
    ['used', ['here', 'both']],
    ['others', ['both', 'elsewhere']],
    ['all', ['unused', 'here', 'both', 'elsewhere']],
  ])('should be, for %s: %j', (scope, ids) => {
    expect(idsOf(photosInScope(PHOTOS, { scope, search: '' }))).toEqual(ids);
  });

  it('should hold the words that are looked for', () => {
    expect(idsOf(photosInScope(PHOTOS, { scope: 'all', search: ' HERE' }))).toEqual([
      'here',
      'elsewhere',
    ]);
  });

  it('should lack what is asked for', () => {
    const photos = [photo('one', { missing: ['alt'] }), photo('two')];
    expect(idsOf(photosLacking(photos, 'alt'))).toEqual(['one']);
    expect(idsOf(photosLacking(photos, null))).toEqual(['one', 'two']);
  });
});

describe('moving a photograph', () => {
  it.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [1, 9, ['a', 'c', 'b']],
    [1, -1, ['b', 'a', 'c']],
    [1, 1, ['a', 'b', 'c']],
  ])('should put %i at %i', (from, to, order) => {
    expect(moved(['a', 'b', 'c'], from, to)).toEqual(order);
  });
});
