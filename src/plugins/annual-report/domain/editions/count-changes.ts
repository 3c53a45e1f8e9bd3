import type { ChangeLists } from '../../contract/changes/change-lists';

type Uncounted = Omit<ChangeLists, 'counts'>;

const isReal = ({ kind }: { kind: string }): boolean => kind !== 'renumbered';

/** The lists with how many entries each has. What only has another number is counted apart. */
export function withCounts(lists: Uncounted): ChangeLists {
  const counts = {
    values: lists.values.length,
    texts: lists.texts.length,
    images: lists.images.filter(isReal).length,
    structure: lists.structure.filter(isReal).length,
    tables: lists.tables.length,
    definitions: lists.definitions.length,
    ...(lists.grids && { grids: lists.grids.filter(isReal).length }),
  };
  const all = [...lists.images, ...lists.structure, ...(lists.grids ?? [])];
  return {
    ...lists,
    counts: {
      ...counts,
      renumbered: all.filter((change) => !isReal(change)).length,
      total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    },
  };
}

/** Of a report that has nothing before it. */
export function noChanges(): ChangeLists {
  return withCounts({
    values: [],
    texts: [],
    images: [],
    structure: [],
    tables: [],
    definitions: [],
    quality: null,
  });
}
