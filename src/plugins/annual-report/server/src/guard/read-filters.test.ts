import { FilterProblem, readFilters, type FilterFields } from './read-filters';

const FIELDS: FilterFields = {
  mime: 'value',
  createdAt: 'value',
  report: { fields: { title: 'value' } },
  folder: (asked) => (asked === 'own' ? { folder: { id: 7 } } : null),
};

const read = (filters: unknown) => readFilters({ filters, fields: FIELDS });

const placeOf = (filters: unknown): string => {
  try {
    read(filters);
  } catch (error) {
    if (error instanceof FilterProblem) return error.place;
    throw error;
  }
  return 'nowhere';
};

describe('filters of a query', () => {
  it('should pass what may be asked, with its operators', () => {
    const filters = {
      $and: [
        { mime: { $not: { $contains: ['image', 'video'] } } },
        { $or: [{ createdAt: { $gt: '2024-01-01' } }, { report: { title: { $eq: 'a' } } }] },
      ],
    };
    expect(read(filters)).toEqual(filters);
  });

  it('should exchange what is asked for what it means to whoever asks', () => {
    expect(read({ $not: { folder: 'own' } })).toEqual({ $not: { folder: { id: 7 } } });
  });

  it('should ask for everything when one clause has several fields', () => {
    expect(read({ mime: 'image/png', createdAt: '2024' })).toEqual({
      $and: [{ mime: 'image/png' }, { createdAt: '2024' }],
    });
  });

  it.each([
    [
      'a field that is not offered',
      { createdBy: { email: { $startsWith: 'a' } } },
      'filters.createdBy',
    ],
    ['one that hides in a list', { $and: [{ mime: 'a' }, { email: 'b' }] }, 'filters.$and.1.email'],
    ['one that hides in a denial', { $not: { email: 'b' } }, 'filters.$not.email'],
    ['one of another document', { report: { schoolCode: 'b' } }, 'filters.report.schoolCode'],
    ['fields within a value', { mime: { related: { id: 1 } } }, 'filters.mime'],
    ['a name that every object has', { constructor: 'a' }, 'filters.constructor'],
    ['an exchange that is refused', { folder: { name: 'a' } }, 'filters.folder'],
    ['no filters', 'mime', 'filters'],
    ['a list that is none', { $and: 'mime' }, 'filters.$and'],
  ])('should name %s', (_what, filters, place) => {
    expect(placeOf(filters)).toBe(place);
  });

  it('should give up on what is too deep', () => {
    const deep = Array.from({ length: 40 }).reduce<unknown>((inner) => ({ $not: inner }), {});
    expect(placeOf(deep)).toMatch(/^filters(\.\$not)+$/);
  });
});
